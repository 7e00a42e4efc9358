// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.archive.Retraction;
import dev.dateline.archive.Retraction.Kind;
import dev.dateline.ledger.Choices;
import dev.dateline.ledger.InlinePosts;
import dev.dateline.ledger.InlinePosts.Post;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
  private final InlinePosts posts;
  private final Supplier<List<Retraction>> withdrawn;
  private final Function<ArticleId, String> titles;
  private final Choices choices;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable List<Retraction> seen;
  private boolean more;
  private volatile Runnable posting = () -> {};

  /// What a post is to say.
  ///
  /// @param message what Telegram calls it
  /// @param state why
  /// @param html the words
  record Posting(String message, State state, String html) {}

  /// Nothing looked for yet.
  ///
  /// @param sent answers where they were sent
  /// @param posts what people have posted by typing behind the bot's name
  /// @param withdrawn what is withdrawn now; the same list as before where nothing has changed
  /// @param titles the headline of an article that is shown, empty where it may not be named
  /// @param choices the languages of chats
  public Recalls(
      SentAnswers sent,
      InlinePosts posts,
      Supplier<List<Retraction>> withdrawn,
      Function<ArticleId, String> titles,
      Choices choices) {
    this.sent = sent;
    this.posts = posts;
    this.withdrawn = withdrawn;
    this.titles = titles;
    this.choices = choices;
  }

  /// Has somebody look after posts whenever edits are looked for.
  ///
  /// @param look returns at once
  void posting(Runnable look) {
    posting = look;
  }

  /// {@return what the next posts are to say; at most [#BATCH]}
  ///
  /// @param bot whose
  List<Posting> posts(long bot) {
    Map<ArticleId, Retraction> by = new TreeMap<>();
    withdrawn.get().forEach(each -> by.put(each.article(), each));
    List<Posting> next = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      State state = state(kind);
      for (Post post : posts.quoting(bot, of(by, kind), state, BATCH - next.size())) {
        Retraction why = by.get(post.article());
        if (why != null) {
          String html = retracted(Phrasebook.of(post.language()), true, true, why).html();
          next.add(new Posting(post.message(), state, html));
        }
      }
    }
    for (Post post : posts.restored(bot, by.keySet(), BATCH - next.size())) {
      String html = restored(Phrasebook.of(post.language()), true, true, post.article()).html();
      next.add(new Posting(post.message(), State.RESTORED, html));
    }
    return next;
  }

  /// A post says now what it was to say.
  ///
  /// @param bot whose
  /// @param posting what
  void posted(long bot, Posting posting) {
    posts.note(bot, posting.message(), posting.state());
  }

  /// A post cannot be changed any more.
  ///
  /// @param bot whose
  /// @param posting what it was to say
  void lost(long bot, Posting posting) {
    posts.gone(bot, posting.message());
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
    posting.run();
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
    State state = state(kind);
    for (Message each : sent.quoting(bot, of(by, kind), state, room)) {
      Retraction why = by.get(each.article());
      if (why != null) {
        edits.add(new Edit(each, state, retracted(bot, each, why)));
      }
    }
  }

  private static Set<ArticleId> of(Map<ArticleId, Retraction> by, Kind kind) {
    return by.values().stream()
        .filter(each -> each.kind() == kind)
        .map(Retraction::article)
        .collect(Collectors.toSet());
  }

  private static State state(Kind kind) {
    return switch (kind) {
      case RETRACTED -> State.RETRACTED;
      case KILLED -> State.KILLED;
      case HELD -> State.HELD;
    };
  }

  private Outbox.Part retracted(long bot, Message message, Retraction why) {
    Phrasebook book = book(bot, message, why.language());
    return retracted(book, message.sent() == null, message.first(), why);
  }

  private static Outbox.Part retracted(
      Phrasebook book, boolean page, boolean first, Retraction why) {
    List<Block> blocks = new ArrayList<>();
    String title = why.title();
    // An answer in several messages says once what became of it.
    blocks.add(
        Line.of(
            title == null || !first
                ? gone(page, book)
                : book.say(page ? Phrase.PAGE_RETRACTED : Phrase.RETRACTED, "title", title)));
    String note = why.note();
    if (note != null && first) {
      blocks.add(Line.of(note.replaceAll("\\s+", " ")));
    }
    return part(blocks);
  }

  private Outbox.Part restored(long bot, Message message) {
    Phrasebook book = book(bot, message, null);
    return restored(book, message.sent() == null, message.first(), message.article());
  }

  private Outbox.Part restored(Phrasebook book, boolean page, boolean first, ArticleId article) {
    String title = titles.apply(article);
    return part(
        List.of(
            Line.of(
                title.isEmpty() || !first
                    ? gone(page, book)
                    : book.say(page ? Phrase.PAGE_RESTORED : Phrase.RESTORED, "title", title))));
  }

  private static String gone(boolean page, Phrasebook book) {
    return book.say(page ? Phrase.PAGE_WITHDRAWN : Phrase.WITHDRAWN);
  }

  private Phrasebook book(long bot, Message message, @Nullable String language) {
    return Phrasebook.of(choices.language(bot, message.chat()).orElse(language));
  }

  private static Outbox.Part part(List<Block> blocks) {
    return new Outbox.Part(Markup.html(blocks), Markup.plain(blocks));
  }
}
