// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Intent.Topic;
import dev.dateline.settings.NewsroomSettings;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewsroomWordsTest {
  private static final NewsroomSettings NAMELESS =
      new NewsroomSettings("", "UTC", "en", "", "", "", "");
  private static final NewsroomSettings NAMED =
      new NewsroomSettings(
          "The Halden Post",
          "UTC",
          "en",
          "fix@post.example",
          "tips.example",
          "privacy.example",
          "Call 116 123.");

  @Test
  void a_section_is_found_by_the_first_word_of_its_heading() {
    NewsroomWords words =
        NewsroomWords.of(
            NAMED,
            "<!-- a remark\n"
                + "## Tips -->\n"
                + "I answer.\n\n"
                + "## Subscription and delivery\n"
                + "Write to us.\n"
                + "## Else\n"
                + "No.");

    assertThat(words.answer(Topic.BOT)).isEqualTo("I answer.");
    assertThat(words.answer(Topic.SUBSCRIPTION)).isEqualTo("Write to us.");
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void every_topic_has_a_plain_line_without_any_words_of_the_newsroom(Topic topic) {
    assertThat(NewsroomWords.of(NAMELESS, "").answer(topic)).isNotBlank().doesNotContain("!");
  }

  @Test
  void the_addresses_stand_in_the_lines() {
    NewsroomWords words = NewsroomWords.of(NAMED, "");

    assertThat(words.answer(Topic.CORRECTIONS))
        .isEqualTo("Report a mistake here: fix@post.example");
    assertThat(words.answer(Topic.TIPS))
        .isEqualTo("Not for tips or secrets here. Tips: tips.example");
    assertThat(words.distress()).endsWith("talk to someone you trust. Call 116 123.");
  }

  @Property(tries = 200)
  void any_file_is_read_and_cut(@ForAll String markdown) {
    NewsroomWords words = NewsroomWords.of(NAMELESS, markdown.repeat(40));

    assertThat(words.answer(Topic.BOT).length()).isLessThanOrEqualTo(NewsroomWords.LONGEST_SECTION);
  }

  @Test
  void a_long_section_is_never_cut_inside_a_character() {
    for (String before : List.of("", "x")) {
      String words =
          NewsroomWords.of(NAMELESS, before + "\ud83d\udcf0".repeat(1_000)).answer(Topic.BOT);

      assertThat(words).endsWith("\ud83d\udcf0…");
    }
  }
}
