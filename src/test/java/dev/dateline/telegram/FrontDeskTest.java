// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What readers get from commands that ask nothing.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class FrontDeskTest {
  private static final Phrasebook EN = Phrasebook.ENGLISH;
  private static final long GROUP = -100;

  @TempDir Path folder;
  private FakeBotApi api;
  private Bench bench;

  @BeforeEach
  void open() {
    api = new FakeBotApi(Bench.FAST::nanos);
    bench =
        new Bench(
            api, folder, asked -> Bench.says(asked, "Re: " + asked.text()), Bench.FAST, Map.of());
    bench.library.put(
        "ferry.md",
        "Ferry <b>Stops</b>",
        "https://news.example.org/ferry",
        IntStream.range(0, 10).mapToObj(i -> "Ferry passage " + i + ".").toArray(String[]::new));
    bench.library.put("mill.md", "Mill Burns", "", "The mill burned.", "Nobody was hurt.");
    bench.start();
  }

  @AfterEach
  void close() {
    bench.close();
    api.close();
  }

  private String told(long chat, String text) {
    int before = api.sentTo(chat).size();
    api.updates().personal(chat, text);
    return next(chat, before);
  }

  private String inGroup(String text) {
    int before = api.sentTo(GROUP).size();
    api.updates().inGroup(GROUP, text, "");
    return next(GROUP, before);
  }

  private String next(long chat, int before) {
    await().atMost(Duration.ofSeconds(20)).until(() -> api.sentTo(chat).size() > before);
    return api.sentTo(chat).get(before).plain();
  }

  @Test
  void a_search_shows_passages_with_date_headline_and_link_and_leads_on_by_taps() {
    assertThat(told(1, "/search ferry"))
        .isEqualTo(
            """
            19 Dec 2024 · Ann
            Ferry passage 0.
            Ferry <b>Stops</b> /article_1
            19 Dec 2024 · Ann
            Ferry passage 1.
            Ferry <b>Stops</b> /article_2
            19 Dec 2024 · Ann
            Ferry passage 2.
            Ferry <b>Stops</b> /article_3
            19 Dec 2024 · Ann
            Ferry passage 3.
            Ferry <b>Stops</b> /article_4
            19 Dec 2024 · Ann
            Ferry passage 4.
            Ferry <b>Stops</b> /article_5
            Page 1 of 2 · /search_2 ›\
            """);
    assertThat(api.sentTo(1).getLast().text())
        .contains("href=\"https://news.example.org/ferry#:~:text=Ferry%20passage%200.\"");
    // Half of the article has been shown: of the other half the headline alone is.
    assertThat(told(1, "/search_2"))
        .doesNotContain("Ferry passage")
        .contains("/article_6")
        .endsWith("Page 2 of 2 · ‹ /search_1");
    assertThat(told(1, "/search_99")).endsWith("Page 2 of 2 · ‹ /search_1");
  }

  @Test
  void an_article_is_paged_to_its_ration_and_never_whole() {
    assertThat(told(1, "/article mill"))
        .isEqualTo(
            "Mill Burns\n19 Dec 2024 · Ann\nThe mill burned.\n" + EN.say(Phrase.ARTICLE_ENOUGH));
    assertThat(told(1, "/article ferry.md"))
        .contains("passage 0", "passage 2")
        .endsWith("/page_2 ›");
    assertThat(told(1, "/page_2"))
        .contains("passage 3", "passage 4")
        .doesNotContain("passage 5")
        .endsWith(EN.say(Phrase.ARTICLE_ENOUGH));
    assertThat(told(1, "/page_1")).contains("passage 0", "passage 2");
    assertThat(told(2, "/article ferry.md")).contains("passage 0");
  }

  @Test
  void a_number_leads_to_the_article_of_a_passage() {
    told(1, "/search mill");
    assertThat(told(1, "/article_1")).startsWith("Mill Burns");
    assertThat(told(1, "/article_9")).isEqualTo(EN.say(Phrase.SEARCH_AGAIN));
    assertThat(told(1, "/article_0")).isEqualTo(EN.say(Phrase.SEARCH_AGAIN));
  }

  @Test
  void a_link_opens_an_article() {
    String id =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("mill.md".getBytes(StandardCharsets.UTF_8));
    assertThat(told(1, "/start article_" + id)).startsWith("Mill Burns");
    assertThat(told(1, "/start article_bm9uZQ")).isEqualTo(EN.say(Phrase.NO_ARTICLE));
    assertThat(told(1, "/start article_%%%")).isEqualTo("start");
  }

  @Test
  void a_withdrawn_article_is_gone_at_once() {
    told(1, "/search mill");
    bench.library.withdraw("mill.md");
    assertThat(told(1, "/article_1")).isEqualTo(EN.say(Phrase.SEARCH_AGAIN));
    assertThat(told(1, "/article mill.md")).isEqualTo(EN.say(Phrase.NOTHING_FOUND));
    assertThat(told(1, "/search mill")).isEqualTo(EN.say(Phrase.NOTHING_FOUND));
  }

  @Test
  void nothing_said_is_asked_for_and_nothing_remembered_is_said() {
    assertThat(told(1, "/search")).isEqualTo(EN.say(Phrase.SEARCH_WHAT));
    assertThat(told(1, "/article")).isEqualTo(EN.say(Phrase.ARTICLE_WHAT));
    assertThat(told(1, "/search_2")).isEqualTo(EN.say(Phrase.SEARCH_AGAIN));
    assertThat(told(1, "/page_2")).isEqualTo(EN.say(Phrase.SEARCH_AGAIN));
    assertThat(told(1, "/feedback")).isEqualTo(EN.say(Phrase.FEEDBACK_WHAT));
    told(1, "/search ferry");
    told(1, "/forget");
    assertThat(told(1, "/search_2")).isEqualTo(EN.say(Phrase.SEARCH_AGAIN));
  }

  @Test
  void a_chat_chooses_its_language_until_it_is_forgotten() {
    assertThat(told(1, "/language"))
        .contains("/language_uk Українська", "/language_auto ")
        .startsWith(EN.say(Phrase.LANGUAGE_WHICH));
    Phrasebook german = Phrasebook.of("de");
    assertThat(told(1, "/language_de")).isEqualTo(german.say(Phrase.LANGUAGE_CHOSEN));
    assertThat(told(1, "/nothing")).isEqualTo(german.say(Phrase.UNKNOWN_COMMAND));
    assertThat(told(1, "/language klingon")).startsWith(german.say(Phrase.LANGUAGE_WHICH));
    assertThat(told(1, "/language auto")).isEqualTo(german.say(Phrase.LANGUAGE_OWN));
    assertThat(told(1, "/nothing")).isEqualTo(EN.say(Phrase.UNKNOWN_COMMAND));
  }

  @Test
  void notices_are_off_until_somebody_asks_for_them() {
    assertThat(told(1, "/notices")).isEqualTo(EN.say(Phrase.NOTICES_OFF));
    assertThat(told(1, "/notices on")).isEqualTo(EN.say(Phrase.NOTICES_ON));
    assertThat(told(1, "/notices what?")).isEqualTo(EN.say(Phrase.NOTICES_ON));
    assertThat(told(1, "/notices OFF")).isEqualTo(EN.say(Phrase.NOTICES_OFF));
  }

  @Test
  void what_a_reader_tells_is_kept_for_the_newsroom_alone() {
    assertThat(told(1, "/feedback The dates are wrong.")).isEqualTo(EN.say(Phrase.FEEDBACK_KEPT));
    assertThat(told(9, "/feedback")).endsWith(" · The dates are wrong.");
    assertThat(told(1, "/feedback " + "x".repeat(2_001)))
        .isEqualTo(EN.say(Phrase.FEEDBACK_LONG, "characters", 2_000));
    for (int i = 0; i < 19; i++) {
      told(1, "/feedback again " + i);
    }
    assertThat(told(1, "/feedback and again")).isEqualTo(EN.say(Phrase.FEEDBACK_ENOUGH));
  }

  @Test
  void in_a_group_only_admins_choose_and_every_command_names_the_bot() {
    assertThat(inGroup("/language_de@DeskBot")).isEqualTo(EN.say(Phrase.ADMINS_ALONE));
    assertThat(inGroup("/notices@DeskBot on")).isEqualTo(EN.say(Phrase.ADMINS_ALONE));
    assertThat(inGroup("/search@DeskBot ferry")).endsWith("Page 1 of 2 · /search_2@DeskBot ›");
    api.admins.add(100L);
    assertThat(inGroup("/language_de@DeskBot"))
        .isEqualTo(Phrasebook.of("de").say(Phrase.LANGUAGE_CHOSEN));
    api.fail("getChatMember", Fault.Says.of(400, "Bad Request: chat not found"));
    assertThat(inGroup("/notices@DeskBot on"))
        .isEqualTo(Phrasebook.of("de").say(Phrase.ADMINS_ALONE));
    int before = api.sentTo(GROUP).size();
    api.updates().inGroup(GROUP, "/search ferry", "");
    assertThat(inGroup("/search@DeskBot mill")).contains("Mill Burns");
    assertThat(api.sentTo(GROUP)).hasSize(before + 1);
    assertThat(api.violations).isEmpty();
  }
}
