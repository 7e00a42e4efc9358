// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void an_answer_has_its_sentences_and_sources_on_one_line() {
    assertThat(AnswerJson.of(Replies.reply("wen did the bridge close", Replies.cited())))
        .isEqualTo(
            "{\"question\":\"wen did the bridge close\",\"standalone\":\"When did the bridge"
                + " close?\",\"status\":\"answered\",\"mode\":\"extractive\",\"sentences\":[{\"text\":\"The"
                + " bridge closed on Monday.\",\"citations\":[1]},{\"text\":\"It will open in May,"
                + " the mayor said.\",\"citations\":[1,2]}],"
                + "\"sources\":[{\"n\":1,\"article\":\"bridge\",\"version\":1,\"title\":\"Bridge"
                + " closes\",\"published\":\"2026-11-02\",\"published_inferred\":true,"
                + "\"url\":\"https://example.org/bridge\",\"start\":15,\"end\":43,\"quote\":\"The"
                + " bridge closed on"
                + " Monday.\"},{\"n\":2,\"article\":\"bridge\",\"version\":1,\"title\":\"Bridge"
                + " closes\",\"published\":\"2026-11-02\","
                + "\"published_inferred\":true,\"url\":\"https://example.org/bridge\",\"start\":44,\"end\":80,\"quote\":\"It"
                + " will open in May, the mayor said.\"}],\"unanswered\":[\"who built"
                + " it\"],\"reason\":null,\"nearest\":[],\"took_ms\":12}");
  }

  @Test
  void whatever_splits_lines_finds_one_line() throws IOException {
    String typed = "a\u0085b\u2028c\u2029d\u009be\u000bf";
    String line = AnswerJson.of(Replies.reply(typed, Replies.notCovered()));
    assertThat(line).startsWith("{\"question\":\"a\\u0085b\\u2028c\\u2029d\\u009Be\\u000Bf\",");
    assertThat(JSON.readTree(line).get("question").textValue()).isEqualTo(typed);
  }

  @Test
  void every_key_is_there_in_every_case() throws IOException {
    List<Answer> answers =
        List.of(
            Replies.cited(),
            Replies.notCovered(),
            new Answer.Withheld("q", Reason.CHECK_FAILED, "Nothing held."),
            new Answer.Declined("hi", Reason.SMALL_TALK, ""));
    for (Answer answer : answers) {
      JsonNode json = JSON.readTree(AnswerJson.of(Replies.reply("q", answer)));
      assertThat(json.propertyStream().map(java.util.Map.Entry::getKey))
          .containsExactly(
              "question",
              "standalone",
              "status",
              "mode",
              "sentences",
              "sources",
              "unanswered",
              "reason",
              "nearest",
              "took_ms");
    }
  }

  @Test
  void what_is_not_covered_has_a_reason_and_what_is_nearest() throws IOException {
    JsonNode json = JSON.readTree(AnswerJson.of(Replies.reply("q", Replies.notCovered())));
    assertThat(json.get("status").textValue()).isEqualTo("not_covered");
    assertThat(json.get("reason").textValue()).isEqualTo("no_evidence");
    assertThat(json.get("mode").textValue()).isEqualTo("extractive");
    assertThat(json.get("sentences")).isEmpty();
    assertThat(json.get("nearest").get(0))
        .hasToString(
            "{\"article\":\"bridge\",\"title\":\"Bridge closes\",\"published\":\"2026-11-02\","
                + "\"published_inferred\":true,\"quote\":\"The bridge closed on Monday.\"}");
  }

  @Test
  void what_is_declined_or_withheld_says_why() throws IOException {
    JsonNode declined =
        JSON.readTree(
            AnswerJson.of(
                Replies.reply("hi", new Answer.Declined("hi", Reason.SMALL_TALK, "Hello."))));
    assertThat(declined.get("status").textValue()).isEqualTo("declined");
    assertThat(declined.get("reason").textValue()).isEqualTo("small_talk");
    JsonNode withheld =
        JSON.readTree(
            AnswerJson.of(
                Replies.reply("q", new Answer.Withheld("q", Reason.CHECK_FAILED, "Nothing."))));
    assertThat(withheld.get("status").textValue()).isEqualTo("withheld");
    assertThat(withheld.get("reason").textValue()).isEqualTo("check_failed");
  }

  @Property(tries = 200)
  void whatever_was_asked_comes_back_in_one_line_of_json(@ForAll String asked) throws IOException {
    String line = AnswerJson.of(Replies.reply(asked, Replies.notCovered()));
    assertThat(line).doesNotContain("\n", "\r");
    assertThat(JSON.readTree(line).get("question").textValue()).isEqualTo(asked);
  }

  @Test
  void passages_are_ranked_and_cut_at_the_top() {
    assertThat(PassagesJson.of(Replies.evidence("bridge"), 10, Duration.ofMillis(3)))
        .isEqualTo(
            "{\"question\":\"bridge\",\"passages\":[{\"rank\":1,\"article\":\"bridge\","
                + "\"title\":\"Bridge closes\",\"published\":\"2026-11-02\","
                + "\"published_inferred\":true,\"start\":15,\"end\":80,\"score\":1.5,\"text\":\""
                + Replies.BODY
                + "\"}],\"took_ms\":3}");
    assertThat(PassagesJson.of(Replies.evidence("bridge"), 0, Duration.ZERO))
        .isEqualTo("{\"question\":\"bridge\",\"passages\":[],\"took_ms\":0}");
  }
}
