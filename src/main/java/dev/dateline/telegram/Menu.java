// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Telegram shows of us before a word is said: the commands of each scope, in each language,
/// what the bot is, and the button that opens the commands. Telegram is asked what it has, and told
/// what differs: a start tells it nothing most of the time. The menu is a convenience, so that a
/// call that fails is passed over; the next start makes it good.
///
/// @param api the Bot API
record Menu(BotApi api) {
  private static final Logger LOG = LoggerFactory.getLogger(Menu.class);

  // Where commands are shown, and which of them.
  private enum Scope {
    PRIVATE("all_private_chats"),
    GROUP("all_group_chats"),
    GROUP_ADMINS("all_chat_administrators");

    private final String type;

    Scope(String type) {
      this.type = type;
    }
  }

  private static List<Map<String, String>> commands(Scope scope, Phrasebook book) {
    List<Map<String, String>> all = new ArrayList<>();
    all.add(command("ask", Phrase.COMMAND_ASK, book));
    all.add(command("latest", Phrase.COMMAND_LATEST, book));
    all.add(command("sources", Phrase.COMMAND_SOURCES, book));
    all.add(command("search", Phrase.COMMAND_SEARCH, book));
    all.add(command("article", Phrase.COMMAND_ARTICLE, book));
    if (scope != Scope.GROUP) {
      all.add(command("language", Phrase.COMMAND_LANGUAGE, book));
      all.add(command("notices", Phrase.COMMAND_NOTICES, book));
    }
    all.add(command("cancel", Phrase.COMMAND_CANCEL, book));
    all.add(command("feedback", Phrase.COMMAND_FEEDBACK, book));
    all.add(command("help", Phrase.COMMAND_HELP, book));
    all.add(command("privacy", Phrase.COMMAND_PRIVACY, book));
    all.add(command("forget", Phrase.COMMAND_FORGET, book));
    return all;
  }

  /// {@return the commands that readers are shown in chats of their own, each with what it does}
  ///
  /// @param book in whose language
  static List<Map<String, String>> readers(Phrasebook book) {
    return commands(Scope.PRIVATE, book);
  }

  private static Map<String, String> command(String name, Phrase about, Phrasebook book) {
    return Map.of("command", name, "description", book.say(about));
  }

  /// Tells Telegram what it does not have yet, until it is done or interrupted.
  void show() {
    try {
      tell();
    } catch (InterruptedException e) {
      LOG.debug("the menu waits for the next start");
    }
  }

  /// Tells Telegram what it does not have yet.
  ///
  /// @throws InterruptedException when the thread was told to stop
  void tell() throws InterruptedException {
    for (Phrasebook book : Phrasebook.all()) {
      for (Scope scope : Scope.values()) {
        commands(book, scope);
      }
      text(book, "Description", "description", Phrase.DESCRIPTION_LONG);
      text(book, "ShortDescription", "short_description", Phrase.DESCRIPTION_SHORT);
    }
    button();
  }

  private void commands(Phrasebook book, Scope scope) throws InterruptedException {
    List<Map<String, String>> ours = commands(scope, book);
    Map<String, Object> where = new HashMap<>(language(book));
    where.put("scope", Map.of("type", scope.type));
    try {
      JsonNode theirs = RawCall.tree(api.call(new RawCall("getMyCommands", where)));
      if (!same(theirs, ours)) {
        where.put("commands", ours);
        set("setMyCommands", where);
      }
    } catch (Failure failure) {
      LOG.warn(failure.getMessage());
    }
  }

  private static boolean same(JsonNode theirs, List<Map<String, String>> ours) {
    if (theirs.size() != ours.size()) {
      return false;
    }
    for (int i = 0; i < ours.size(); i++) {
      JsonNode each = theirs.get(i);
      if (!each.path("command").asText().equals(ours.get(i).get("command"))
          || !each.path("description").asText().equals(ours.get(i).get("description"))) {
        return false;
      }
    }
    return true;
  }

  private void text(Phrasebook book, String method, String field, Phrase phrase)
      throws InterruptedException {
    Map<String, Object> where = new HashMap<>(language(book));
    String ours = book.say(phrase);
    try {
      JsonNode theirs = RawCall.tree(api.call(new RawCall("getMy" + method, where)));
      if (!theirs.path(field).asText().equals(ours)) {
        where.put(field, ours);
        set("setMy" + method, where);
      }
    } catch (Failure failure) {
      LOG.warn(failure.getMessage());
    }
  }

  private void button() throws InterruptedException {
    try {
      JsonNode theirs = RawCall.tree(api.call(new RawCall("getChatMenuButton", Map.of())));
      if (!theirs.path("type").asText().equals("commands")) {
        set("setChatMenuButton", Map.of("menu_button", Map.of("type", "commands")));
      }
    } catch (Failure failure) {
      LOG.warn(failure.getMessage());
    }
  }

  private void set(String method, Map<String, Object> fields)
      throws Refused, Unreachable, InterruptedException {
    String said = api.call(new RawCall(method, fields));
    LOG.debug("{}: {}", method, said);
  }

  // Without a language it is everybody's who has none of their own.
  private static Map<String, Object> language(Phrasebook book) {
    return book == Phrasebook.ENGLISH ? Map.of() : Map.of("language_code", book.language());
  }
}
