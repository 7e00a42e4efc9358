// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

/// How a sentence fits what is asked.
///
/// @param answers whether the relation asked for stands in it
/// @param covered which share of the question's words it holds, weighted, 0 to 1
/// @param strength for ranking among sentences that answer; higher is better
/// @param why what is missing, for the log of an answer
public record Fit(boolean answers, double covered, double strength, String why) {
  static Fit no(double covered, String why) {
    return new Fit(false, covered, covered, why);
  }
}
