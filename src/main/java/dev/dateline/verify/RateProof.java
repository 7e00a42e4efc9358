// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the article counts for each year, day or household a claim counts so too: "$900,000 a year"
/// is not $900,000, and nothing becomes so much a year by the way.
final class RateProof implements Proof {
  // "a year" stands within so many words behind its number: "84 dollars more a year".
  private static final int NEAR = 4;

  // Behind a verb too: "6,200 cross the bridge each day".
  private static final Set<String> EACH = Words.set("per each every pro");
  private static final Set<String> LOOSE = Words.set("a an por al");

  // What "a year" becomes behind these is a time, not a rate.
  private static final Set<String> TIMES =
      Words.set("ago later earlier before after old long from away apart or and in ahead");

  private static final Map<String, String> UNITS = new HashMap<>();

  static {
    unit("year", "year years annually annual yearly jahr jahrlich ano anual");
    unit("month", "month months monthly monat monatlich mes mensual");
    unit("week", "week weeks weekly woche wochentlich semana semanal");
    unit("day", "day days daily tag taglich dia diario");
    unit("night", "night nights nightly");
    unit("hour", "hour hours hourly stunde stundlich hora");
    unit("minute", "minute minutes minuto");
    unit("second", "second");
    unit("household", "household home house family");
    unit("person", "person people head resident");
    unit("thing", "share barrel ton pound gallon ounce mile acre ticket seat vehicle car game");
  }

  // Those that say it in one word, before or behind the number.
  private static final Set<String> ALONE =
      Words.set(
          "annually annual yearly monthly weekly daily nightly hourly jahrlich anual monatlich"
              + " mensual wochentlich semanal taglich diario stundlich");

  private static void unit(String name, String words) {
    for (String word : words.split(" ", -1)) {
      UNITS.put(word, name);
    }
  }

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (Measure measure : Measure.cited(alignment)) {
      boolean agreed = false;
      for (Alignment.Place place : alignment.places(measure.from())) {
        Utterance said = alignment.line(place).utterance();
        Measure theirs = said.measure(place.at());
        agreed |= theirs == null || agree(claim, measure, said, theirs);
      }
      if (!agreed) {
        return Optional.of(
            Verdict.refuted(
                "the number '" + measure.text() + "' is counted for each time on one side only"));
      }
    }
    return Optional.empty();
  }

  private static boolean agree(Utterance claim, Measure mine, Utterance said, Measure theirs) {
    String rate = rate(claim, mine);
    String other = rate(said, theirs);
    return rate.equals(other)
        || rate.isEmpty() && alone(claim).contains(other)
        || other.isEmpty() && alone(said).contains(rate);
  }

  /// {@return for each of what a number is counted, empty where for none}
  private static String rate(Utterance utterance, Measure measure) {
    int clause = utterance.statement().clause(measure.to() - 1);
    boolean near = true;
    for (int i = measure.to(); i < utterance.size(); i++) {
      Token token = utterance.token(i);
      boolean ends =
          utterance.between(i).matches("(?s).*[,;:—“”\"].*")
              || utterance.measure(i) != null
              || utterance.statement().clause(i) != clause;
      if (ends) {
        return "";
      }
      String alone = token.in(ALONE) ? unit(utterance, i) : "";
      String led = token.in(EACH) || near && token.in(LOOSE) ? unit(utterance, i + 1) : "";
      if (!alone.isEmpty() || !led.isEmpty()) {
        return alone.isEmpty() ? led : alone;
      }
      near &=
          i + 1 < measure.to() + NEAR
              && (!token.in(Words.PREPOSITIONS) || token.in(LOOSE))
              && !Verbs.at(utterance.statement(), i);
    }
    return "";
  }

  /// The unit that a word names, empty where it names none or a time: "a year ago".
  private static String unit(Utterance utterance, int at) {
    boolean time = at + 1 < utterance.size() && utterance.token(at + 1).in(TIMES);
    return at >= utterance.size() || time
        ? ""
        : UNITS.getOrDefault(utterance.token(at).folded(), "");
  }

  /// {@return what a sentence says in one word it counts for each of, anywhere}
  private static Set<String> alone(Utterance utterance) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i < utterance.size(); i++) {
      if (utterance.token(i).in(ALONE)) {
        found.add(UNITS.getOrDefault(utterance.token(i).folded(), ""));
      }
    }
    return found;
  }
}
