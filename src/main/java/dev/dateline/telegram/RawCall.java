// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// A call whose result is taken as it came: for methods that the library sends as a form, or whose
/// results it reads more strictly than a bot needs.
final class RawCall extends BotApiMethod<String> {
  private final String name;
  private final transient Map<String, Object> fields;

  /// A call.
  ///
  /// @param name the method's
  /// @param fields its parameters, as JSON takes them
  RawCall(String name, Map<String, Object> fields) {
    this.name = name;
    this.fields = Map.copyOf(fields);
  }

  @JsonAnyGetter
  Map<String, Object> fields() {
    return fields;
  }

  @Override
  public String getMethod() {
    return name;
  }

  @Override
  public String deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      JsonNode tree = OBJECT_MAPPER.readTree(answer);
      if (!tree.path("ok").asBoolean(false)) {
        throw new TelegramApiRequestException(
            "Error executing " + name, OBJECT_MAPPER.treeToValue(tree, ApiResponse.class));
      }
      return tree.path("result").toString();
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("Unable to deserialize response", e);
    }
  }

  /// {@return a result as a tree}
  ///
  /// @param result as a call gave it
  static JsonNode tree(String result) {
    try {
      return OBJECT_MAPPER.readTree(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result that was written as JSON is none", e);
    }
  }
}
