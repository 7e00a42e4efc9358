// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.telegram.FakeBotApi.Sent;
import java.util.List;
import java.util.function.LongSupplier;

/// The messages that readers would see, refused, changed and taken away as Telegram does it.
final class FakeChats {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeRates rates = new FakeRates();
  private final List<Sent> sent;
  private final List<String> violations;
  private final LongSupplier nanos;
  private int nextMessage = 1_000;

  FakeChats(List<Sent> sent, List<String> violations, LongSupplier nanos) {
    this.sent = sent;
    this.violations = violations;
    this.nanos = nanos;
  }

  private static boolean stands(Sent each, JsonNode body) {
    return each.chat() == body.path("chat_id").asLong()
        && each.id() == body.path("message_id").asInt();
  }

  private static String plain(JsonNode body) throws FakeHtml.CannotParse {
    String text =
        body.path("text").asText(body.path("document").asText(body.path("photo").asText()));
    return body.path("parse_mode").asText().equals("HTML") ? FakeHtml.plain(text) : text;
  }

  /// {@return what Telegram says to a new message; a refusal begins with `!` and its code}
  synchronized String send(JsonNode body) {
    int id = nextMessage++;
    String refused = shown(body, sent.size(), id, body.path("message_thread_id").asLong());
    return refused == null ? message(body, id) : refused;
  }

  /// {@return what Telegram says to a frame of a draft}
  static String draft(JsonNode body) {
    if (body.path("chat_id").asLong() < 0) {
      return "!400 Bad Request: drafts are for private chats";
    }
    if (body.path("draft_id").asLong() == 0) {
      return "!400 Bad Request: DRAFT_ID_INVALID";
    }
    try {
      return plain(body).length() > 4_096 ? "!400 Bad Request: message is too long" : "true";
    } catch (FakeHtml.CannotParse e) {
      return "!400 " + e.getMessage();
    }
  }

  /// {@return what Telegram says to a message that is taken away}
  synchronized String delete(JsonNode body) {
    return sent.removeIf(each -> stands(each, body))
        ? "true"
        : "!400 Bad Request: message to delete not found";
  }

  /// {@return what Telegram says to an edit, which counts as a message does}
  synchronized String edit(JsonNode body) {
    for (int i = 0; i < sent.size(); i++) {
      Sent before = sent.get(i);
      if (stands(before, body)) {
        boolean same =
            before.text().equals(body.path("text").asText())
                && before.body().path("reply_markup").equals(body.path("reply_markup"));
        String refused =
            same
                ? "!400 Bad Request: message is not modified"
                : shown(body, i, before.id(), before.topic());
        return refused == null ? message(body, before.id()) : refused;
      }
    }
    return "!400 Bad Request: message to edit not found";
  }

  private String shown(JsonNode body, int at, int id, long topic) {
    long chat = body.path("chat_id").asLong();
    String plain;
    try {
      plain = plain(body);
    } catch (FakeHtml.CannotParse e) {
      return "!400 " + e.getMessage();
    }
    if (plain.isBlank()) {
      return "!400 Bad Request: message text is empty";
    }
    if (plain.length() > 4_096) {
      return "!400 Bad Request: message is too long";
    }
    String broken = rates.take(chat, nanos.getAsLong());
    if (broken != null) {
      violations.add(broken);
      return "!429 Too Many Requests";
    }
    Sent now = new Sent(chat, topic, body.path("text").asText(), plain, body, id);
    if (at < sent.size()) {
      sent.set(at, now);
    } else {
      sent.add(now);
    }
    return null;
  }

  private static String message(JsonNode body, int id) {
    long chat = body.path("chat_id").asLong();
    ObjectNode message = JSON.createObjectNode().put("message_id", id).put("date", 1_795_000_000);
    message.putObject("chat").put("id", chat).put("type", chat < 0 ? "supergroup" : "private");
    message.put("text", body.path("text").asText());
    return message.toString();
  }
}
