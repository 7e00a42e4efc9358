// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import java.util.List;

/// A sentence as a model wrote it. Nothing of it has been checked.
///
/// @param text without its marks and without what a list or a heading puts before it
/// @param marks what it rests on, perhaps nothing
/// @param number what a list gave it, or 0
record MarkedLine(String text, List<Mark> marks, int number) {
  /// What a model writes when the passages do not answer.
  static final String NO_ANSWER = "NO_ANSWER";

  /// Copies the marks.
  MarkedLine {
    marks = List.copyOf(marks);
  }

  /// {@return whether it says that the passages do not answer}
  boolean noAnswer() {
    return text.replaceAll("[^A-Za-z_]", "").equalsIgnoreCase(NO_ANSWER);
  }
}
