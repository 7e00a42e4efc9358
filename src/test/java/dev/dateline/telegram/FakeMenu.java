// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What Telegram keeps to show of a bot: for each scope and language what was set, and nothing else
/// in its place.
final class FakeMenu {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, JsonNode> kept = new ConcurrentHashMap<>();

  /// {@return what was set}
  ///
  /// @param what such as MyCommands
  /// @param scope the scope's type, with its chat's number behind it, empty for none
  /// @param language two letters, empty for everybody's
  JsonNode of(String what, String scope, String language) {
    return kept.getOrDefault(String.join("/", what, scope, language), JSON.missingNode());
  }

  String answer(String method, JsonNode body) {
    String what = method.substring(3);
    String key =
        String.join(
            "/",
            what,
            body.at("/scope/type").asText() + body.at("/scope/chat_id").asText(),
            body.path("language_code").asText());
    String field =
        switch (what) {
          case "MyCommands" -> "commands";
          case "MyDescription" -> "description";
          case "MyShortDescription" -> "short_description";
          default -> "menu_button";
        };
    if (method.startsWith("delete")) {
      kept.remove("My" + key.substring("eteMy".length()));
      return "true";
    }
    if (method.startsWith("set")) {
      kept.put(key, body.path(field));
      return "true";
    }
    JsonNode value = kept.get(key);
    return switch (what) {
      case "MyCommands" -> value == null ? "[]" : value.toString();
      case "ChatMenuButton" -> value == null ? "{\"type\":\"default\"}" : value.toString();
      default -> JSON.objectNode().set(field, value == null ? JSON.textNode("") : value).toString();
    };
  }
}
