// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.news.ArticleId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people see who type behind the bot's name in any chat.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class InlineTest {
  @TempDir Path folder;
  private final Set<ArticleId> withdrawn = ConcurrentHashMap.newKeySet();
  private FakeBotApi api;
  private Bench bench;

  @BeforeEach
  void open() {
    api = new FakeBotApi();
    bench =
        new Bench(
            api,
            folder,
            asked -> Bench.says(asked, "Re: " + asked.text()),
            Timepiece.REAL,
            Map.of(),
            Chronicle.NONE,
            (article, version, now) -> !withdrawn.contains(article));
    bench.library.put(
        "ferry.md",
        "Ferry Stops",
        "https://news.example.org/ferry",
        IntStream.range(0, 25).mapToObj(i -> "Ferry passage " + i + ".").toArray(String[]::new));
    bench.library.put("mill.md", "Mill Burns", "", "The mill & the ferry burned.");
    bench.start();
  }

  @AfterEach
  void close() {
    bench.close();
    api.close();
  }

  private JsonNode typed(String words, String offset) {
    int before = api.callsOf("answerInlineQuery").size();
    api.updates().inline(7, words, offset);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> api.callsOf("answerInlineQuery").size() > before);
    return api.callsOf("answerInlineQuery").get(before).body();
  }

  private static List<String> titles(JsonNode answer) {
    return answer.path("results").findValuesAsText("title");
  }

  @Test
  void words_bring_passages_and_choosing_one_posts_it_with_its_link() {
    JsonNode answer = typed("passage 3.", "");
    assertThat(answer.path("cache_time").asInt(-1)).isZero();
    assertThat(titles(answer)).containsExactly("Ferry Stops");
    JsonNode result = answer.at("/results/0");
    assertThat(result.path("description").asText())
        .isEqualTo("19 Dec 2024 · Ann\nFerry passage 3.");
    assertThat(result.at("/input_message_content/message_text").asText())
        .isEqualTo(
            "<b>19 Dec 2024 · Ann</b>\n<blockquote>Ferry passage 3.</blockquote>\n"
                + "<a href=\"https://news.example.org/ferry#:~:text=Ferry%20passage%203.\">Ferry"
                + " Stops</a>");
    assertThat(api.violations).isEmpty();
    assertThat(api.sent).isEmpty();
  }

  @Test
  void no_words_bring_the_newest_articles() {
    assertThat(titles(typed("", ""))).containsExactly("Ferry Stops", "Mill Burns");
    assertThat(titles(typed("zeppelin", ""))).isEmpty();
  }

  @Test
  void more_come_as_the_reader_scrolls() {
    JsonNode first = typed("ferry", "");
    assertThat(first.path("results")).hasSize(10);
    assertThat(first.path("next_offset").asText()).isEqualTo("10");
    JsonNode last = typed("ferry", "20");
    assertThat(last.path("results")).hasSize(6);
    assertThat(last.path("next_offset").asText()).isEmpty();
    assertThat(typed("ferry", "9999").path("results")).isEmpty();
    assertThat(typed("ferry", "-1").path("results")).hasSize(10);
  }

  @Test
  void what_is_withdrawn_is_gone_at_once_and_what_is_new_is_there() {
    assertThat(titles(typed("mill", ""))).containsExactly("Mill Burns");
    // An editor's word counts before the index has heard of it.
    withdrawn.add(new ArticleId("mill.md"));
    assertThat(titles(typed("mill", ""))).isEmpty();
    withdrawn.clear();
    bench.library.withdraw("mill.md");
    assertThat(titles(typed("mill", ""))).isEmpty();
    bench.library.put("new.md", "Mill Opens", "", "A new mill.");
    assertThat(titles(typed("mill", ""))).containsExactly("Mill Opens");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"update_id\":%d,\"inline_query\":{}}",
        "{\"update_id\":%d,\"inline_query\":{\"id\":\"1\",\"query\":\"mill\"}}",
        "{\"update_id\":%d,\"inline_query\":{\"id\":\"1\",\"from\":{\"id\":\"x\"},\"query\":7}}",
        "{\"update_id\":%d,\"inline_query\":{\"id\":\"1\",\"from\":{\"id\":8,\"is_bot\":true}}}",
        "{\"update_id\":%d,\"inline_query\":null}"
      })
  void what_is_no_query_keeps_nobody_from_an_answer(String update) {
    api.updates().add(update);
    assertThat(titles(typed("mill", ""))).containsExactly("Mill Burns");
    assertThat(api.callsOf("answerInlineQuery")).hasSize(1);
  }

  @Test
  void an_answer_that_telegram_does_not_want_any_more_is_let_go() {
    api.fail(
        "answerInlineQuery",
        Fault.Says.of(400, "Bad Request: query is too old and response timeout expired"));
    typed("mill", "");
    assertThat(titles(typed("mill", ""))).containsExactly("Mill Burns");
    assertThat(bench.inbox.backlog(FakeBotApi.BOT).updates()).isZero();
  }
}
