// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the article says of a whole a claim does not say of a part: the former treasurer is not the
/// treasurer, and the damage to homes and roads not the damage to roads.
final class PartProof implements Proof {
  // Words that make of what they stand before another.
  private static final Set<String> TURNING =
      Words.set(
          "former ex acting deputy vice assistant interim alleged suspected accused would-be future"
              + " potential possible proposed planned presumed self-proclaimed fake false incoming"
              + " outgoing retired ousted associate honorary attempted failed unborn onetime");
  private static final Set<String> LEADING = Words.set("to of in for on between from");
  // The next of a list stands within so many words.
  private static final int NEXT = 3;

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 0; i < claim.size(); i++) {
      Alignment.Place place = alignment.place(i);
      if (place == null || claim.quoted(i) || !claim.content(i)) {
        continue;
      }
      Optional<Verdict> fault = ranked(place, alignment).or(() -> kept(place, alignment));
      if (fault.isPresent()) {
        return fault;
      }
      fault = turned(i, place, alignment);
      if (fault.isEmpty() && numbered(i, place, alignment)) {
        fault = listed(i, place, alignment);
      }
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  /// "the third-largest" of what it is in the article: the noun behind a rank stays with it.
  private static Optional<Verdict> ranked(Alignment.Place place, Alignment alignment) {
    Utterance said = alignment.line(place).utterance();
    int next = place.at() + 1;
    boolean noun =
        RANK.matcher(said.token(place.at()).folded()).matches()
            && next < said.size()
            && said.between(next).isBlank()
            && said.content(next)
            && !Verbs.at(said.statement(), next);
    return noun && !taken(next, place, alignment)
        ? Optional.of(
            Verdict.unknown(
                "the article says '"
                    + said.token(place.at()).text()
                    + " "
                    + said.token(next).text()
                    + "'"))
        : Optional.empty();
  }

  private static final Set<String> KEPT =
      Words.stems("close open reopen shut limit restrict ban bar");

  /// "closed to trucks" is not closed: to whom stays with it.
  private static Optional<Verdict> kept(Alignment.Place place, Alignment alignment) {
    Utterance said = alignment.line(place).utterance();
    int whom = place.at() + 2;
    boolean led =
        KEPT.contains(said.token(place.at()).stem())
            && whom < said.size()
            && said.token(place.at() + 1).in(Words.set("to from"))
            && said.content(whom)
            && !Verbs.at(said.statement(), whom);
    return led && !taken(whom, place, alignment)
        ? Optional.of(
            Verdict.refuted("the article says it of '" + said.token(whom).text() + "' alone"))
        : Optional.empty();
  }

  private static final Pattern RANK =
      Pattern.compile(
          "(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)-?)?"
              + "(?:larg|small|old|young|high|low|fast|slow|long|short|big|great|strong|weak|rich"
              + "|poor|new|tall|deep|heavi|earli|lat)est");

  private static Optional<Verdict> turned(int i, Alignment.Place place, Alignment alignment) {
    if (place.grade() == Alignment.Grade.MEANT || Verbs.at(alignment.claim().statement(), i)) {
      return Optional.empty();
    }
    Utterance said = alignment.line(place).utterance();
    for (int j = place.at() - 1; j >= Math.max(0, place.at() - 4); j--) {
      Token token = said.token(j);
      boolean joined =
          said.between(j + 1).isBlank()
              && !token.in(Words.PREPOSITIONS)
              && !token.in(Words.DETERMINERS)
              && !Verbs.at(said.statement(), j);
      if (token.in(TURNING) && said.between(j + 1).isBlank()) {
        boolean kept =
            alignment.claim().tokens().stream().anyMatch(t -> t.folded().equals(token.folded()));
        return kept
            ? Optional.empty()
            : Optional.of(Verdict.refuted("the article says '" + token.text() + "'"));
      }
      if (!joined || said.content(j) && !taken(j, place, alignment)) {
        break;
      }
    }
    return Optional.empty();
  }

  /// Whether a claim gives a number with what it says of a word.
  private static boolean numbered(int i, Alignment.Place place, Alignment alignment) {
    Utterance claim = alignment.claim();
    Utterance said = alignment.line(place).utterance();
    return !claim.name(i) == !said.name(place.at())
        && claim.measures().stream()
            .anyMatch(
                measure ->
                    claim.statement().clause(measure.from()) == claim.statement().clause(i)
                        && alignment.places(measure.from()).stream()
                            .anyMatch(
                                p ->
                                    p.line() == place.line()
                                        && said.statement().clause(p.at())
                                            == said.statement().clause(place.at())));
  }

  /// Whether the article has the word in a list behind a preposition, of which a claim leaves out
  /// another.
  private static Optional<Verdict> listed(int i, Alignment.Place place, Alignment alignment) {
    Utterance said = alignment.line(place).utterance();
    for (int step : new int[] {1, -1}) {
      int other = next(said, place.at(), step);
      if (other >= 0 && led(said, Math.min(place.at(), other)) && !taken(other, place, alignment)) {
        return Optional.of(
            Verdict.refuted(
                "the article says it of '"
                    + said.token(other).text()
                    + "' too, with '"
                    + alignment.claim().token(i).text()
                    + "'"));
      }
    }
    return Optional.empty();
  }

  /// The next of a list in one direction, or -1.
  private static int next(Utterance said, int at, int step) {
    boolean joined = false;
    boolean and = false;
    for (int k = at + step, n = 0; k >= 0 && k < said.size() && n < NEXT; k += step, n++) {
      String between = said.between(Math.max(k, k - step));
      and |= said.token(k).in(Words.set("and or"));
      joined |= between.strip().equals(",") || and;
      boolean other = !between.isBlank() && !between.strip().equals(",");
      if (other
          || said.measure(k) != null
          || said.day(k) != null
          || Verbs.at(said.statement(), k)
          || said.token(k).in(Words.PREPOSITIONS)
          || said.token(k).in(Words.PRONOUNS)
          || said.token(k).in(Words.set("but who which that"))) {
        return -1;
      }
      if (said.content(k)) {
        return joined && (and || ends(said, Math.max(k, at))) ? k : -1;
      }
    }
    return -1;
  }

  /// Whether an "and" ends the list behind a word.
  private static boolean ends(Utterance said, int from) {
    for (int k = from + 1; k < Math.min(said.size(), from + NEXT); k++) {
      if (said.token(k).in(Words.set("and or"))) {
        return true;
      }
      if (Verbs.at(said.statement(), k) || said.token(k).in(Words.PREPOSITIONS)) {
        return false;
      }
    }
    return false;
  }

  /// Whether a preposition leads to the list.
  private static boolean led(Utterance said, int first) {
    for (int k = first - 1; k >= Math.max(0, first - 6); k--) {
      if (said.token(k).in(LEADING)) {
        return true;
      }
      if (Verbs.at(said.statement(), k) || said.measure(k) != null) {
        return false;
      }
    }
    return false;
  }

  private static boolean taken(int other, Alignment.Place place, Alignment alignment) {
    for (int c = 0; c < alignment.claim().size(); c++) {
      for (Alignment.Place p : alignment.places(c)) {
        if (p.line() == place.line() && p.at() == other) {
          return true;
        }
      }
    }
    return place.at() == other;
  }
}
