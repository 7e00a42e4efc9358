// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Draft;
import dev.dateline.grammar.Scenes;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Kind;
import dev.dateline.news.Role;
import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import dev.dateline.split.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VerifierPropertyTest {
  private static final Newsstand STAND =
      Newsstand.of(
          Piece.of(
                  "one",
                  "The ferry stops",
                  "The ferry stopped. Mayor Ane Holm was there. She said: “It will be back in"
                      + " May.”",
                  "“Never,” said Per Lund of the union.")
              .block(Role.CAPTION, "The ferry at the quay."),
          Piece.of("two", "The ferry again", "The ferry is back.", "That was expected."),
          Piece.of("ad", "Sale", "The ferry is cheap.").kind(Kind.ADVERTISEMENT));
  private static final Evidence EVIDENCE = STAND.evidence("ferry");

  private final Verifier verifier = new Verifier(new Scenes());

  @Provide
  Arbitrary<List<Claim>> claims() {
    return Arbitraries.oneOf(real(), forged()).list().ofMinSize(1).ofMaxSize(12);
  }

  /// A sentence of an article as it stands, whether or not it may be shown.
  private static Arbitrary<Claim> real() {
    List<Claim> all = new ArrayList<>();
    for (String id : List.of("one", "two", "ad")) {
      for (Sentence sentence : Reading.of(STAND.get(id)).sentences()) {
        all.add(STAND.claim(id, sentence.text()));
      }
    }
    return Arbitraries.of(all);
  }

  private static Arbitrary<Claim> forged() {
    Arbitrary<Claim.Receipt> receipt =
        Combinators.combine(
                Arbitraries.of("one", "two", "ad", "none"),
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(-2, 140),
                Arbitraries.integers().between(-2, 140))
            .as((id, v, start, end) -> new Claim.Receipt(new ArticleId(id), v, start, end));
    return Combinators.combine(
            receipt.list().ofMaxSize(3),
            Arbitraries.of(Claim.Purpose.class),
            Arbitraries.strings().ofMaxLength(20))
        .as((receipts, purpose, text) -> new Claim(words(receipts, text), receipts, purpose));
  }

  /// The words of the first stretch, where it is one, so that more than the text is checked.
  private static String words(List<Claim.Receipt> receipts, String otherwise) {
    if (receipts.isEmpty() || receipts.getFirst().article().value().equals("none")) {
      return otherwise;
    }
    Claim.Receipt receipt = receipts.getFirst();
    String text = STAND.get(receipt.article().value()).text();
    boolean stretch = 0 <= receipt.start() && receipt.start() < receipt.end();
    return stretch && receipt.end() <= text.length()
        ? text.substring(receipt.start(), receipt.end())
        : otherwise;
  }

  @Property(tries = 200)
  void every_line_cites_and_every_source_is_exactly_its_stretch(
      @ForAll("claims") List<Claim> claims) {
    Answer answer =
        verifier.verify(
            new Draft.Sentences(claims, List.of(), ""), EVIDENCE, Answer.Mode.EXTRACTIVE);

    if (!(answer instanceof Answer.Cited cited)) {
      assertThat(answer).isInstanceOf(Answer.Withheld.class);
      return;
    }
    Set<Integer> used = new TreeSet<>();
    for (Answer.Excerpt excerpt : cited.excerpts()) {
      assertThat(excerpt.lines()).isNotEmpty();
      for (Answer.Line line : excerpt.lines()) {
        assertThat(line.citations()).isNotEmpty();
        used.addAll(line.citations());
        for (int n : line.citations()) {
          assertThat(cited.sources().get(n - 1).quote()).isEqualTo(line.text());
        }
      }
    }
    assertThat(cited.sources().stream().map(Answer.Source::n))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, cited.sources().size()).boxed().toList())
        .containsExactlyElementsOf(used);
    for (Answer.Source source : cited.sources()) {
      Version version = STAND.get(source.article().value());
      assertThat(version.header().kind()).isNotEqualTo(Kind.ADVERTISEMENT);
      assertThat(source.version()).isEqualTo(version.number());
      assertThat(source.quote()).isEqualTo(version.text().substring(source.start(), source.end()));
    }
  }
}
