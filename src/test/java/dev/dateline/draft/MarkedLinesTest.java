// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkedLinesTest {
  /// What models write, and what is read of it: a line a sentence, marks behind a bar.
  private static final Map<String, String> GOLDENS = new TreeMap<>();

  private static void golden(String said, String read) {
    GOLDENS.put(said, read);
  }

  static {
    golden(
        "The ferry stopped. [k7f2 \"it stopped for good\"]",
        "The ferry stopped.|k7f2 it stopped for good");
    golden(
        "The ferry stopped. [k7f2 \"it stopped\"]\nA bus runs. [m3x9 \"a bus\"]\n",
        "The ferry stopped.|k7f2 it stopped\nA bus runs.|m3x9 a bus");
    golden(
        "The ferry stopped. [k7f2 \"it stopped\"] A bus runs. [m3x9 \"a bus\"]",
        "The ferry stopped.|k7f2 it stopped\nA bus runs.|m3x9 a bus");
    golden("One. [k7f2 \"a b\"]\r\n\r\nTwo. [m3x9]\r\n", "One.|k7f2 a b\nTwo.|m3x9");
    golden("Both. [k7f2 \"a b\"] [m3x9 \"c d\"]", "Both.|k7f2 a b|m3x9 c d");
    golden("Both. [k7f2 \"a b\"][m3x9 \"c d\"], [q2w4]", "Both.|k7f2 a b|m3x9 c d|q2w4");
    golden("Both. [k7f2, m3x9]", "Both.|k7f2|m3x9");
    golden("Both. [k7f2 \"a b\"; m3x9 \"c d\"]", "Both.|k7f2 a b|m3x9 c d");
    golden("Stop behind [k7f2 \"a b\"].", "Stop behind.|k7f2 a b");
    golden("Stop behind [k7f2 \"a b\"] .\nNext! [m3x9]", "Stop behind.|k7f2 a b\nNext!|m3x9");
    golden(
        "He said “it goes on [k7f2 “a b”]”. Then. [m3x9]",
        "He said “it goes on”.|k7f2 a b\nThen.|m3x9");
    golden(
        "Left. [k7f2 \"x y\"] \"We stay,\" she said. [m3x9]",
        "Left.|k7f2 x y\n\"We stay,\" she said.|m3x9");
    golden(
        "Said so [k7f2 \"a b\"] and left. [m3x9 \"c d\"]", "Said so and left.|k7f2 a b|m3x9 c d");
    golden("Typographic. 【k7f2 “a b”】", "Typographic.|k7f2 a b");
    golden("German. [k7f2 „a b“]", "German.|k7f2 a b");
    golden("French. [k7f2 « a b »]", "French.|k7f2 a b");
    golden("Wide. ［k7f2 \"a b\"］", "Wide.|k7f2 a b");
    golden(
        "Nested. [k7f2 \"he said [the bill] would pass\"]",
        "Nested.|k7f2 he said [the bill] would pass");
    golden(
        "Inner. [k7f2 \"he said “we will” and left\"]", "Inner.|k7f2 he said “we will” and left");
    golden(
        "Inner words. [k7f2 \"\"We stay here,\" said Holm\"]",
        "Inner words.|k7f2 We stay here,\" said Holm");
    golden("Inner last. [k7f2 \"he said “we will”\"]", "Inner last.|k7f2 he said “we will");
    golden("Unquoted. [k7f2 it stopped for good]", "Unquoted.|k7f2 it stopped for good");
    golden("Colon. [k7f2: \"a b\"]", "Colon.|k7f2 a b");
    golden("Key. [id=\"k7f2\" \"a b\"]", "Key. [id=\"k7f2\" \"a b\"]");
    golden("Key. [id: k7f2 \"a b\"]", "Key.|k7f2 a b");
    golden("Loud. [K7F2 \"a b\"]", "Loud.|k7f2 a b");
    golden("Open. [k7f2 \"a b\nNext. [m3x9 \"c\"]", "Open.|k7f2 a b\nNext.|m3x9 c");
    golden("Open at the end. [k7f2 \"a b", "Open at the end.|k7f2 a b");
    golden("Half an id. [k7", "Half an id. [k7]");
    golden("Mark below.\n[k7f2 \"a b\"]\n", "Mark below.|k7f2 a b");
    golden("Mark below.\n\n  [k7f2 \"a b\"]\nNext. [m3x9]", "Mark below.|k7f2 a b\nNext.|m3x9");
    golden("[k7f2 \"a b\"] Mark before.\n[m3x9] Next.\n", "Mark before.|k7f2 a b|m3x9\nNext.");
    golden("No mark.\nOne. [k7f2]", "No mark.\nOne.|k7f2");
    golden("A line that\nwraps once. [k7f2 \"a b\"]", "A line that wraps once.|k7f2 a b");
    golden("No stop [k7f2 \"a b\"]\nNext [m3x9]", "No stop|k7f2 a b\nNext|m3x9");
    golden("```\nOne. [k7f2 \"a b\"]\n```", "One.|k7f2 a b");
    golden("```text\nOne. [k7f2 \"a b\"]\n```\n", "One.|k7f2 a b");
    golden("- One. [k7f2]\n* Two. [m3x9]\n• Three. [q2w4]", "One.|k7f2\nTwo.|m3x9\nThree.|q2w4");
    golden("1. One. [k7f2]\n2) Two. [m3x9]", "One.|k7f2|#1\nTwo.|m3x9|#2");
    golden("## **Bold** one. [k7f2]", "Bold one.|k7f2");
    golden("**All bold.** [k7f2 \"a b\"]", "All bold.|k7f2 a b");
    golden("> Quoted. [k7f2]", "Quoted.|k7f2");
    golden("It was [sic] so. [k7f2 \"a b\"]", "It was [sic] so.|k7f2 a b");
    golden("He said [that] so. [k7f2 \"a b\"]", "He said [that] so.|k7f2 a b");
    golden("In [2024] so. [k7f2 \"a b\"]", "In [2024] so.|k7f2 a b");
    golden("Numbered. [1]", "Numbered. [1]");
    golden("It cost 1,000.50 crowns. [k7f2 \"a b\"]", "It cost 1,000.50 crowns.|k7f2 a b");
    golden("NO_ANSWER", "NO_ANSWER");
    golden("**NO_ANSWER**.\n", "NO_ANSWER.");
    golden("", "");
    golden("\n \n---\n", "");
    golden("Он остановился. [k7f2 «паром остановился»]", "Он остановился.|k7f2 паром остановился");
    golden("日本語の文。【k7f2「連絡船」】次の文。[m3x9]", "日本語の文。|k7f2 連絡船\n次の文。|m3x9");
  }

  static List<String> goldens() {
    return List.copyOf(GOLDENS.keySet());
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void sentences_are_told_from_their_marks(String said) {
    assertThat(read(List.of(said))).isEqualTo(GOLDENS.get(said));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void it_makes_no_difference_where_a_text_is_cut(String said) {
    for (int i = 0; i <= said.length(); i++) {
      assertThat(read(List.of(said.substring(0, i), said.substring(i))))
          .as("cut at %d", i)
          .isEqualTo(GOLDENS.get(said));
    }
    assertThat(read(said.chars().mapToObj(Character::toString).toList()))
        .isEqualTo(GOLDENS.get(said));
  }

  @Property(tries = 300)
  void any_text_cut_anywhere_reads_as_the_whole_does(
      @ForAll String said, @ForAll @IntRange(min = 1, max = 7) int step) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < said.length(); i += step) {
      pieces.add(said.substring(i, Math.min(said.length(), i + step)));
    }
    assertThat(read(pieces)).isEqualTo(read(List.of(said)));
  }

  @Property(tries = 300)
  void goldens_behind_each_other_read_as_each_by_itself(
      @ForAll @IntRange(min = 0, max = 1_000) int one,
      @ForAll @IntRange(min = 0, max = 1_000) int other) {
    List<String> all =
        goldens().stream().filter(said -> said.endsWith("]") && said.startsWith("B")).toList();
    String first = all.get(one % all.size());
    String second = all.get(other % all.size());
    assertThat(read(List.of(first + "\n" + second)))
        .isEqualTo(GOLDENS.get(first) + "\n" + GOLDENS.get(second));
  }

  @Test
  void a_sentence_is_there_as_soon_as_something_other_than_a_mark_follows() {
    MarkedLines lines = new MarkedLines();

    assertThat(lines.feed("The ferry stopped. [k7f2 \"it stopped\"]")).isEmpty();
    assertThat(lines.feed("\n")).extracting(MarkedLine::text).containsExactly("The ferry stopped.");
    assertThat(lines.feed("A bus runs. [m3x9] T")).hasSize(1);
  }

  @Test
  void an_endless_sentence_is_cut_off_and_cites_nothing() {
    MarkedLines lines = new MarkedLines();

    List<MarkedLine> read = lines.feed("a ".repeat(5_000) + "[k7f2 \"a a\"]\n");

    assertThat(read).hasSize(1);
    assertThat(read.getFirst().text()).hasSizeLessThanOrEqualTo(MarkedLines.LONGEST);
    assertThat(read.getFirst().marks()).isEmpty();
  }

  @Test
  void an_endless_bracket_is_text() {
    MarkedLines lines = new MarkedLines();

    List<MarkedLine> read = new ArrayList<>(lines.feed("So. [k7f2 \"" + "a ".repeat(1_000)));
    read.addAll(lines.finish());

    assertThat(read).hasSize(1);
    assertThat(read.getFirst().text()).startsWith("So. [k7f2 \"a a");
  }

  @Test
  void an_endless_text_is_read_to_its_limit() {
    MarkedLines lines = new MarkedLines();
    int count = 0;
    for (int i = 0; i < 10_000; i++) {
      count += lines.feed("The ferry stopped. [k7f2]\n").size();
    }
    assertThat(count).isEqualTo(MarkedLines.MOST / "The ferry stopped. [k7f2]\n".length());
  }

  private static String read(List<String> pieces) {
    MarkedLines lines = new MarkedLines();
    List<MarkedLine> all = new ArrayList<>();
    pieces.forEach(piece -> all.addAll(lines.feed(piece)));
    all.addAll(lines.finish());
    return all.stream().map(MarkedLinesTest::shown).collect(Collectors.joining("\n"));
  }

  private static String shown(MarkedLine line) {
    return line.text()
        + line.marks().stream()
            .map(mark -> "|" + (mark.id() + " " + mark.anchor()).strip())
            .collect(Collectors.joining())
        + (line.number() == 0 ? "" : "|#" + line.number());
  }
}
