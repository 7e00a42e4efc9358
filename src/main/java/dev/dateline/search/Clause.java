// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.grammar.Token;
import dev.dateline.index.Mention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a long question of which another sentence, perhaps in another article, may tell.
///
/// @param text the part as it was typed
/// @param words its words of content in order, without those of an outlet's name
/// @param outlet the outlet it is about: the one it is ascribed to, else the one named in it, else
///   the last one named before it; null where there is none
/// @param unread a publication that it names as its source and of which nothing has been read, or
///   null
public record Clause(
    String text, List<Token> words, @Nullable Mention outlet, @Nullable String unread) {
  /// Copies the words.
  public Clause {
    words = List.copyOf(words);
  }
}
