// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Asked.Setting;
import dev.dateline.news.ArticleId;
import dev.dateline.telegram.Incoming.Page.Which;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Update → Incoming: whether a person addresses us, and with what. Pure.
///
/// @param bot our own number
/// @param username our own name without `@`
/// @param questionCharacters longest question in UTF-16 units; asked each time
record Interpreter(long bot, String username, IntSupplier questionCharacters) {
  // Telegram's own accounts: service messages, an admin who hides behind the group, and a channel
  // that posts in a group.
  private static final List<Long> NOBODY = List.of(777_000L, 1_087_968_824L, 136_817_688L);
  private static final Pattern COMMAND =
      Pattern.compile("^/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\\s+|$)");

  /// Reads an update.
  ///
  /// @param update the update
  /// @return what it asks
  Incoming read(Update update) {
    ChatMemberUpdated mine = update.getMyChatMember();
    if (mine != null) {
      return membership(mine);
    }
    CallbackQuery tap = update.getCallbackQuery();
    if (tap != null) {
      return new Incoming.Tapped(
          tap.getId(), tap.getData() == null ? "" : tap.getData(), tap.getFrom().getId());
    }
    Message edited = update.getEditedMessage();
    if (edited != null) {
      return changed(written(edited));
    }
    Message message = update.getMessage();
    return message == null ? new Incoming.Nothing("no message") : written(message);
  }

  // What it was before is not known here: whether it was a question, the ledger tells.
  private static Incoming changed(Incoming now) {
    return switch (now) {
      case Incoming.Question question -> new Incoming.Changed(question, question.setting());
      case Incoming.Page(Which which, Setting setting) when which == Which.TOO_LONG ->
          new Incoming.Changed(null, setting);
      default -> new Incoming.Nothing("changed, and asks nothing");
    };
  }

  private Incoming written(Message message) {
    if (message.getMigrateToChatId() != null) {
      return new Incoming.Migrated(message.getChatId(), message.getMigrateToChatId());
    }
    String nobody = nobody(message);
    if (nobody != null) {
      return new Incoming.Nothing(nobody);
    }
    return switch (message.getChat().getType()) {
      case "private" -> inPrivate(message);
      case "group", "supergroup" -> inGroup(message);
      default -> new Incoming.Nothing("a chat of type " + message.getChat().getType());
    };
  }

  private static Incoming membership(ChatMemberUpdated mine) {
    String status = mine.getNewChatMember() == null ? "" : mine.getNewChatMember().getStatus();
    return status.equals("kicked") || status.equals("left")
        ? new Incoming.Gone(status)
        : new Incoming.Nothing("member again");
  }

  private static @Nullable String nobody(Message message) {
    User from = message.getFrom();
    if (from == null || message.getSenderChat() != null || NOBODY.contains(from.getId())) {
      return "no person sent it";
    }
    if (Boolean.TRUE.equals(from.getIsBot())) {
      return "a bot sent it";
    }
    if (Boolean.TRUE.equals(message.getIsAutomaticForward())) {
      return "a channel's post, forwarded by Telegram";
    }
    if (message.getViaBot() != null) {
      return "sent through a bot";
    }
    return null;
  }

  private Incoming inPrivate(Message message) {
    String text = message.getText();
    if (text == null) {
      String caption = message.getCaption();
      if (message.getDocument() != null && caption != null && caption.startsWith("/")) {
        return order(message, caption, new Incoming.Page(Which.NO_TEXT, Setting.PRIVATE));
      }
      if (!Media.in(message)) {
        return new Incoming.Nothing("a service message");
      }
      return caption == null || caption.isBlank()
          ? new Incoming.Media()
          : new Incoming.Page(Which.NO_TEXT, Setting.PRIVATE);
    }
    Incoming command = command(message, text, Setting.PRIVATE);
    return command != null ? command : question(message, text, Setting.PRIVATE);
  }

  private Incoming inGroup(Message message) {
    String text = message.getText();
    if (text == null) {
      return new Incoming.Nothing("no text");
    }
    Incoming command = command(message, text, Setting.GROUP);
    if (command != null) {
      return command;
    }
    String without = withoutMention(message, text);
    if (without != null) {
      return without.isBlank()
          ? repliedTo(message, Setting.GROUP)
          : question(message, without, Setting.GROUP);
    }
    return repliesToUs(message)
        ? question(message, text, Setting.GROUP)
        : new Incoming.Nothing("not addressed to us");
  }

  // Commands that say in one word what readers type in several.
  private static final String SOURCES = "who says so";
  private static final String LATEST = "what's new";

  private @Nullable Incoming command(Message message, String text, Setting setting) {
    Matcher matcher = COMMAND.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    String addressee = matcher.group(2);
    boolean ours = addressee != null && addressee.equalsIgnoreCase(username);
    if (addressee != null && !ours) {
      return new Incoming.Nothing("a command for another bot");
    }
    String rest = text.substring(matcher.end()).strip();
    return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
      case "start" -> {
        Optional<ArticleId> article = DeepLink.article(rest);
        if (article.isPresent()) {
          yield served(message, new Wish.Linked(article.get()), setting);
        }
        String board = DeepLink.board(rest);
        if (!board.isEmpty() && setting == Setting.PRIVATE) {
          yield new Incoming.Linked(board, message.getFrom().getId());
        }
        String linked = DeepLink.question(rest);
        yield linked.isEmpty()
            ? new Incoming.Page(Which.START, setting)
            : question(message, linked, setting);
      }
      case "help" ->
          rest.isEmpty()
              ? new Incoming.Page(Which.HELP, setting)
              : order(message, text, new Incoming.Page(Which.HELP, setting));
      case "privacy" -> new Incoming.Page(Which.PRIVACY, setting);
      case "forget" ->
          // In a group without a name it may be meant for any bot, and nothing brings it back.
          ours || setting == Setting.PRIVATE
              ? new Incoming.Forget(message.getFrom().getId(), setting)
              : new Incoming.Nothing("a command for nobody in particular");
      case "cancel" ->
          ours || setting == Setting.PRIVATE
              ? new Incoming.Cancel(message.getFrom().getId(), setting)
              : new Incoming.Nothing("a command for nobody in particular");
      case "sources" -> new Incoming.Question(SOURCES, message.getFrom().getId(), setting);
      case "latest" -> question(message, rest.isEmpty() ? LATEST : LATEST + " on " + rest, setting);
      case "ask" -> rest.isEmpty() ? repliedTo(message, setting) : question(message, rest, setting);
      default -> {
        Wish wish = Wish.of(matcher.group(1), rest);
        // In a group a command without a name may be meant for any bot.
        if (!ours && setting == Setting.GROUP) {
          yield new Incoming.Nothing("a command for nobody in particular");
        }
        if (wish == null) {
          yield order(message, text, new Incoming.Page(Which.UNKNOWN_COMMAND, setting));
        }
        Incoming.Served served = served(message, wish, setting);
        yield wish instanceof Wish.Article ? order(message, text, served) : served;
      }
    };
  }

  private static Incoming.Served served(Message message, Wish wish, Setting setting) {
    return new Incoming.Served(wish, message.getFrom().getId(), setting);
  }

  // Whoever forwards somebody's command has not given it.
  private static Incoming order(Message message, String text, Incoming.Otherwise otherwise) {
    return message.getForwardOrigin() == null && message.getForwardDate() == null
        ? new Incoming.Order(text, message.getFrom().getId(), otherwise, Enclosure.of(message))
        : otherwise;
  }

  private Incoming question(Message message, String text, Setting setting) {
    String words = text.strip();
    if (words.isEmpty()) {
      return new Incoming.Page(Which.ASK_WHAT, setting);
    }
    return words.length() > questionCharacters.getAsInt()
        ? new Incoming.Page(Which.TOO_LONG, setting)
        : new Incoming.Question(words, message.getFrom().getId(), setting, context(message, words));
  }

  // What is asked below somebody's message in a group may mean what that one says.
  private String context(Message message, String words) {
    Message other = message.getReplyToMessage();
    if (other == null || message.getChat().isUserChat() || repliesToUs(message)) {
      return "";
    }
    String text = other.getText() == null ? other.getCaption() : other.getText();
    return text == null || text.isBlank() || text.strip().equals(words)
        ? ""
        : text.substring(0, Math.min(text.length(), Asked.LONGEST_CONTEXT)).strip();
  }

  // "/ask" below somebody's message asks what that message asks.
  private Incoming repliedTo(Message message, Setting setting) {
    Message other = message.getReplyToMessage();
    if (other == null || other.getText() == null || repliesToUs(message)) {
      return new Incoming.Page(Which.ASK_WHAT, setting);
    }
    return question(message, other.getText(), setting);
  }

  private boolean repliesToUs(Message message) {
    Message other = message.getReplyToMessage();
    // Every message of a topic "replies" to the one that opened it.
    return other != null
        && other.getForumTopicCreated() == null
        && other.getFrom() != null
        && other.getFrom().getId() == bot;
  }

  private @Nullable String withoutMention(Message message, String text) {
    List<MessageEntity> entities = message.getEntities();
    if (entities == null) {
      // Telegram marks every mention; a server that marks none is read by the words.
      String mention = "(?i)(?<![\\w@])@" + Pattern.quote(username) + "(?!\\w)";
      String without = username.isEmpty() ? text : text.replaceAll(mention, "");
      return without.length() == text.length() ? null : without.strip();
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    boolean mentioned = false;
    for (MessageEntity entity : entities.stream().filter(Objects::nonNull).toList()) {
      int start = entity.getOffset();
      int end = start + entity.getLength();
      if (start < at || end > text.length() || !ours(entity, text.substring(start, end))) {
        continue;
      }
      out.append(text, at, start);
      at = end;
      mentioned = true;
    }
    return mentioned ? out.append(text.substring(at)).toString().strip() : null;
  }

  private boolean ours(MessageEntity entity, String words) {
    return switch (entity.getType()) {
      case "mention" -> words.equalsIgnoreCase("@" + username);
      case "text_mention" -> entity.getUser() != null && entity.getUser().getId() == bot;
      default -> false;
    };
  }
}
