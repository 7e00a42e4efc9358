// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import java.time.Instant;
import java.util.Set;

/// What a person typed, where, and when.
///
/// @param text the words, any characters, any length
/// @param conversation whose earlier turns count: a chat with its topic; empty for a question by
///   itself
/// @param setting how the answer will be read
/// @param folders the sources to search, empty for all
/// @param now when it was asked
/// @param message what it is called within its conversation, empty where it has no name; a turn of
///   the same name was this question before it was changed
/// @param context words of another person's that it is a reply to, empty for none: what it points
///   to may stand there, and nothing of it is ever a receipt
public record Asked(
    String text,
    String conversation,
    Setting setting,
    Set<String> folders,
    Instant now,
    String message,
    String context) {
  /// Most of another's words that a question may point to, in UTF-16 units.
  public static final int LONGEST_CONTEXT = 400;

  /// A question that nobody can change.
  ///
  /// @param text the words, any characters, any length
  /// @param conversation whose earlier turns count: a chat with its topic; empty for a question by
  ///   itself
  /// @param setting how the answer will be read
  /// @param folders the sources to search, empty for all
  /// @param now when it was asked
  public Asked(
      String text, String conversation, Setting setting, Set<String> folders, Instant now) {
    this(text, conversation, setting, folders, now, "", "");
  }

  /// Copies the folders.
  public Asked {
    folders = Set.copyOf(folders);
  }

  /// How the answer will be read.
  public enum Setting {
    /// One person reads it.
    PRIVATE,
    /// A group reads it: at most two sentences, no answer to greetings and thanks.
    GROUP
  }
}
