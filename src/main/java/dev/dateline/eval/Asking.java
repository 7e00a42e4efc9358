// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import dev.dateline.ledger.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One question of an experiment: what a reader types and what would be right.
///
/// @param id its name, once in its experiment
/// @param question as typed
/// @param kind what sort of question, a free word; rates are reported for each; empty for none
/// @param context the questions before it in the same conversation, oldest first
/// @param statuses each that is right: `answered`, `not_covered`, `declined`, `withheld`
/// @param reasons each that is right beside a status other than `answered`; empty when any is
/// @param gold what is known of its answer
/// @param article the article it should come from, or null when that does not matter
/// @param accusing whether it accuses a named person, so that a wrong answer does harm
/// @param now the moment of asking
public record Asking(
    String id,
    String question,
    String kind,
    List<String> context,
    Set<String> statuses,
    Set<String> reasons,
    Gold gold,
    @Nullable String article,
    boolean accusing,
    Instant now) {
  /// The status of a question that sentences answer.
  public static final String ANSWERED = "answered";

  /// Every status that an answer may have.
  public static final Set<String> STATUSES =
      Set.of(ANSWERED, "not_covered", "declined", "withheld");

  /// How many parts a set is cut into to see how much its figures spread.
  public static final int FOLDS = 5;

  /// Tenths of the questions that nobody tunes on; 3 leaves enough of each kind on both sides.
  private static final int HELD_OUT = 3;

  /// Copies the lists.
  public Asking {
    context = List.copyOf(context);
    statuses = Set.copyOf(statuses);
    reasons = Set.copyOf(reasons);
  }

  /// {@return whether it is kept back from tuning: by its id's hash, so that nobody chose it}
  public boolean heldOut() {
    return Integer.parseInt(Fingerprint.of(id), 0, 2, 16) % 10 < HELD_OUT;
  }

  /// {@return which of the [#FOLDS] parts it belongs to, from 0: by its words' hash}
  public int fold() {
    // Another byte than the one that holds questions out, so that the two have nothing in common.
    return Integer.parseInt(Fingerprint.of(question), 2, 4, 16) % FOLDS;
  }

  /// {@return whether only an answer is right}
  boolean answerable() {
    return statuses.equals(Set.of(ANSWERED));
  }

  /// {@return whether an answer is wrong whatever it says}
  boolean unanswerable() {
    return !statuses.contains(ANSWERED);
  }
}
