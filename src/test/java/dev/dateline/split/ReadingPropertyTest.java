// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.Canonical;
import dev.dateline.news.Passage;
import dev.dateline.news.Quotation;
import dev.dateline.news.Role;
import dev.dateline.news.Sentence;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReadingPropertyTest {
  @Provide
  Arbitrary<List<String>> anything() {
    return Arbitraries.strings().ofMaxLength(200).list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<String>> news() {
    return piece()
        .list()
        .ofMinSize(1)
        .ofMaxSize(60)
        .map(ps -> String.join(" ", ps))
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<String>> balanced() {
    Arbitrary<String> quoted =
        piece()
            .filter(p -> p.chars().noneMatch(c -> "“”\"‘’'«»".indexOf(c) >= 0))
            .list()
            .ofMinSize(1)
            .ofMaxSize(8)
            .map(ps -> "“" + String.join(" ", ps) + "”");
    Arbitrary<String> plain =
        Arbitraries.of(
            "Ann Reed said", "It rained.", "the mayor", "U.S. forces left.", "Why?", "he said.");
    return Arbitraries.oneOf(quoted, plain)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(ps -> String.join(" ", ps))
        .list()
        .ofMaxSize(4);
  }

  private static Arbitrary<String> piece() {
    return Arbitraries.of(
        "Ann Reed",
        "said",
        "he",
        "the mayor",
        "“It",
        "is over.”",
        "\"No,\"",
        "Lt. Gen.",
        "U.S.",
        "Dec. 19",
        "...",
        "!",
        "?",
        "(in Ulm)",
        "’s",
        "‘so’",
        "—",
        "according to",
        "called",
        "1.",
        "A. B.",
        "said.",
        "It rained.",
        "«Да.»",
        "他来了。",
        "\n",
        "word",
        "who",
        "and",
        ",",
        ":");
  }

  @Property(tries = 200)
  void sentences_and_passages_are_exact_stretches_of_any_text(
      @ForAll("anything") List<String> texts) {
    check(Texts.body(texts.toArray(String[]::new)));
  }

  @Property(tries = 200)
  void sentences_and_passages_are_exact_stretches_of_news(@ForAll("news") List<String> texts) {
    check(Texts.body(texts.toArray(String[]::new)));
  }

  @Property(tries = 200)
  void no_sentence_opens_or_closes_inside_marks(@ForAll("balanced") List<String> texts) {
    Reading reading = Texts.body(texts.toArray(String[]::new));
    for (Sentence sentence : reading.sentences()) {
      for (Quotation quotation : reading.quotations()) {
        assertThat(inside(sentence.start(), quotation) || inside(sentence.end(), quotation))
            .isFalse();
      }
    }
  }

  private static boolean inside(int place, Quotation quotation) {
    return quotation.start() < place && place < quotation.end();
  }

  private static void check(Reading reading) {
    String text = reading.version().text();
    int[] times = new int[text.length()];
    for (Sentence sentence : reading.sentences()) {
      assertThat(sentence.text())
          .isEqualTo(text.substring(sentence.start(), sentence.end()))
          .isEqualTo(sentence.text().strip());
      for (int i = sentence.start(); i < sentence.end(); i++) {
        times[i]++;
      }
    }
    for (Canonical.Placed block : reading.version().article().canonical().blocks()) {
      for (int i = block.start(); i < block.end(); i++) {
        assertThat(times[i]).isBetween(Character.isWhitespace(text.charAt(i)) ? 0 : 1, 1);
      }
    }
    for (Quotation quotation : reading.quotations()) {
      assertThat(text.substring(quotation.start(), quotation.end())).contains(quotation.words());
    }
    List<Passage> passages = Splitter.split(reading);
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      assertThat(passage.ordinal()).isEqualTo(i);
      assertThat(passage.text()).isEqualTo(text.substring(passage.start(), passage.end()));
      assertThat(passage.text().length()).isLessThanOrEqualTo(Sentences.LONGEST);
      if (i > 0) {
        int from = passage.start();
        int to = passages.get(i - 1).end();
        assertThat(reading.sentences().stream().filter(s -> s.start() >= from && s.end() <= to))
            .hasSizeLessThanOrEqualTo(1);
      }
    }
    for (Sentence sentence : reading.sentences()) {
      assertThat(sentence.role() == Role.HEADLINE || holds(passages, sentence)).isTrue();
    }
  }

  private static boolean holds(List<Passage> passages, Sentence sentence) {
    return passages.stream()
        .anyMatch(p -> p.start() <= sentence.start() && sentence.end() <= p.end());
  }
}
