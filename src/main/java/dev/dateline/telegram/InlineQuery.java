// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Words that somebody types behind our name in any chat. Pure.
///
/// @param id Telegram's, for the answer
/// @param person who types
/// @param language of the person's Telegram, or null
/// @param words what is typed, perhaps nothing
/// @param from how many results the person has seen of them
record InlineQuery(String id, long person, @Nullable String language, String words, int from) {
  private static final ObjectMapper READER = new ObjectMapper();

  /// Telegram's limit, in characters.
  private static final int LONGEST = 256;

  /// {@return the query of an update, empty where it is another}
  ///
  /// @param update as it came
  static Optional<InlineQuery> of(RawUpdate update) {
    // Most updates are messages, which need not be read twice.
    if (!update.json().contains("\"inline_query\"")) {
      return Optional.empty();
    }
    try {
      JsonNode query = READER.readTree(update.json()).path("inline_query");
      String id = query.path("id").asText();
      JsonNode from = query.path("from");
      if (id.isEmpty() || !from.path("id").canConvertToLong() || from.path("is_bot").asBoolean()) {
        return Optional.empty();
      }
      String words = query.path("query").asText().strip();
      String offset = query.path("offset").asText();
      return Optional.of(
          new InlineQuery(
              id,
              from.path("id").asLong(),
              from.path("language_code").asText(null),
              words.length() > LONGEST ? words.substring(0, LONGEST) : words,
              offset.matches("[0-9]{1,4}") ? Integer.parseInt(offset) : 0));
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }
}
