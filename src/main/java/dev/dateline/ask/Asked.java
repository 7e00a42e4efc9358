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
public record Asked(
    String text, String conversation, Setting setting, Set<String> folders, Instant now) {
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
