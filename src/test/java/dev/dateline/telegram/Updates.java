// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.util.ArrayList;
import java.util.List;

/// The updates that wait for the bot, as Telegram keeps them: given again and again until a higher
/// offset confirms them. And how people's messages look.
public final class Updates {
  private record Waiting(long id, String json, boolean given) {}

  private final List<Waiting> waiting = new ArrayList<>();
  private long nextId = 700_000_000;
  private int nextMessage = 1;
  private final List<Waiting> all = new ArrayList<>();
  private boolean closed;

  synchronized String poll(long offset, int limit, int timeout) throws InterruptedException {
    waiting.removeIf(each -> each.given() && each.id() < offset);
    long until = System.nanoTime() + timeout * 1_000_000_000L;
    while (waiting.isEmpty() && !closed) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    List<String> out = new ArrayList<>();
    for (int i = 0; i < waiting.size() && i < limit; i++) {
      Waiting each = waiting.get(i);
      waiting.set(i, new Waiting(each.id(), each.json(), true));
      out.add(each.json());
    }
    return "[" + String.join(",", out) + "]";
  }

  /// From now on updates have ids from here.
  synchronized void continueAt(long id) {
    nextId = id;
  }

  /// Adds an update; `%d` in it becomes its id.
  public synchronized long add(String json) {
    long id = nextId++;
    all.add(new Waiting(id, json.replace("%d", Long.toString(id)), false));
    waiting.add(all.getLast());
    notifyAll();
    return id;
  }

  /// Gives the newest update once more, as Telegram may: it promises at least once.
  synchronized void repeat() {
    repeat(1);
  }

  /// Gives the newest updates once more, in their order, as after a crash before they were
  /// confirmed.
  ///
  /// @param updates how many
  synchronized void repeat(int updates) {
    waiting.addAll(all.subList(all.size() - updates, all.size()));
    notifyAll();
  }

  /// A person writes to the bot.
  ///
  /// @return the message's number
  int personal(long chat, String text) {
    return message(chat, "private", "\"text\":" + quoted(text));
  }

  /// A person writes to the bot whose Telegram speaks a language.
  ///
  /// @param language as Telegram gives it, such as `de-AT`
  /// @return the message's number
  int personal(long chat, String text, String language) {
    return message(chat, "private", "\"text\":" + quoted(text), language);
  }

  /// A person writes in a group.
  ///
  /// @param more further fields of the message, with a comma before each, or empty
  /// @return the message's number
  int inGroup(long chat, String text, String more) {
    return message(chat, "supergroup", "\"text\":" + quoted(text) + more);
  }

  /// A person changes a message.
  ///
  /// @param type the chat's
  /// @param message the message's number
  void changed(long chat, String type, int message, String text) {
    long now = System.currentTimeMillis() / 1000;
    add(
        "{\"update_id\":%d,\"edited_message\":{\"message_id\":"
            + message
            + ",\"date\":1795000000,\"edit_date\":"
            + now
            + ",\"chat\":{\"id\":"
            + chat
            + ",\"type\":\""
            + type
            + "\"},\"from\":{\"id\":"
            + Math.abs(chat)
            + ",\"is_bot\":false,\"first_name\":\"P\"},\"text\":"
            + quoted(text)
            + "}}");
  }

  /// A person types behind the bot's name in some chat.
  public void inline(long person, String words, String offset) {
    add(
        "{\"update_id\":%d,\"inline_query\":{\"id\":\"q%d\",\"from\":{\"id\":"
            + person
            + ",\"is_bot\":false,\"first_name\":\"P\"},\"query\":"
            + quoted(words)
            + ",\"offset\":"
            + quoted(offset)
            + "}}");
  }

  /// A person has posted a result of an inline query.
  ///
  /// @param result the result's id
  /// @param message Telegram's name of the message
  /// @param language of the person's Telegram
  void chosen(long person, String result, String message, String language) {
    add(
        "{\"update_id\":%d,\"chosen_inline_result\":{\"result_id\":"
            + quoted(result)
            + ",\"from\":{\"id\":"
            + person
            + ",\"is_bot\":false,\"first_name\":\"P\",\"language_code\":"
            + quoted(language)
            + "},\"query\":\"mill\",\"inline_message_id\":"
            + quoted(message)
            + "}}");
  }

  /// A person taps a button.
  ///
  /// @param type the chat's
  /// @param below the message that the button stands below
  /// @param data what stands in the button
  /// @return what Telegram calls the tap
  synchronized String tap(long chat, String type, int below, String data, long person) {
    String query = "tap" + nextMessage++;
    add(
        "{\"update_id\":%d,\"callback_query\":{\"id\":\""
            + query
            + "\",\"from\":{\"id\":"
            + person
            + ",\"is_bot\":false,\"first_name\":\"P\"},\"chat_instance\":\"1\",\"data\":"
            + quoted(data)
            + ",\"message\":{\"message_id\":"
            + below
            + ",\"date\":1795000000,\"chat\":{\"id\":"
            + chat
            + ",\"type\":\""
            + type
            + "\"},\"text\":\"…\"}}}");
    return query;
  }

  /// A message with any content.
  ///
  /// @return the message's number
  int message(long chat, String type, String content) {
    return message(chat, type, content, "");
  }

  private synchronized int message(long chat, String type, String content, String language) {
    int id = nextMessage++;
    add(
        "{\"update_id\":%d,\"message\":{\"message_id\":"
            + id
            + ",\"date\":"
            + System.currentTimeMillis() / 1000
            + ",\"chat\":{\"id\":"
            + chat
            + ",\"type\":\""
            + type
            + "\"},\"from\":{\"id\":"
            + Math.abs(chat)
            + ",\"is_bot\":false,\"first_name\":\"P\""
            + (language.isEmpty() ? "" : ",\"language_code\":" + quoted(language))
            + "},"
            + content
            + "}}");
    return id;
  }

  public static String quoted(String text) {
    return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
  }

  public synchronized int left() {
    return waiting.size();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
