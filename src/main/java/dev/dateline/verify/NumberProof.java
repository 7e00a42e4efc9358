// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Every number of a claim stands in a cited sentence, with its unit, its bound ("more than") and
/// the thing that it counts.
final class NumberProof implements Proof {
  private static final Set<String> TELLING = Words.set("from to by of out than");

  // A number's noun stands within so many words behind it.
  private static final int NOUN = 3;

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    List<Measure> measures = alignment.claim().measures();
    for (Measure measure : measures) {
      Optional<Verdict> fault = fault(measure, alignment);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return turned(measures, alignment);
  }

  private static Optional<Verdict> fault(Measure measure, Alignment alignment) {
    List<Alignment.Place> places = alignment.places(measure.from());
    if (places.isEmpty()) {
      return Optional.of(
          Verdict.refuted("the number '" + measure.text() + "' stands in no cited sentence"));
    }
    boolean bounded = false;
    boolean counted = false;
    if (single(measure, alignment)) {
      return Optional.of(
          Verdict.refuted("the number '" + measure.text() + "' counts one in the article"));
    }
    for (Alignment.Place place : places) {
      Measure said = alignment.measure(place);
      if (said == null) {
        continue;
      }
      boolean bound = said.bound() == measure.bound();
      boolean counts = counts(measure, said, place, alignment);
      boolean leads = leads(measure, said, place, alignment);
      bounded |= bound;
      counted |= counts;
      if (bound && counts && leads) {
        return Optional.empty();
      }
    }
    String why =
        !bounded
            ? "' is bounded in other words than the article's"
            : !counted
                ? "' counts something else in the article"
                : "' stands elsewhere in the article";
    return Optional.of(Verdict.refuted("the number '" + measure.text() + why));
  }

  /// "Three workers died", where the article has "a worker".
  private static boolean single(Measure measure, Alignment alignment) {
    Utterance claim = alignment.claim();
    int noun = measure.to();
    boolean one =
        measure.values().isEmpty()
            || measure.values().stream().anyMatch(v -> v.compareTo(BigDecimal.ONE) <= 0);
    if (one || !measure.unit().isEmpty() || noun >= claim.size() || !claim.content(noun)) {
      return false;
    }
    List<Alignment.Place> places =
        alignment.places(noun).stream().filter(p -> p.grade() != Alignment.Grade.MEANT).toList();
    return !places.isEmpty()
        && places.stream()
            .allMatch(
                p ->
                    p.at() > 0
                        && alignment
                            .line(p)
                            .utterance()
                            .token(p.at() - 1)
                            .in(Words.set("a an another")));
  }

  /// Whether the noun behind a number is its noun in the article too, or no other number's.
  private static boolean counts(
      Measure measure, Measure said, Alignment.Place place, Alignment alignment) {
    Utterance claim = alignment.claim();
    Utterance article = alignment.line(place).utterance();
    Set<Integer> nouns = new HashSet<>();
    for (int i = measure.to(); i < Math.min(claim.size(), measure.to() + NOUN); i++) {
      if (claim.measure(i) != null
          || claim.token(i).in(Words.PREPOSITIONS)
          || claim.token(i).in(Verbs.AUXILIARIES)
          || !claim.between(i).isBlank()
          || Verbs.at(claim.statement(), i)) {
        break;
      }
      if (claim.content(i)) {
        nouns.add(i);
      }
    }
    if (another(nouns, said, place, alignment)) {
      return false;
    }
    for (int noun : nouns) {
      for (Alignment.Place other : alignment.places(noun)) {
        if (other.line() != place.line() || other.grade() == Alignment.Grade.MEANT) {
          continue;
        }
        Measure owner = owner(article, other.at());
        if (owner != null && !owner.equals(said) && onlyPlace(alignment.places(noun), other)) {
          return false;
        }
      }
    }
    return true;
  }

  /// "Six crews", where the article has crews from "six towns": both numbers have a noun right
  /// behind them, and the claim's stands elsewhere.
  private static boolean another(
      Set<Integer> nouns, Measure said, Alignment.Place place, Alignment alignment) {
    Utterance article = alignment.line(place).utterance();
    Set<Integer> theirs = new HashSet<>();
    for (int i = said.to(); i < Math.min(article.size(), said.to() + NOUN); i++) {
      boolean ends =
          article.measure(i) != null
              || article.token(i).in(Words.PREPOSITIONS)
              || article.token(i).in(Verbs.AUXILIARIES)
              || !article.between(i).isBlank()
              || Verbs.at(article.statement(), i);
      if (ends) {
        break;
      }
      if (article.content(i)) {
        theirs.add(i);
      }
    }
    return !theirs.isEmpty()
        && !nouns.isEmpty()
        && nouns.stream()
            .allMatch(
                noun ->
                    alignment.places(noun).stream()
                        .noneMatch(
                            p ->
                                p.line() != place.line()
                                    || p.grade() == Alignment.Grade.MEANT
                                    || theirs.contains(p.at())));
  }

  private static boolean onlyPlace(List<Alignment.Place> places, Alignment.Place place) {
    return places.stream().filter(p -> p.line() == place.line()).count() == 1;
  }

  /// The number that counts a noun: the one right before it.
  private static @org.jspecify.annotations.Nullable Measure owner(Utterance article, int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - NOUN); i--) {
      if (article.measure(i) != null) {
        return article.measure(i);
      }
      if (article.token(i).in(Words.PREPOSITIONS)
          || article.token(i).in(Verbs.AUXILIARIES)
          || Verbs.at(article.statement(), i)
          || !article.between(i + 1).isBlank()) {
        return null;
      }
    }
    return null;
  }

  /// Whether "from", "to" and "by" lead to the same number on both sides.
  private static boolean leads(
      Measure measure, Measure said, Alignment.Place place, Alignment alignment) {
    String mine = lead(alignment.claim(), measure);
    String theirs = lead(alignment.line(place).utterance(), said);
    boolean by =
        mine.equals("by")
            && !theirs.equals("by")
            && (!measure.unit().isEmpty()
                || measure.to() < alignment.claim().size()
                    && alignment.claim().token(measure.to()).in(Words.set("votes vote points")));
    if (by) {
      return false;
    }
    boolean telling = Words.set("from to").contains(mine) || Words.set("from to").contains(theirs);
    return mine.equals(theirs) || !telling || mine.isEmpty() || theirs.isEmpty();
  }

  private static String lead(Utterance utterance, Measure measure) {
    for (int i = measure.from() - 1; i >= Math.max(0, measure.from() - NOUN); i--) {
      if (utterance.token(i).in(TELLING)) {
        return utterance.token(i).folded();
      }
      if (utterance.content(i) || utterance.measure(i) != null) {
        return "";
      }
    }
    return "";
  }

  /// Two numbers in another order than the article's, unless "from" and "to" say which is which or
  /// each has its own noun.
  private static Optional<Verdict> turned(List<Measure> measures, Alignment alignment) {
    for (int i = 0; i < measures.size(); i++) {
      for (int j = i + 1; j < measures.size(); j++) {
        Measure one = measures.get(i);
        Measure other = measures.get(j);
        Alignment.Place first = alignment.place(one.from());
        Alignment.Place second = alignment.place(other.from());
        if (first == null || second == null || first.line() != second.line()) {
          continue;
        }
        // Money and percent cannot change places: each has its unit.
        boolean sorts =
            !one.unit().equals(other.unit()) || one.values().isEmpty() != other.values().isEmpty();
        if (sorts && first.at() != second.at()) {
          continue;
        }
        boolean turned = first.at() > second.at();
        boolean same = first.at() == second.at();
        boolean marked =
            !lead(alignment.claim(), one).isEmpty()
                && !lead(alignment.claim(), other).isEmpty()
                && Words.set("from to").contains(lead(alignment.claim(), one));
        if (same || turned && !marked && !apart(one, other, alignment)) {
          return Optional.of(
              Verdict.unknown(
                  "the numbers '"
                      + one.text()
                      + "' and '"
                      + other.text()
                      + "' stand in another order in the article"));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether both have nouns of their own that are told apart in the article.
  private static boolean apart(Measure one, Measure other, Alignment alignment) {
    List<Measure> both = new ArrayList<>(List.of(one, other));
    return both.stream()
        .allMatch(
            m -> {
              Utterance claim = alignment.claim();
              Alignment.Place place = alignment.place(m.from());
              if (place == null || m.to() >= claim.size() || !claim.content(m.to())) {
                return false;
              }
              return alignment.places(m.to()).stream()
                  .anyMatch(
                      p ->
                          p.line() == place.line()
                              && Objects.equals(
                                  owner(alignment.line(p).utterance(), p.at()),
                                  alignment.measure(place)));
            });
  }
}
