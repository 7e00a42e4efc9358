// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Words;
import java.util.Optional;

/// A number between commas right behind a name, as an age stands, stands behind that name in the
/// article too.
final class AgeProof implements Proof {
  // Behind the name's last word, or one title or "who is" further.
  private static final int NEAR = 4;

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 1; i < claim.size(); i++) {
      Measure age = claim.measure(i);
      boolean apposed =
          age != null
              && age.from() == i
              && claim.token(i).text().matches("\\d{1,3}")
              && claim.name(i - 1)
              && claim.between(i).strip().equals(",")
              && (age.to() == claim.size() || claim.between(age.to()).strip().startsWith(","));
      if (apposed
          && age != null
          && !alignment.places(i - 1).isEmpty()
          && !behind(i - 1, age, alignment)) {
        return Optional.of(
            Verdict.refuted(
                "'"
                    + age.text()
                    + "' stands behind another name than '"
                    + claim.token(i - 1).text()
                    + "'"));
      }
    }
    return Optional.empty();
  }

  private static boolean behind(int name, Measure age, Alignment alignment) {
    return alignment.places(name).stream()
        .anyMatch(
            place -> {
              Utterance said = alignment.line(place).utterance();
              for (int j = place.at() + 1; j < Math.min(said.size(), place.at() + NEAR); j++) {
                Measure theirs = said.measure(j);
                if (theirs != null) {
                  return theirs.sameValue(age);
                }
              }
              // A pronoun or a title stands for the name, or the age stands before it.
              return place.grade() == Alignment.Grade.MEANT || before(place, age, said);
            });
  }

  private static boolean before(Alignment.Place place, Measure age, Utterance said) {
    for (int j = place.at() - 1; j >= Math.max(0, place.at() - NEAR); j--) {
      Measure theirs = said.measure(j);
      if (theirs != null) {
        return said.between(theirs.to()).isBlank() && theirs.sameValue(age);
      }
      if (said.token(j).in(Words.PREPOSITIONS)) {
        return false;
      }
    }
    return false;
  }
}
