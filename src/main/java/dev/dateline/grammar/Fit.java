// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

/// How a sentence fits what is asked.
///
/// @param answers whether it answers by itself, its passage's rank left aside
/// @param covered which share of the question's words it holds, weighted, 0 to 1
/// @param strength for and against it in log-odds, above 0 for an answer; negative infinity where a
///   rule refuses it
/// @param why what is missing, for the log of an answer
/// @param signs what the strength was made of
public record Fit(boolean answers, double covered, double strength, String why, Signs signs) {
  static Fit no(double covered, String why) {
    return new Fit(false, covered, Double.NEGATIVE_INFINITY, why, Signs.NONE);
  }
}
