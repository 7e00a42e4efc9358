// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/// What comes before the first poll: asking Telegram who we are, and telling it our commands. Only
/// a wrong token ends it; a Telegram that is away is waited for.
///
/// @param api the Bot API
/// @param poller whose pauses and stop count here too
record Introduction(BotApi api, Poller poller) {
  private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);

  private static List<BotCommand> commands(Phrasebook book) {
    return List.of(
        new BotCommand("ask", book.say(Phrase.COMMAND_ASK)),
        new BotCommand("latest", book.say(Phrase.COMMAND_LATEST)),
        new BotCommand("sources", book.say(Phrase.COMMAND_SOURCES)),
        new BotCommand("help", book.say(Phrase.COMMAND_HELP)),
        new BotCommand("privacy", book.say(Phrase.COMMAND_PRIVACY)),
        new BotCommand("forget", book.say(Phrase.COMMAND_FORGET)));
  }

  /// Makes it.
  ///
  /// @param named told who we are, before Telegram is told the commands
  /// @return why the bot cannot go on, one sentence, or empty when it can or was stopped
  Optional<String> make(Consumer<WhoAmI.Me> named) {
    for (int failures = 1; ; failures++) {
      long pause = poller.pause(failures);
      try {
        named.accept(api.call(new WhoAmI()));
        tellCommands();
        return Optional.empty();
      } catch (Refused refused) {
        if (refused.wrongToken()) {
          return Optional.of(Poller.wrongToken(refused));
        }
        Duration wait = refused.retryAfter();
        pause = wait == null ? pause : wait.toNanos();
        LOG.warn(refused.getMessage());
      } catch (Unreachable unreachable) {
        LOG.warn(unreachable.getMessage());
      } catch (InterruptedException e) {
        return Optional.empty();
      }
      if (!poller.pausedFor(pause)) {
        return Optional.empty();
      }
    }
  }

  private void tellCommands() throws InterruptedException {
    for (BotCommandScope scope :
        List.of(new BotCommandScopeAllPrivateChats(), new BotCommandScopeAllGroupChats())) {
      for (Phrasebook book : Phrasebook.all()) {
        tellCommands(scope, book);
      }
    }
  }

  private void tellCommands(BotCommandScope scope, Phrasebook book) throws InterruptedException {
    var request = SetMyCommands.builder().commands(commands(book)).scope(scope);
    if (book != Phrasebook.ENGLISH) {
      // Without a language they are everybody's who has no commands of their own language.
      request.languageCode(book.language());
    }
    try {
      boolean set = api.call(request.build());
      LOG.debug("commands for {} in {}: {}", scope.getType(), book, set);
    } catch (Failure failure) {
      // The menu is a convenience: the commands work without it.
      LOG.warn(failure.getMessage());
    }
  }
}
