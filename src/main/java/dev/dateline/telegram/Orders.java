// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.admin.Attachment;
import dev.dateline.admin.Report;
import dev.dateline.admin.Verb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who hears the commands of the newsroom's own people. Called on a platform thread, one command of
/// a chat at a time; one that a crash kept from its answer is heard again.
public interface Orders {
  /// Nobody has any.
  Orders NONE = (person, chat, text) -> Optional.empty();

  /// Hears one.
  ///
  /// @param person Telegram's number of who wrote it
  /// @param chat the chat: the person's own, which has the same number, or a group
  /// @param text the message, with its slash
  /// @return what came of it; empty where there is no such command for this person
  Optional<Report> hear(long person, long chat, String text);

  /// Hears one that came with a file.
  ///
  /// @param person Telegram's number of who wrote it
  /// @param chat the chat: the person's own, which has the same number, or a group
  /// @param text the message, with its slash
  /// @param file the file, which is fetched when it is looked at, or null for none
  /// @return what came of it; empty where there is no such command for this person
  default Optional<Report> hear(long person, long chat, String text, @Nullable Attachment file) {
    return hear(person, chat, text);
  }

  /// A command that waited for a second word is not to be carried out.
  ///
  /// @param person Telegram's number of who gave it
  /// @param chat the chat: the person's own, which has the same number, or a group
  /// @param code the word that it waited for
  default void dropped(long person, long chat, String code) {}

  /// {@return the commands that are shown in chats of the newsroom's own people, by the chat}
  default Map<Long, List<Verb>> menus() {
    return Map.of();
  }

  /// {@return lanes that may have something new to do, once a command was heard}
  default Set<String> lanes() {
    return Set.of();
  }
}
