// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// The buttons below a message, and what they mean.
///
/// @param kind who hears of a tap
/// @param person who alone may tap, Telegram's number, or 0 for everybody in the chat
/// @param answer the key of the answer that it is about, or null where there is none, or where it
///   goes into the outbox together with it
/// @param subject what else its kind needs to know, never a reader's words
/// @param rows the buttons, row by row: at most four in all
record Keyboard(
    TapKind kind, long person, @Nullable String answer, String subject, List<List<Button>> rows) {
  /// More than four buttons do not look like an answer any more.
  static final int MOST = 4;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Refuses too many buttons.
  Keyboard {
    rows = rows.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
    long buttons = rows.stream().mapToLong(List::size).sum();
    if (buttons == 0 || buttons > MOST) {
      throw new IllegalArgumentException(
          "a keyboard of " + kind + " has " + buttons + " buttons: from 1 to " + MOST);
    }
  }

  /// One button.
  sealed interface Button {
    /// {@return what stands on it}
    String label();

    /// Tells the bot that it was tapped.
    ///
    /// @param label what stands on it
    /// @param word which of the board's buttons it is
    record Press(String label, String word) implements Button {}

    /// Opens a chat of the person's own with the bot, which is told of the board.
    ///
    /// @param label what stands on it
    record Lead(String label) implements Button {}
  }

  /// {@return which of so many a button names, from 0; negative where it names none}
  ///
  /// @param word as it stands in the button
  /// @param of how many there are
  static int place(String word, int of) {
    int at = word.matches("[0-9]{1,3}") ? Integer.parseInt(word) : -1;
    return at < of ? at : -1;
  }

  /// {@return the buttons as the Bot API takes them}
  ///
  /// @param key the board's
  /// @param username our own name without `@`
  String written(String key, String username) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (List<Button> row : rows) {
      ArrayNode buttons = all.addArray();
      for (Button each : row) {
        ObjectNode button = buttons.addObject().put("text", each.label());
        switch (each) {
          case Button.Press press -> button.put("callback_data", new Tap(key, press.word()).data());
          case Button.Lead _ -> button.put("url", DeepLink.board(username, key));
        }
      }
    }
    return JsonNodeFactory.instance.objectNode().set("inline_keyboard", all).toString();
  }

  /// {@return the buttons for a request}
  ///
  /// @param written what [#written] gave
  static InlineKeyboardMarkup read(String written) {
    try {
      return JSON.readValue(written, InlineKeyboardMarkup.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the outbox holds buttons that cannot be read", e);
    }
  }
}
