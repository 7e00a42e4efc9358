// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

/// Hears of sentences while an answer is written. What it hears is provisional: the settled answer
/// may replace all of it. Called on the thread that writes.
@FunctionalInterface
public interface Listener {
  /// Hears nothing.
  Listener NONE = sentence -> {};

  /// A sentence was written and holds.
  ///
  /// @param sentence its text
  void accepted(String sentence);

  /// Another attempt begins from the beginning: what was heard so far is no part of the answer.
  default void again() {}
}
