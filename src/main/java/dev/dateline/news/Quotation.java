// SPDX-License-Identifier: Apache-2.0
package dev.dateline.news;

import org.jspecify.annotations.Nullable;

/// Words between quotation marks.
///
/// @param start the opening mark, in the canonical text
/// @param end one behind the closing mark, or behind the block where a paragraph leaves the
///   quotation open
/// @param words what stands between the marks
/// @param speaker whose words they are, or null when the article does not say so nearby
public record Quotation(int start, int end, String words, @Nullable Speaker speaker) {
  /// Who said it, and where the article says that.
  ///
  /// @param name the person or body as named, for a pronoun or a title the name it stands for
  /// @param mention the words that stand at the stretch: a name, a title or a pronoun
  /// @param start first unit of the sentence that a reader needs in order to know who speaks
  /// @param end one behind that sentence
  public record Speaker(String name, String mention, int start, int end) {}
}
