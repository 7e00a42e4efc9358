// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// One update as it came.
///
/// @param id Telegram's id of it, or null when it has none that is a number
/// @param json the whole update
record RawUpdate(@Nullable Long id, String json) implements Serializable {
  private static final ObjectMapper READER = new ObjectMapper();

  /// {@return an update of a tree}
  ///
  /// @param tree the update
  static RawUpdate of(JsonNode tree) {
    JsonNode id = tree.path("update_id");
    return new RawUpdate(
        id.isIntegralNumber() && id.canConvertToLong() ? id.longValue() : null, tree.toString());
  }

  /// {@return an update of its text; of one that is no JSON the text alone}
  ///
  /// @param json any text
  static RawUpdate of(String json) {
    try {
      return of(READER.readTree(json));
    } catch (JsonProcessingException broken) {
      // It is kept as what cannot be read: Telegram would post it for ever.
      return new RawUpdate(null, json);
    }
  }
}
