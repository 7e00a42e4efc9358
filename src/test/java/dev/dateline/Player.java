// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.telegram.FakeBotApi;
import dev.dateline.telegram.TelegramBot;
import dev.dateline.telegram.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Plays what people do in a transcript to a bot, one thing after the other, and writes down what
/// came of each.
final class Player {
  private static final Pattern SAYS =
      Pattern.compile(
          "(\\w+)(?: \\((\\w+)\\))?(?: in (\\w+))?(?:, topic (\\d+))?(?:, below (the bot|\\w+))?:"
              + " (.*)");
  private static final Pattern CHANGES = Pattern.compile("(\\w+) changes: (.*)");
  private static final Pattern SENDS =
      Pattern.compile("(\\w+)(?: in (\\w+))? sends a picture(?:: (.*))?");
  private static final Pattern TAPS =
      Pattern.compile("(\\w+) taps (the first button|.+?)( in the first message)?");
  private static final Pattern FOLLOWS =
      Pattern.compile("(\\w+) follows (.+) in (\\w+), topic \\d+");
  private static final Pattern TYPES = Pattern.compile("(\\w+) types: ?(.*)");

  /// Whom the configuration names as the newsroom's own.
  static final long OWNER = 9;

  private static final List<String> PEOPLE = List.of("Ada", "Bo", "Cy");

  private final FakeBotApi api;
  private final TelegramBot bot;
  private final IntSupplier waiting;
  private final long now;
  private final long first;
  private final long group;
  private final Map<String, String> last = new HashMap<>();
  private final Map<String, Integer> lastId = new HashMap<>();
  private int message;

  /// A player before anything was done.
  ///
  /// @param api the Bot API that the bot talks to
  /// @param bot the bot
  /// @param waiting how many updates wait in its ledger
  /// @param now what time it is
  /// @param first the number of the first person, whose group has it too, and of the first message
  Player(FakeBotApi api, TelegramBot bot, IntSupplier waiting, Instant now, int first) {
    this.api = api;
    this.bot = bot;
    this.waiting = waiting;
    this.now = now.getEpochSecond();
    this.first = first;
    this.group = -first;
    this.message = first;
  }

  /// {@return what came of one thing that was done, line by line}
  ///
  /// @param line what is done
  List<String> play(String line) {
    int before = api.calls.size();
    if (!act(line)) {
      throw new IllegalArgumentException("nobody can play: " + line);
    }
    await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(Duration.ofSeconds(60))
        .until(() -> quiet(line, before));
    List<String> out = new ArrayList<>();
    // Each chat hears in order; which of two chats hears first is nobody's promise.
    List.copyOf(api.calls.subList(before, api.calls.size())).stream()
        .sorted(Comparator.comparing(call -> call.body().path("chat_id").asLong() == OWNER))
        .forEach(call -> out.addAll(Heard.of(call)));
    return out.isEmpty() ? List.of("(silence)") : out;
  }

  private boolean quiet(String line, int before) {
    boolean typed = TYPES.matcher(line).matches();
    return api.updates().left() == 0
        && waiting.getAsInt() == 0
        && bot.atWork() == 0
        && (!typed
            || api.calls.subList(before, api.calls.size()).stream()
                .anyMatch(call -> call.method().equals("answerInlineQuery")));
  }

  private boolean act(String line) {
    Matcher types = TYPES.matcher(line);
    Matcher changes = CHANGES.matcher(line);
    Matcher taps = TAPS.matcher(line);
    Matcher follows = FOLLOWS.matcher(line);
    Matcher sends = SENDS.matcher(line);
    Matcher says = SAYS.matcher(line);
    if (types.matches()) {
      api.updates().inline(person(types.group(1)), types.group(2), "");
    } else if (changes.matches()) {
      changed(changes.group(1), changes.group(2));
    } else if (taps.matches()) {
      tap(person(taps.group(1)), taps.group(2), taps.group(3) != null);
    } else if (follows.matches()) {
      String link = sent(group, follows.group(2), false).button(follows.group(2));
      say(follows.group(1), "", "", text("/start " + link.replaceFirst(".*start=", "")));
    } else if (sends.matches()) {
      String caption =
          sends.group(3) == null ? "" : ",\"caption\":" + Updates.quoted(sends.group(3));
      say(
          sends.group(1),
          "",
          sends.group(2) == null ? "" : sends.group(2),
          "\"dice\":{\"emoji\":\"x\",\"value\":3}" + caption);
    } else if (says.matches()) {
      said(says);
    } else {
      return false;
    }
    return true;
  }

  private long person(String name) {
    return name.equals("Ed") ? OWNER : first + PEOPLE.indexOf(name);
  }

  private static String text(String words) {
    return "\"text\":" + Updates.quoted(words);
  }

  private void said(Matcher says) {
    String where = says.group(3) == null ? "" : says.group(3);
    StringBuilder content = new StringBuilder(text(says.group(6)));
    int mention = says.group(6).indexOf("@DeskBot");
    if (mention >= 0) {
      content.append(
          ",\"entities\":[{\"type\":\"mention\",\"offset\":" + mention + ",\"length\":8}]");
    }
    if (says.group(4) != null) {
      content.append(",\"is_topic_message\":true,\"message_thread_id\":" + says.group(4));
    }
    if (says.group(5) != null) {
      content.append(below(says.group(5)));
    }
    say(says.group(1), says.group(2) == null ? "" : says.group(2), where, content.toString());
    last.put(says.group(1), says.group(6));
  }

  private String below(String whom) {
    boolean ours = whom.equals("the bot");
    return ",\"reply_to_message\":{\"message_id\":"
        + (ours ? 1 : lastId.get(whom))
        + ",\"date\":"
        + now
        + ",\"chat\":{\"id\":"
        + group
        + ",\"type\":\"supergroup\"},\"from\":{\"id\":"
        + (ours ? FakeBotApi.BOT : person(whom))
        + ",\"is_bot\":"
        + ours
        + ",\"first_name\":\"Q\"},"
        + text(ours ? "An answer." : last.getOrDefault(whom, ""))
        + "}";
  }

  private void say(String name, String language, String where, String content) {
    lastId.put(name, ++message);
    send("message", name, language, where, message, content);
  }

  private void changed(String name, String words) {
    send(
        "edited_message",
        name,
        "",
        "",
        lastId.getOrDefault(name, 0),
        text(words) + ",\"edit_date\":" + now);
  }

  private void send(
      String kind, String name, String language, String where, int id, String content) {
    String spoken = language.isEmpty() ? "" : ",\"language_code\":\"" + language + "\"";
    api.updates()
        .add(
            ("{\"update_id\":%%d,\"%s\":{\"message_id\":%d,\"date\":%d,\"chat\":{\"id\":%d,\"type\":\"%s\"},"
                 + "\"from\":{\"id\":%d,\"is_bot\":false,\"first_name\":\"P\"%s},%s}}")
                .formatted(
                    kind,
                    id,
                    now,
                    where.isEmpty() ? person(name) : group,
                    where.isEmpty() ? "private" : "supergroup",
                    person(name),
                    spoken,
                    content));
  }

  private FakeBotApi.Sent sent(long chat, String label, boolean first) {
    List<FakeBotApi.Sent> having =
        api.sentTo(chat).stream()
            .filter(
                each -> label.isEmpty() ? !each.buttons().isEmpty() : !each.button(label).isEmpty())
            .toList();
    if (having.isEmpty()) {
      throw new IllegalArgumentException("no message has a button " + label);
    }
    return first ? having.getFirst() : having.getLast();
  }

  private void tap(long person, String what, boolean first) {
    boolean any = what.equals("the first button");
    FakeBotApi.Sent below = sent(person, any ? "" : what, first);
    String label = any ? below.buttons().getFirst() : what;
    api.updates()
        .add(
            ("{\"update_id\":%%d,\"callback_query\":{\"id\":\"t%d\",\"from\":{\"id\":%d,\"is_bot\":false,"
                 + "\"first_name\":\"P\"},\"chat_instance\":\"1\",\"data\":\"%s\",\"message\":{\"message_id\":%d,"
                 + "\"date\":%d,\"chat\":{\"id\":%d,\"type\":\"private\"},\"text\":\"…\"}}}")
                .formatted(++message, person, below.button(label), below.id(), now, person));
  }

  /// What people notice of a call, line by line.
  private static final class Heard {
    private Heard() {}

    static List<String> of(FakeBotApi.Call call) {
      JsonNode body = call.body();
      return switch (call.method()) {
        case "sendMessage" -> message("bot" + place(body), body);
        case "sendMessageDraft" -> message("bot, writing", body);
        case "editMessageText" -> message("bot, in place of what stood there", body);
        case "deleteMessage" -> List.of("the message goes");
        case "answerCallbackQuery" ->
            body.path("text").asText().isEmpty()
                ? List.of()
                : List.of("over the chat: " + body.path("text").asText());
        case "answerInlineQuery" -> results(body);
        default -> List.of();
      };
    }

    private static String place(JsonNode body) {
      if (body.path("chat_id").asLong() == OWNER) {
        return ", to Ed";
      }
      String topic =
          body.has("message_thread_id") ? ", topic " + body.path("message_thread_id") : "";
      return body.path("chat_id").asLong() < 0 ? " in Harbour" + topic + ", as a reply" : "";
    }

    private static List<String> message(String who, JsonNode body) {
      List<String> out = new ArrayList<>();
      out.add(who + ":");
      boolean quoted = false;
      for (String line : body.path("text").asText().lines().toList()) {
        quoted |= line.contains("<blockquote");
        out.add((quoted ? "┃ " : "  ") + plain(line));
        quoted &= !line.contains("</blockquote>");
      }
      for (JsonNode row : body.path("reply_markup").path("inline_keyboard")) {
        List<String> labels = new ArrayList<>();
        row.forEach(each -> labels.add("[ " + each.path("text").asText() + " ]"));
        out.add("  " + String.join(" ", labels));
      }
      return out;
    }

    private static String plain(String html) {
      // A code that nobody can foresee.
      return html.replaceAll("/confirm [a-z0-9]+", "/confirm …")
          .replaceAll("</?b>", "**")
          .replaceAll("<[^>]*>", "")
          .replace("&lt;", "<")
          .replace("&gt;", ">")
          .replace("&quot;", "\"")
          .replace("&amp;", "&");
    }

    private static List<String> results(JsonNode body) {
      List<String> out = new ArrayList<>();
      for (JsonNode each : body.path("results")) {
        out.add("result: " + each.path("title").asText());
        each.path("description").asText().lines().map(line -> "  " + line).forEach(out::add);
      }
      return out.isEmpty()
          ? List.of("no result")
          : out.stream().collect(Collectors.toCollection(ArrayList::new));
    }
  }
}
