// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which words of the cited sentences prove which words of a claim.
final class Alignment {
  /// A word of a cited sentence.
  ///
  /// @param line the sentence's place among the cited ones
  /// @param at the word's index in it
  /// @param grade how it proves
  record Place(int line, int at, Grade grade) {}

  /// How a word proves another; the first is the surest.
  enum Grade {
    /// The same word, perhaps in another form.
    SAME,
    /// Another word for it.
    KIN,
    /// A pronoun, a title or a name that stands for it.
    MEANT
  }

  private final Utterance claim;
  private final Cited cited;
  private final Paraphrases paraphrases;
  private final List<List<Place>> places = new ArrayList<>();
  private final @Nullable Place[] chosen;

  private Alignment(Utterance claim, Cited cited, Paraphrases paraphrases) {
    this.claim = claim;
    this.cited = cited;
    this.paraphrases = paraphrases;
    this.chosen = new @Nullable Place[claim.size()];
  }

  /// Aligns a claim with what it cites; by words times words.
  ///
  /// @param claim the claim
  /// @param cited what it cites
  /// @param paraphrases which words prove which
  /// @return the alignment
  static Alignment of(Utterance claim, Cited cited, Paraphrases paraphrases) {
    Alignment alignment = new Alignment(claim, cited, paraphrases);
    for (int i = 0; i < claim.size(); i++) {
      alignment.places.add(alignment.find(i));
    }
    alignment.complete();
    alignment.choose();
    return alignment;
  }

  /// {@return every word that proves a word of the claim}
  ///
  /// @param i its index
  List<Place> places(int i) {
    return places.get(i);
  }

  /// {@return the likeliest of them, or null where there is none}
  ///
  /// @param i its index
  @Nullable Place place(int i) {
    return chosen[i];
  }

  /// {@return the sentence of a place}
  ///
  /// @param place the place
  CitedLine line(Place place) {
    return cited.lines().get(place.line());
  }

  private List<Place> find(int i) {
    Measure measure = claim.measure(i);
    if (measure != null) {
      return measures(measure);
    }
    boolean pronoun = claim.token(i).in(Words.PRONOUNS);
    if (!claim.content(i) && !pronoun) {
      return List.of();
    }
    Token token = claim.token(i);
    List<Place> found = new ArrayList<>();
    for (int l = 0; l < cited.lines().size(); l++) {
      CitedLine line = cited.lines().get(l);
      for (int j = 0; j < line.utterance().size(); j++) {
        Token said = line.utterance().token(j);
        if (pronoun) {
          if (said.folded().equals(token.folded())) {
            found.add(new Place(l, j, Grade.SAME));
          }
        } else if (same(token, said, i)) {
          found.add(new Place(l, j, Grade.SAME));
        } else if (!claim.name(i)
            && !said.folded().matches(ORDINAL)
            && (!said.in(Words.STOP) || said.folded().equals("against"))
            && paraphrases.proves(token, said)) {
          found.add(new Place(l, j, Grade.KIN));
        } else if (means(token, i, line, j)) {
          found.add(new Place(l, j, Grade.MEANT));
        }
      }
    }
    return found;
  }

  private boolean same(Token token, Token said, int i) {
    if (token.folded().equals(said.folded())) {
      return true;
    }
    boolean name = claim.name(i);
    if (!token.meets(said) || token.numeric() || said.numeric()) {
      return name && demonym(token, said);
    }
    if (token.keys().size() > 1 && said.keys().size() > 1 || said.folded().matches(ORDINAL)) {
      return token.stem().equals(said.stem());
    }
    if (name && token.text().matches("\\p{Ll}{1,3}[-’']\\p{Lu}.*") && said.capital()) {
      // "al-Assad" is the Assad of the same article.
      return token.folded().endsWith(said.folded()) && said.keys().size() == 1;
    }
    // Holm is not Holmes; of a name joined by a hyphen a part may stand for it.
    return !name
        || said.folded().equals(token.folded() + "s")
        || token.folded().equals(said.folded() + "s")
        || token.forms().contains(said.folded())
        || said.keys().size() > 1
        || token.keys().size() > 1 && cited.names().contains(token.folded());
  }

  /// Whether a pronoun, a title or a name of the article stands for a word: for a name only a
  /// pronoun that means it or a name that the article gives with it.
  private boolean means(Token token, int i, CitedLine line, int j) {
    if (!claim.name(i)) {
      return line.meant(j).stream()
          .anyMatch(m -> same(token, m, i) || !m.capital() && paraphrases.proves(token, m));
    }
    return line.named(j).stream().anyMatch(m -> same(token, m, i));
  }

  /// Whether the cited sentences have another name where a claim has this one: Dane Torvick is not
  /// Marcus Torvick.
  private boolean otherwise(int i, int k) {
    int step = i - k;
    return claim.name(i)
        && places.get(k).stream()
            .anyMatch(
                place -> {
                  Utterance said = line(place).utterance();
                  int at = place.at() + step;
                  return at >= 0
                      && at < said.size()
                      && said.name(at)
                      && said.between(Math.max(at, place.at())).isBlank();
                });
  }

  /// A word that no cited sentence holds, beside one that they hold as a name or by a pronoun,
  /// where the article elsewhere has the two side by side: the rest of a name, a title.
  private void complete() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < claim.size(); i++) {
        if (!places.get(i).isEmpty() || !claim.content(i)) {
          continue;
        }
        for (int k : new int[] {i + 1, i - 1}) {
          boolean beside =
              k >= 0
                  && k < claim.size()
                  && claim.between(Math.max(i, k)).isBlank()
                  && !places.get(k).isEmpty()
                  && (claim.name(k) && places.get(k).stream().anyMatch(p -> token(p).capital())
                      || places.get(k).stream().allMatch(p -> p.grade() == Grade.MEANT));
          if (beside
              && !otherwise(i, k)
              && cited.beside(claim.token(Math.min(i, k)), claim.token(Math.max(i, k)))) {
            places.set(
                i,
                places.get(k).stream().map(p -> new Place(p.line(), p.at(), Grade.MEANT)).toList());
            break;
          }
        }
      }
    }
  }

  // "the third-largest" is not the largest.
  private static final String ORDINAL =
      "(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\p{L}+";

  private static boolean demonym(Token token, Token said) {
    return said.capital() && !token.meets(said) && dev.dateline.grammar.Kin.NONE.meets(token, said);
  }

  private List<Place> measures(Measure measure) {
    List<Place> found = new ArrayList<>();
    for (int l = 0; l < cited.lines().size(); l++) {
      for (Measure said : cited.lines().get(l).utterance().measures()) {
        if (measure.sameValue(said) && measure.unit().equals(said.unit())) {
          found.add(new Place(l, said.from(), Grade.SAME));
        }
      }
    }
    return found;
  }

  /// Of several places of one word the one nearest to where its neighbours stand.
  private void choose() {
    for (int i = 0; i < chosen.length; i++) {
      if (places.get(i).size() == 1) {
        chosen[i] = places.get(i).getFirst();
      }
    }
    for (int i = 0; i < chosen.length; i++) {
      Token token = claim.token(i);
      List<Place> exact =
          places.get(i).stream().filter(p -> token(p).folded().equals(token.folded())).toList();
      if (chosen[i] == null && exact.size() == 1) {
        chosen[i] = exact.getFirst();
      }
    }
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] == null && places.get(i).size() > 1) {
        int at = i;
        chosen[i] =
            places.get(i).stream()
                .min(
                    Comparator.<Place>comparingDouble(place -> far(at, place))
                        .thenComparing(Place::grade))
                .orElse(null);
      }
    }
  }

  private double far(int i, Place place) {
    double far = place.grade() == Grade.MEANT ? 3 : 0;
    far += claim.token(i).folded().equals(token(place).folded()) ? 0 : 2;
    Telling mine = claim.telling(i);
    boolean told = line(place).speaker(place.at()) != null;
    far += (mine != null) == told ? 0 : 6;
    Place before = neighbour(i, -1);
    Place behind = neighbour(i, 1);
    far += distance(before, place) + distance(behind, place);
    return far;
  }

  private @Nullable Place neighbour(int i, int step) {
    for (int k = i + step; k >= 0 && k < chosen.length; k += step) {
      if (chosen[k] != null) {
        return chosen[k];
      }
    }
    return null;
  }

  private static double distance(@Nullable Place one, Place other) {
    if (one == null) {
      return 0;
    }
    return one.line() == other.line() ? Math.min(15, Math.abs(one.at() - other.at())) : 15;
  }

  /// {@return the number that a place is the beginning of, or null}
  ///
  /// @param place the place
  @Nullable Measure measure(Place place) {
    return line(place).utterance().measure(place.at());
  }

  Utterance claim() {
    return claim;
  }

  Cited cited() {
    return cited;
  }

  Paraphrases paraphrases() {
    return paraphrases;
  }

  /// {@return the word of a place}
  ///
  /// @param place the place
  Token token(Place place) {
    return Objects.requireNonNull(line(place)).utterance().token(place.at());
  }
}
