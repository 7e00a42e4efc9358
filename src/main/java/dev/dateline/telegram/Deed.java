// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.util.Set;

/// What comes of a tap.
sealed interface Deed {
  /// A line over the chat, for a moment.
  ///
  /// @param line at most 200 UTF-16 units
  record Say(String line) implements Deed {}

  /// The tapped message shows something else.
  ///
  /// @param screen what; its buttons, where it has any, are of the same board
  record Turn(Screen screen) implements Deed {}

  /// The tapped message shows something else, and other chats have something new.
  ///
  /// @param screen what; its buttons, where it has any, are of the same board
  /// @param lanes those of the other chats
  record Raise(Screen screen, Set<String> lanes) implements Deed {
    /// Copies the lanes.
    public Raise {
      lanes = Set.copyOf(lanes);
    }
  }

  /// A new message.
  ///
  /// @param screen what it shows
  record Send(Screen screen) implements Deed {}

  /// A question is asked for whoever tapped.
  ///
  /// @param question its words, which stand above the answer
  record Ask(String question) implements Deed {}

  /// The tapped message goes.
  record Close() implements Deed {}
}
