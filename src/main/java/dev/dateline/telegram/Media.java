// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import org.telegram.telegrambots.meta.api.objects.message.Message;

/// What people send that is no text. Pure.
final class Media {
  private Media() {}

  /// {@return whether a message without a text holds something that its sender chose to send}
  ///
  /// @param message the message
  static boolean in(Message message) {
    return message.getPhoto() != null
        || message.getVideo() != null
        || message.getVoice() != null
        || message.getVideoNote() != null
        || message.getAudio() != null
        || message.getDocument() != null
        || message.getSticker() != null
        || message.getAnimation() != null
        || message.getContact() != null
        || message.getLocation() != null
        || message.getVenue() != null
        || message.getPoll() != null
        || message.getDice() != null
        || message.getStory() != null
        || message.getGame() != null;
  }
}
