// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A result of an inline query that somebody has posted. Pure.
///
/// @param result the result's id, as the answer gave it
/// @param message what Telegram calls the message, empty where it cannot be changed
/// @param language of the person's Telegram, or null
record InlineChoice(String result, String message, @Nullable String language) {
  private static final ObjectMapper READER = new ObjectMapper();
  private static final String FIELD = "chosen_inline_result";

  // Telegram's are about 30 characters.
  private static final int LONGEST = 256;

  /// {@return the choice of an update, empty where it is another}
  ///
  /// @param update as it came
  static Optional<InlineChoice> of(RawUpdate update) {
    if (!update.json().contains("\"" + FIELD + "\"")) {
      return Optional.empty();
    }
    try {
      JsonNode chosen = READER.readTree(update.json()).path(FIELD);
      String message = chosen.path("inline_message_id").asText();
      return chosen.isObject()
          ? Optional.of(
              new InlineChoice(
                  chosen.path("result_id").asText(),
                  message.length() > LONGEST ? "" : message,
                  chosen.at("/from/language_code").asText(null)))
          : Optional.empty();
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }
}
