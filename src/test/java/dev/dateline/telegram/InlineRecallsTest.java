// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.archive.Retraction;
import dev.dateline.archive.Retraction.Kind;
import dev.dateline.news.ArticleId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What people have posted by typing behind the bot's name is called back too.
@Timeout(60)
class InlineRecallsTest {
  private static final ArticleId MILL = new ArticleId("mill.md");

  @TempDir Path folder;
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
            Map.of());
    bench.library.put("mill.md", "Mill Burns", "", "The mill burned.");
    bench.start();
  }

  @AfterEach
  void close() {
    bench.close();
    api.close();
  }

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofSeconds(20)).until(holds);
  }

  private JsonNode offered() {
    int before = api.callsOf("answerInlineQuery").size();
    api.updates().inline(7, "mill", "");
    until(() -> api.callsOf("answerInlineQuery").size() > before);
    return api.callsOf("answerInlineQuery").getLast().body().at("/results/0");
  }

  // Whatever is sent afterwards looks for what has changed.
  private void becomes(Retraction... withdrawn) {
    bench.withdrawn.set(List.of(withdrawn));
    int before = api.sent.size();
    api.updates().personal(8, "hello");
    until(() -> api.sent.size() > before);
  }

  private static Retraction retracted(Kind kind) {
    boolean named = kind == Kind.RETRACTED;
    return new Retraction(
        MILL, kind, named ? "It was another mill." : null, named ? "Mill Burns" : null, "en");
  }

  private void says(String message, String html) {
    until(() -> html.equals(api.posts.get(message)));
  }

  @Test
  void a_post_says_what_became_of_its_article_in_the_language_of_who_posted_it() {
    JsonNode result = offered();
    assertThat(result.at("/reply_markup/inline_keyboard/0/0/url").asText())
        .startsWith("https://t.me/DeskBot?start=article_");
    api.updates().chosen(7, result.path("id").asText(), "AbC", "en");
    api.updates().chosen(7, result.path("id").asText(), "DeF", "de");
    becomes(retracted(Kind.RETRACTED));
    says(
        "AbC",
        "The newsroom has retracted an article that stood here: Mill Burns.\nIt was another mill.");
    says(
        "DeF",
        "Die Redaktion hat einen Artikel zurückgezogen, der hier stand: Mill Burns.\nIt was another"
            + " mill.");
    becomes(retracted(Kind.KILLED));
    says("AbC", "An article that stood here is no longer available.");
    becomes();
    says("AbC", "The newsroom shows an article again that stood here: Ferry late.");
    assertThat(api.violations).isEmpty();
  }

  @Test
  void what_was_never_offered_or_cannot_be_changed_is_let_go() {
    JsonNode result = offered();
    api.updates().chosen(7, "0.1.ffff", "AbC", "en");
    api.updates().chosen(7, result.path("id").asText(), "", "en");
    api.updates().add("{\"update_id\":%d,\"chosen_inline_result\":7}");
    becomes(retracted(Kind.RETRACTED));
    assertThat(api.callsOf("editMessageText")).isEmpty();
  }

  @Test
  void a_post_that_is_gone_is_forgotten_and_keeps_no_other_from_being_called_back() {
    String id = offered().path("id").asText();
    api.updates().chosen(7, id, "gone", "en");
    api.updates().chosen(7, id, "here", "en");
    api.fail("editMessageText", Fault.Says.of(400, "Bad Request: MESSAGE_ID_INVALID"));
    becomes(retracted(Kind.HELD));
    until(() -> api.posts.size() == 1);
    becomes();
    until(() -> api.callsOf("editMessageText").size() == 3);
    assertThat(api.posts.values()).allMatch(html -> html.contains("again"));
  }
}
