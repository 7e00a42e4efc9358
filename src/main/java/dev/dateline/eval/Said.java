// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.util.List;

/// A sentence of a stand-in.
///
/// @param text the sentence
/// @param marks what it writes behind it
/// @param source the article's sentence that it retells
/// @param passage where that stands
/// @param lie whether it says something that the passage does not
record Said(String text, String marks, String source, Shown passage, boolean lie) {
  private static final int ANCHOR = 9;

  /// {@return a sentence as it stands in its passage}
  ///
  /// @param sentence of the passage
  /// @param passage the passage
  static Said truly(String sentence, Shown passage) {
    return new Said(sentence, mark(passage, sentence), sentence, passage, false);
  }

  /// {@return a mark with the sentence's first words as its anchor}
  ///
  /// @param passage the passage
  /// @param sentence of it
  static String mark(Shown passage, String sentence) {
    List<String> words = List.of(sentence.split("\\s+", -1));
    return "["
        + passage.id()
        + " \""
        + String.join(" ", words.subList(0, Math.min(ANCHOR, words.size())))
        + "\"]";
  }

  /// {@return the same in other words that mean the same}
  ///
  /// @param words the sentence
  Said retold(String words) {
    return new Said(words, marks, source, passage, lie);
  }

  /// {@return the same with other marks}
  ///
  /// @param other the marks
  Said marked(String other) {
    return new Said(text, other, source, passage, lie);
  }

  /// {@return a lie with this sentence's marks}
  ///
  /// @param words what it says
  Said lying(String words) {
    return new Said(words, marks, source, passage, true);
  }

  /// {@return the line that it writes}
  String line() {
    return marks.isEmpty() ? text : text + " " + marks;
  }
}
