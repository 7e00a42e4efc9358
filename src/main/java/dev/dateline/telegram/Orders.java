// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.admin.Report;
import java.util.Optional;

/// Who hears the commands of the newsroom's own people. Called on a platform thread, one command of
/// a chat at a time; one that a crash kept from its answer is heard again.
public interface Orders {
  /// Nobody has any.
  Orders NONE = (person, chat, text) -> Optional.empty();

  /// Hears one.
  ///
  /// @param person Telegram's number of who wrote it
  /// @param chat the chat, the person's own
  /// @param text the message, with its slash
  /// @return what came of it; empty where there is no such command for this person
  Optional<Report> hear(long person, long chat, String text);
}
