// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.admin.Job;
import dev.dateline.ask.Asked;
import dev.dateline.ledger.Board;
import dev.dateline.ledger.Entry;
import dev.dateline.ledger.Inbox;
import dev.dateline.ledger.Outbox;
import dev.dateline.telegram.Markup.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Screens → letters in the outbox; each finishes the update that it answers.
///
/// @param bot our own number
/// @param username our own name without `@`
/// @param outbox where letters go
/// @param ticker keeps those up to date that tell of some work
/// @param random makes the keys of boards
record Letters(long bot, String username, Outbox outbox, Ticker ticker, RandomGenerator random) {
  /// How a letter stands to what was said before.
  sealed interface Place {
    /// By itself.
    record Alone() implements Place {}

    /// As a reply.
    ///
    /// @param message to this message
    record Reply(long message) implements Place {}

    /// In place of what stood there.
    ///
    /// @param message in this message
    /// @param board the key of the buttons below it, or null where it has none
    record Instead(long message, @Nullable String board) implements Place {}

    /// {@return where an answer stands: in a group it is a reply}
    ///
    /// @param waiting the update that it answers
    /// @param setting where it is read
    static Place of(Inbox.Waiting waiting, Asked.Setting setting) {
      return setting == Asked.Setting.GROUP ? new Reply(waiting.message()) : new Alone();
    }
  }

  /// Finishes an update without a word.
  ///
  /// @param waiting the update
  void silent(Inbox.Waiting waiting) {
    put(waiting, Screen.SILENCE, new Place.Alone(), null);
  }

  /// {@return words to whoever wrote an update, which goes on waiting}
  ///
  /// @param waiting the update
  /// @param screen what is said, without buttons and quoting nothing
  /// @param place where
  Outbox.Letter aside(Inbox.Waiting waiting, Screen screen, Place place) {
    return new Outbox.Letter(
        bot,
        0,
        waiting.chat(),
        waiting.topic(),
        place instanceof Place.Reply(long message) ? (Long) message : null,
        parts(screen, ""),
        screen.cites(),
        null);
  }

  private List<Outbox.Part> parts(Screen screen, String key) {
    Keyboard keyboard = screen.keyboard();
    List<Outbox.Part> parts = new ArrayList<>();
    List<List<Block>> pages = Pages.TELEGRAM.of(screen.blocks());
    for (int i = 0; i < pages.size(); i++) {
      boolean last = i == pages.size() - 1;
      parts.add(
          new Outbox.Part(
              Markup.html(pages.get(i)),
              Markup.plain(pages.get(i)),
              last && keyboard != null ? keyboard.written(key, username) : null));
    }
    screen.files().forEach(file -> parts.add(new Outbox.Part("", "", null, file)));
    return parts;
  }

  /// Answers an update.
  ///
  /// @param waiting the update
  /// @param screen what is said
  /// @param place where
  /// @param answer records the answer, or null where there is none
  void put(Inbox.Waiting waiting, Screen screen, Place place, @Nullable Entry<Long> answer) {
    Keyboard keyboard = screen.keyboard();
    Long target = place instanceof Place.Instead(long message, var _) ? (Long) message : null;
    String kept = place instanceof Place.Instead(long _, String board) ? board : null;
    String key = kept == null ? Tap.key(random) : kept;
    Job job = screen.job();
    if (job != null) {
      ticker.follow(waiting, target, job);
    }
    outbox.put(
        new Outbox.Letter(
            bot,
            waiting.seq(),
            waiting.chat(),
            waiting.topic(),
            place instanceof Place.Reply(long message) ? (Long) message : null,
            parts(screen, key),
            screen.cites(),
            answer,
            target,
            keyboard == null || kept != null
                ? null
                : new Board(
                    key,
                    keyboard.kind().key(),
                    keyboard.person(),
                    keyboard.answer(),
                    keyboard.subject())));
  }
}
