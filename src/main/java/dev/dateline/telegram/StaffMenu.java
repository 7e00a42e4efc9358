// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.admin.Verb;
import dev.dateline.ledger.Fingerprint;
import dev.dateline.ledger.StandingOrders;
import dev.dateline.phrase.Phrasebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The commands that Telegram shows in the chats of the newsroom's own people, and in no others.
/// What each chat was shown is kept: whoever loses a role loses them at once, and where the process
/// or the network was away, at the next start. Any thread may call; nobody waits for it.
final class StaffMenu implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StaffMenu.class);
  private static final String SHOWN = "menu.";

  // Telegram takes so many UTF-16 units of what a command does.
  private static final int LONGEST = 256;

  private final BotApi api;
  private final Orders orders;
  private final StandingOrders kept;
  private final Map<Long, String> refused = new ConcurrentHashMap<>();
  private final Errands errands = new Errands("staff-menu");

  /// A menu that shows nothing yet.
  ///
  /// @param api the Bot API
  /// @param orders says who is shown what
  /// @param kept where it is kept what was shown
  StaffMenu(BotApi api, Orders orders, StandingOrders kept) {
    this.api = api;
    this.orders = orders;
    this.kept = kept;
  }

  /// Tells Telegram what has changed; on a thread of its own.
  void show() {
    errands.run(this::tell);
  }

  /// The same after a command, in a chat that Telegram may not have known before.
  ///
  /// @param chat the chat
  void heard(long chat) {
    refused.remove(chat);
    show();
  }

  private void tell() throws InterruptedException {
    Map<Long, String> shown = new TreeMap<>();
    kept.beginning(SHOWN).forEach((chat, order) -> shown.put(Long.valueOf(chat), order.value()));
    for (Map.Entry<Long, List<Verb>> each : orders.menus().entrySet()) {
      long chat = each.getKey();
      List<Map<String, String>> commands = commands(each.getValue());
      String print = Fingerprint.of(commands.toString());
      if (!print.equals(shown.remove(chat)) && !print.equals(refused.get(chat))) {
        call(
            chat,
            new RawCall("setMyCommands", Map.of("scope", scope(chat), "commands", commands)),
            print);
      }
    }
    for (long chat : shown.keySet()) {
      if (!refused.containsKey(chat)) {
        call(chat, new RawCall("deleteMyCommands", Map.of("scope", scope(chat))), "");
      }
    }
  }

  private void call(long chat, RawCall call, String print) throws InterruptedException {
    try {
      LOG.debug("{} of {}: {}", call.getMethod(), chat, api.call(call));
      kept.set(SHOWN + chat, print.isEmpty() ? null : print, null, "bot");
    } catch (Refused never) {
      // Who never wrote to the bot has no chat with it yet.
      LOG.info("chat {}: {}", chat, never.getMessage());
      refused.put(chat, print);
    } catch (Unreachable lost) {
      LOG.warn(lost.getMessage());
    }
  }

  private static Map<String, Object> scope(long chat) {
    return Map.of("type", "chat", "chat_id", chat);
  }

  // The readers' commands come behind: in its chat this list stands in the place of theirs.
  private static List<Map<String, String>> commands(List<Verb> verbs) {
    Map<String, String> all = new LinkedHashMap<>();
    verbs.forEach(verb -> all.put(verb.word().substring(1), cut(verb.does())));
    Menu.readers(Phrasebook.ENGLISH)
        .forEach(each -> all.putIfAbsent(each.get("command"), each.get("description")));
    List<Map<String, String>> commands = new ArrayList<>();
    all.forEach(
        (word, does) -> {
          Map<String, String> command = new TreeMap<>();
          command.put("command", word);
          command.put("description", does);
          commands.add(command);
        });
    return commands;
  }

  private static String cut(String does) {
    int end = does.length() <= LONGEST ? does.length() : does.lastIndexOf(';', LONGEST);
    return end > 0 ? does.substring(0, end) : does.substring(0, LONGEST);
  }

  @Override
  public void close() {
    errands.close();
  }
}
