// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import org.jspecify.annotations.Nullable;

/// What became of one question.
///
/// @param asking the question
/// @param ranking its passages, held against its gold
/// @param searchNanos how long searching took
/// @param mark its answer, or null when it was only searched for
/// @param askNanos how long answering took; 0 when it was only searched for
/// @param told what a model had to do with it, or null where none was asked
/// @param pairs how it was brought together with others, or null where it was not
record Trial(
    Asking asking,
    Ranking ranking,
    long searchNanos,
    @Nullable Mark mark,
    long askNanos,
    @Nullable Told told,
    @Nullable Pairs pairs) {
  /// A question that no model had to do with.
  ///
  /// @param asking the question
  /// @param ranking its passages
  /// @param searchNanos how long searching took
  /// @param mark its answer, or null
  /// @param askNanos how long answering took
  Trial(Asking asking, Ranking ranking, long searchNanos, @Nullable Mark mark, long askNanos) {
    this(asking, ranking, searchNanos, mark, askNanos, null, null);
  }

  /// {@return whether everything that was to be found stands in the first ten passages}
  boolean found() {
    return switch (asking.gold()) {
      case Gold.Facts _ -> ranking.found() == ranking.facts();
      case Gold.Stretches stretches -> stretches.any().isEmpty() || ranking.rank() > 0;
      case Gold.Judged _, Gold.Cited _, Gold.Meant _ -> true;
    };
  }
}
