// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import static dev.dateline.index.Shelf.ALL;
import static dev.dateline.index.Shelf.article;
import static dev.dateline.index.Shelf.put;
import static dev.dateline.index.Shelf.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Whatever characters a person types, a search answers.
class HostileWordsTest {
  private static LuceneIndex index;

  @BeforeContainer
  static void open() throws IOException {
    Path folder = Files.createTempDirectory("hostile-words");
    index = LuceneIndex.open(folder, null, Weights.STANDARD, ZoneOffset.UTC);
    List<String> languages = List.of("en", "de", "ru", "tr", "xx", "ar", "no", "zh-Hant", "\u0000");
    for (int i = 0; i < languages.size(); i++) {
      put(
          index,
          version("l" + i, 1, "Title", "2026-11-01", null, languages.get(i), "Harbour Москва."));
    }
    put(index, article("odd", "\uD83D\uDEA2", "Odd \uD83D\uDEA2 ٣٤٥ ﬁ ſ ß İ ı."));
  }

  @AfterContainer
  static void close() {
    index.close();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(60);
    Arbitrary<String> syntax =
        Arbitraries.of(
                "\"",
                "*",
                "?",
                "~",
                "^",
                "AND",
                "OR",
                "NOT",
                "-",
                "_",
                "'",
                "’",
                ".",
                ",",
                "(",
                ")",
                "[",
                "TO",
                "]",
                "{",
                "}",
                ":",
                "/",
                "\\",
                "+",
                "!",
                "&&",
                "||",
                "body.en:",
                "{{x}}",
                "a",
                "1,0",
                "U.S.",
                "\uD800",
                "\uDC00",
                "\u0000",
                "\u202E",
                "́")
            .list()
            .ofMaxSize(30)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(anything, syntax);
  }

  @Property(tries = 200)
  void no_text_makes_a_search_throw(@ForAll("texts") String text) {
    assertThat(index.find(words(List.of(text, text + "x", "harbour")))).hasSizeLessThanOrEqualTo(5);
    assertThat(index.find(new Probe.Phrase(text, ALL, 5))).hasSizeLessThanOrEqualTo(5);
    assertThat(index.passagesWith(text, ALL)).isBetween(0L, index.passages(ALL));
    assertThat(index.words(text.isEmpty() ? ' ' : text.charAt(0), _ -> true, 5))
        .hasSizeLessThanOrEqualTo(5);
    assertThat(index.spelledLike(text)).hasSizeLessThanOrEqualTo(5).doesNotContain(text);
    Filter odd =
        new Filter(Set.of(text), Shelf.NOW, null, null, Set.of(), Set.of(), Set.of(text), null);
    assertThat(index.passages(odd)).isZero();
  }

  @Property(tries = 50)
  void every_passage_is_found_by_a_phrase_of_its_own_words(@ForAll("texts") String text) {
    String paragraph = "Before " + text.strip() + " behind";
    var made = article("made", "Made", paragraph);
    put(index, made);
    String held = Shelf.passages(made).getLast().text();
    assertThat(Shelf.texts(index.find(new Probe.Phrase(held, ALL, 5)))).contains(held);
  }

  @Example
  void an_endless_question_is_cut_and_answered() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      many.add("word" + i + " harbour-master-of-the-port-" + i);
    }
    assertThat(index.find(words(many))).isNotEmpty();
    String endless = "harbour ".repeat(100_000);
    assertThat(index.find(words(List.of(endless)))).isNotEmpty();
    assertThat(index.find(new Probe.Phrase(endless, ALL, 5))).isEmpty();
    assertThat(index.find(words(List.of("x".repeat(1_000_000))))).isEmpty();
    assertThat(index.find(words(List.of()))).isEmpty();
  }

  @Example
  void a_moment_beyond_all_reckoning_is_a_moment() {
    assertThat(index.passages(Filter.shown(Set.of(), Instant.MAX))).isPositive();
    assertThat(index.passages(Filter.shown(Set.of(), Instant.MIN))).isZero();
  }

  private static Probe.Words words(List<String> texts) {
    return new Probe.Words(texts.stream().map(t -> new Probe.Term(t, 1)).toList(), ALL, 5);
  }
}
