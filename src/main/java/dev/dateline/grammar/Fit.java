// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.List;

/// How a sentence fits what is asked.
///
/// @param answers whether it answers by itself, its passage's rank left aside
/// @param covered which share of the question's words it holds, weighted, 0 to 1
/// @param strength for and against it in log-odds, above 0 for an answer; negative infinity where a
///   rule refuses it
/// @param why what is missing, for the log of an answer
/// @param signs what the strength was made of
/// @param missing words of the question that it does not meet
public record Fit(
    boolean answers,
    double covered,
    double strength,
    String why,
    Signs signs,
    List<Token> missing) {
  /// Copies the words.
  public Fit {
    missing = List.copyOf(missing);
  }

  static Fit no(double covered, String why, List<Token> missing) {
    return new Fit(false, covered, Double.NEGATIVE_INFINITY, why, Signs.NONE, missing);
  }

  /// {@return whether it was weighed; otherwise a rule refused it}
  public boolean weighed() {
    return strength > Double.NEGATIVE_INFINITY;
  }
}
