// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.eval.Mark;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The marks of one set, their rates, and the page made of them.
///
/// @param set the set's name
/// @param marks a mark a question
public record Marks(String set, List<Mark> marks) {
  /// Copies the marks.
  public Marks {
    marks = List.copyOf(marks);
  }

  /// {@return the share of questions met as they should be, 0 to 1; the reason may be another}
  public double right() {
    return share(_ -> true);
  }

  /// {@return the same share over the questions that nobody tunes on}
  public double rightHeldOut() {
    return share(mark -> mark.asking().heldOut());
  }

  /// How many marks are of one grade.
  ///
  /// @param grade the grade
  /// @return how many
  public long count(Mark.Grade grade) {
    return marks.stream().filter(mark -> mark.grade() == grade).count();
  }

  /// {@return the head of the table that [#row] fills}
  public static String head() {
    return String.format(
        Locale.ROOT,
        "%-14s %6s %6s %9s %7s %7s %6s %8s",
        "set",
        "asked",
        "right",
        "held out",
        "reason",
        "missed",
        "wrong",
        "harmful");
  }

  /// {@return one line of the table}
  public String row() {
    return String.format(
        Locale.ROOT,
        "%-14s %6d %6.3f %9.3f %7d %7d %6d %8d",
        set,
        marks.size(),
        right(),
        rightHeldOut(),
        count(Mark.Grade.REASON),
        count(Mark.Grade.MISSED),
        count(Mark.Grade.WRONG),
        count(Mark.Grade.HARMFUL));
  }

  /// A paragraph for each mark that is not right.
  ///
  /// @param heldOut whether the held-out ones are shown too, which spoils them for measuring
  /// @return the page
  public String faults(boolean heldOut) {
    var page = new StringBuilder();
    for (Mark mark : marks) {
      if (mark.grade() != Mark.Grade.RIGHT && (heldOut || !mark.asking().heldOut())) {
        page.append(mark.page()).append('\n');
      }
    }
    return page.toString();
  }

  private double share(Predicate<Mark> which) {
    long asked = marks.stream().filter(which).count();
    long good =
        marks.stream()
            .filter(which)
            .filter(mark -> mark.grade() == Mark.Grade.RIGHT || mark.grade() == Mark.Grade.REASON)
            .count();
    return asked == 0 ? 1 : (double) good / asked;
  }
}
