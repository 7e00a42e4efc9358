// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.archive.Retraction;
import dev.dateline.archive.Retraction.Kind;
import dev.dateline.ledger.Choices;
import dev.dateline.ledger.Outbox;
import dev.dateline.ledger.SentAnswers;
import dev.dateline.ledger.SentAnswers.Edit;
import dev.dateline.ledger.SentAnswers.Message;
import dev.dateline.ledger.SentAnswers.State;
import dev.dateline.news.ArticleId;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Calls back answers, receipts, articles and lists that were sent and quote what has been
/// withdrawn since, or is held for it: their messages say so instead. An edit is noted together
/// with its row in the outbox, so that none is lost in a crash and none is made twice. Any thread
/// may call.
public final class Recalls {
  /// Most edits that wait to be sent at a time: an article that thousands were told of must keep
  /// nobody waiting for an answer.
  static final int BATCH = 10;

  private final SentAnswers sent;
  private final Supplier<List<Retraction>> withdrawn;
  private final Function<ArticleId, String> titles;
  private final Choices choices;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable List<Retraction> seen;
  private boolean more;

  /// Nothing looked for yet.
  ///
  /// @param sent answers where they were sent
  /// @param withdrawn what is withdrawn now; the same list as before where nothing has changed
  /// @param titles the headline of an article that is shown, empty where it may not be named
  /// @param choices the languages of chats
  public Recalls(
      SentAnswers sent,
      Supplier<List<Retraction>> withdrawn,
      Function<ArticleId, String> titles,
      Choices choices) {
    this.sent = sent;
    this.withdrawn = withdrawn;
    this.titles = titles;
    this.choices = choices;
  }

  /// Puts the next edits into the outbox. Costs next to nothing while nothing was withdrawn since.
  ///
  /// @param bot whose
  /// @return lanes that have something to do
  Set<String> next(long bot) {
    lock.lock();
    try {
      List<Retraction> now = withdrawn.get();
      return now.equals(seen) && !more ? Set.of() : put(bot, now);
    } finally {
      lock.unlock();
    }
  }

  /// The same, and looks for messages that were in the air when something was withdrawn.
  ///
  /// @param bot whose
  /// @return lanes that have something to do
  Set<String> sweep(long bot) {
    lock.lock();
    try {
      return put(bot, withdrawn.get());
    } finally {
      lock.unlock();
    }
  }

  private Set<String> put(long bot, List<Retraction> now) {
    int room = BATCH - sent.waiting(bot);
    List<Edit> edits = new ArrayList<>();
    if (room > 0) {
      Map<ArticleId, Retraction> by = new TreeMap<>();
      now.forEach(each -> by.put(each.article(), each));
      for (Kind kind : List.of(Kind.KILLED, Kind.RETRACTED, Kind.HELD)) {
        collect(bot, by, kind, room - edits.size(), edits);
      }
      for (Message each : sent.restored(bot, by.keySet(), room - edits.size())) {
        edits.add(new Edit(each, State.RESTORED, restored(bot, each)));
      }
    }
    more = edits.size() >= room;
    seen = now;
    return edits.isEmpty() ? Set.of() : sent.edit(bot, edits);
  }

  private void collect(
      long bot, Map<ArticleId, Retraction> by, Kind kind, int room, List<Edit> edits) {
    Set<ArticleId> articles = new HashSet<>();
    by.values().stream()
        .filter(each -> each.kind() == kind)
        .forEach(each -> articles.add(each.article()));
    State state =
        switch (kind) {
          case RETRACTED -> State.RETRACTED;
          case KILLED -> State.KILLED;
          case HELD -> State.HELD;
        };
    for (Message each : sent.quoting(bot, articles, state, room)) {
      Retraction why = by.get(each.article());
      if (why != null) {
        edits.add(new Edit(each, state, retracted(bot, each, why)));
      }
    }
  }

  private Outbox.Part retracted(long bot, Message message, Retraction why) {
    Phrasebook book = book(bot, message, why.language());
    List<Block> blocks = new ArrayList<>();
    String title = why.title();
    // An answer in several messages says once what became of it.
    blocks.add(
        Line.of(
            title == null || !message.first()
                ? gone(message, book)
                : book.say(
                    message.sent() == null ? Phrase.PAGE_RETRACTED : Phrase.RETRACTED,
                    "title",
                    title)));
    String note = why.note();
    if (note != null && message.first()) {
      blocks.add(Line.of(note.replaceAll("\\s+", " ")));
    }
    return part(blocks);
  }

  private Outbox.Part restored(long bot, Message message) {
    Phrasebook book = book(bot, message, null);
    String title = titles.apply(message.article());
    return part(
        List.of(
            Line.of(
                title.isEmpty() || !message.first()
                    ? gone(message, book)
                    : book.say(
                        message.sent() == null ? Phrase.PAGE_RESTORED : Phrase.RESTORED,
                        "title",
                        title))));
  }

  private static String gone(Message message, Phrasebook book) {
    return book.say(message.sent() == null ? Phrase.PAGE_WITHDRAWN : Phrase.WITHDRAWN);
  }

  private Phrasebook book(long bot, Message message, @Nullable String language) {
    return Phrasebook.of(choices.language(bot, message.chat()).orElse(language));
  }

  private static Outbox.Part part(List<Block> blocks) {
    return new Outbox.Part(Markup.html(blocks), Markup.plain(blocks));
  }
}
