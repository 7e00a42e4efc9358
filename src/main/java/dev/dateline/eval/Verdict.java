// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import org.jspecify.annotations.Nullable;

/// A figure beside what was expected of it.
///
/// @param name which figure
/// @param figure as measured, or null when it could not be measured
/// @param bound what was expected, or null when nothing was
/// @param grade how the two compare
public record Verdict(
    Figure.Name name, @Nullable Figure figure, @Nullable Bound bound, Grade grade) {
  /// How a figure compares.
  public enum Grade {
    /// As expected.
    OK,
    /// Not as expected, and worse.
    WORSE,
    /// Not as expected, and better: what is recorded is no longer true.
    BETTER,
    /// Not as expected, where neither way is better.
    OTHER,
    /// Expected and not measured.
    MISSING,
    /// Nothing was expected.
    NONE;

    /// {@return whether the experiment fails by it}
    public boolean failed() {
      return this != OK && this != NONE;
    }
  }

  /// Compares.
  ///
  /// @param figure as measured
  /// @param bound what was expected, or null when nothing was
  /// @return the verdict
  static Verdict of(Figure figure, @Nullable Bound bound) {
    return new Verdict(figure.name(), figure, bound, grade(figure, bound));
  }

  private static Grade grade(Figure figure, @Nullable Bound bound) {
    return switch (bound) {
      case null -> Grade.NONE;
      case Bound.Open _ -> Grade.NONE;
      case Bound kept when kept.holds(figure.value()) -> Grade.OK;
      case Bound.AtLeast _ -> Grade.WORSE;
      case Bound.AtMost _ -> Grade.WORSE;
      case Bound.Near near -> {
        boolean more = figure.value() > near.value().doubleValue();
        yield switch (figure.name().metric().direction()) {
          case UP -> more ? Grade.BETTER : Grade.WORSE;
          case DOWN -> more ? Grade.WORSE : Grade.BETTER;
          case NONE -> Grade.OTHER;
        };
      }
    };
  }
}
