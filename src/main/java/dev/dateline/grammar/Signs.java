// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

/// What speaks for a sentence as the answer to one thing asked, and what against it.
///
/// @param covered which share of the question's words it or its surroundings hold, weighted, 0 to 1
/// @param gap the weight of the weightiest word that is met nowhere near, as a share of all, 0 to 1
/// @param subject whether the question's subject stands where the verb has its own: 1 it does, 0
///   nothing tells, −1 another stands there
/// @param slot whether what is asked for stands in it: 1 where it belongs, less elsewhere
public record Signs(double covered, double gap, double subject, double slot) {
  static final Signs NONE = new Signs(0, 0, 0, 0);
}
