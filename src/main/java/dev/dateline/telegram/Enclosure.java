// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// A file that came with a message, as Telegram names it.
///
/// @param id by which Telegram gives it to us
/// @param name what its sender calls it; not to be trusted
/// @param bytes how large Telegram says it is, 0 where it does not say
record Enclosure(String id, String name, long bytes) {
  /// {@return the file that a command is about: the one that it came with, else the one of the
  /// message that it answers to; null where there is neither}
  ///
  /// @param message the command's
  static @Nullable Enclosure of(Message message) {
    Enclosure own = in(message);
    return own != null ? own : in(message.getReplyToMessage());
  }

  private static @Nullable Enclosure in(@Nullable Message message) {
    Document file = message == null ? null : message.getDocument();
    if (file == null || file.getFileId() == null) {
      return null;
    }
    return new Enclosure(
        file.getFileId(),
        file.getFileName() == null ? "file" : file.getFileName(),
        file.getFileSize() == null ? 0 : file.getFileSize());
  }
}
