// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

/// Who gives a command.
public sealed interface Caller {
  /// {@return the id under which the audit knows them}
  String id();

  /// Somebody at the shell of the machine, who could change every file there: an owner.
  ///
  /// @param confirmed whether a second word is given at once
  record Shell(boolean confirmed) implements Caller {
    @Override
    public String id() {
      return "shell";
    }
  }

  /// Somebody in a chat of their own, or in a group.
  ///
  /// @param id the platform's numeric id, never a name
  /// @param chat the chat's
  record Person(String id, String chat) implements Caller {
    // On the platform a person's own chat with the bot has the person's number.
    boolean inGroup() {
      return !chat.equals(id);
    }
  }
}
