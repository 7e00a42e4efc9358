// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// An update reduced to what the [Interpreter] looks at. The library refuses a whole update for one
/// field that it does not expect; a field that nobody needs must not cost a person the answer.
/// Pure.
final class Essentials {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<String> MESSAGES = List.of("message", "edited_message");

  // As many as Telegram gives one message.
  private static final int MOST_MARKS = 100;

  private static final List<String> PLAIN =
      List.of(
          "message_id",
          "date",
          "edit_date",
          "message_thread_id",
          "is_topic_message",
          "text",
          "caption",
          "is_automatic_forward",
          "migrate_to_chat_id");

  /// One more than Telegram lets a message have, in UTF-16 units: what is cut here is too long for
  /// a question as well.
  static final int LONGEST_TEXT = 4_097;

  private Essentials() {}

  /// {@return whether an update can be reduced}
  ///
  /// @param update any JSON
  static boolean known(JsonNode update) {
    return MESSAGES.stream().anyMatch(name -> update.path(name).isObject())
        || update.path("callback_query").isObject();
  }

  /// {@return the same of an update that is too long to keep: texts cut, and no more marks in them
  /// than a message has}
  ///
  /// @param update any JSON
  static JsonNode brief(JsonNode update) {
    JsonNode out = of(update);
    for (String name : MESSAGES) {
      if (out.path(name) instanceof ObjectNode message) {
        cut(message);
        if (message.path("reply_to_message") instanceof ObjectNode other) {
          cut(other);
        }
      }
    }
    return out;
  }

  private static void cut(ObjectNode message) {
    String text = message.path("text").asText();
    if (text.length() > LONGEST_TEXT) {
      message.put("text", text.substring(0, LONGEST_TEXT));
    }
    if (message.path("entities").size() > MOST_MARKS) {
      message.remove("entities");
    }
  }

  /// {@return the update with a person's message alone, in the fields that count}
  ///
  /// @param update any JSON
  static JsonNode of(JsonNode update) {
    ObjectNode out = JSON.objectNode();
    if (update.path("update_id").canConvertToInt()) {
      out.set("update_id", update.path("update_id"));
    }
    for (String name : MESSAGES) {
      if (update.path(name).isObject()) {
        out.set(name, message(update.path(name), true));
      }
    }
    JsonNode tap = update.path("callback_query");
    if (tap.isObject()) {
      out.set("callback_query", tap(tap));
    }
    return out;
  }

  // Of the message that was tapped counts only which one it is.
  private static ObjectNode tap(JsonNode tap) {
    ObjectNode out = fields(tap, "id", "data");
    out.put("chat_instance", "");
    out.set("from", person(tap.path("from")));
    JsonNode below = tap.path("message");
    if (below.isObject()) {
      ObjectNode message = message(below, false);
      message.remove(List.of("text", "entities", "from", "via_bot"));
      out.set("message", message);
    }
    return out;
  }

  private static ObjectNode message(JsonNode message, boolean outer) {
    ObjectNode out = JSON.objectNode();
    for (String name : PLAIN) {
      JsonNode value = message.path(name);
      boolean fits = !name.endsWith("date") || value.canConvertToInt();
      if (value.isValueNode() && !value.isNull() && fits) {
        out.set(name, value);
      }
    }
    for (String name : List.of("chat", "sender_chat")) {
      if (message.path(name).isObject()) {
        out.set(name, fields(message.path(name), "id", "type"));
      }
    }
    for (String name : List.of("from", "via_bot")) {
      if (message.path(name).isObject()) {
        out.set(name, person(message.path(name)));
      }
    }
    for (JsonNode entity : message.path("entities")) {
      ObjectNode each = fields(entity, "type", "offset", "length");
      if (entity.path("user").isObject()) {
        each.set("user", person(entity.path("user")));
      }
      out.withArray("/entities").add(each);
    }
    if (message.path("document").isObject()) {
      out.set(
          "document",
          fields(message.path("document"), "file_id", "file_unique_id", "file_name", "file_size"));
    }
    if (message.path("forum_topic_created").isObject()) {
      out.putObject("forum_topic_created").put("name", "").put("icon_color", 0);
    }
    if (outer && message.path("reply_to_message").isObject()) {
      out.set("reply_to_message", message(message.path("reply_to_message"), false));
    }
    return out;
  }

  // No name is needed, and who does not say to be a bot is none.
  private static ObjectNode person(JsonNode person) {
    return fields(person, "id")
        .put("is_bot", person.path("is_bot").asBoolean(false))
        .put("first_name", "");
  }

  private static ObjectNode fields(JsonNode from, String... names) {
    ObjectNode out = JSON.objectNode();
    for (String name : names) {
      if (from.path(name).isValueNode()) {
        out.set(name, from.path(name));
      }
    }
    return out;
  }
}
