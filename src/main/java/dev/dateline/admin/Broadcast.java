// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import org.jspecify.annotations.Nullable;

/// A command about what the newsroom writes to all chats that welcome it.
public sealed interface Broadcast extends Command {
  @Override
  default Verb verb() {
    return Verb.BROADCAST;
  }

  @Override
  default boolean dangerous() {
    return false;
  }

  /// Tells how far the newest is.
  record Show() implements Broadcast {
    @Override
    public boolean changes() {
      return false;
    }
  }

  /// Sends nothing more.
  record Stop() implements Broadcast {
    @Override
    public boolean changes() {
      return true;
    }

    @Override
    public String subject() {
      return "stop";
    }
  }

  /// Writes to every chat.
  ///
  /// @param words what, its lines kept
  /// @param ticket the code by which it was confirmed, or null where it was not yet
  record Send(String words, @Nullable String ticket) implements Broadcast {
    @Override
    public boolean changes() {
      return true;
    }

    @Override
    public boolean dangerous() {
      return true;
    }
  }
}
