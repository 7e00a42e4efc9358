// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// What stands behind `?start=` in a link to the bot: `ask_` and a question as Base64 of UTF-8 in
/// the alphabet of addresses, so that a newsroom's page can lead to an answer. Telegram allows 64
/// characters, which is a question of 45 letters. Pure; any thread.
final class DeepLink {
  /// Longest parameter that Telegram passes on, in characters.
  private static final int LONGEST = 64;

  private static final String ASK = "ask_";

  private DeepLink() {}

  /// {@return the question of a link, empty where it holds none that can be read}
  ///
  /// @param parameter what Telegram put behind /start
  static String question(String parameter) {
    if (!parameter.startsWith(ASK) || parameter.length() > LONGEST) {
      return "";
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(parameter.substring(ASK.length()));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().strip();
    } catch (IllegalArgumentException | CharacterCodingException broken) {
      // Anybody can write a link; what is none leads to the greeting.
      return "";
    }
  }
}
