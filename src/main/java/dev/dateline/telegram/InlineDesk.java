// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.InlinePosts;
import dev.dateline.ledger.InlinePosts.Post;
import dev.dateline.phrase.Phrasebook;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers what people type behind our name in any chat, letter by letter: of each person only the
/// newest words count, so that who types fast slows nobody else. Nothing of it is kept on the disk:
/// the question is gone with the next letter. What was found is kept in memory as long as nothing
/// that can be found has changed, and looked at again before it is shown. Any thread may call.
final class InlineDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InlineDesk.class);

  // Telegram takes 50 results; words of at most so many people wait.
  private static final int FOUND = 40;
  private static final int WAITING = 1_000;
  private static final int CACHED = 500;
  private static final int OFFERED = 10_000;
  private static final int THREADS = 2;

  // Telegram forgets a query after some seconds.
  private static final Duration CALL = Duration.ofSeconds(5);

  private final long bot;
  private final BotApi api;
  private final Library library;
  private final Allowance allowance;
  private final Shown shown;
  private final InlinePosts posts;
  private final Supplier<String> username;
  private final InstantSource clock;
  private final ExecutorService searching =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().name("telegram-inline-", 0).daemon().factory());
  private final ExecutorService calling = Executors.newVirtualThreadPerTaskExecutor();

  // For each person the newest words; a null while the last ones are worked on.
  private final Map<Long, @Nullable InlineQuery> newest = new HashMap<>();
  private final Map<String, List<Library.Found>> cached =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Library.Found>> eldest) {
          return size() > CACHED;
        }
      };
  private long snapshot;

  // What people may choose now, by the results' ids.
  private final Map<String, Library.Found> offered =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Library.Found> eldest) {
          return size() > OFFERED;
        }
      };

  /// A desk.
  ///
  /// @param bot our own number
  /// @param api the Bot API
  /// @param library where passages are
  /// @param allowance who may read
  /// @param shown whether a version may be shown
  /// @param posts where it is kept what people post
  /// @param username our own name without `@`, empty while it is not known
  /// @param clock the time
  InlineDesk(
      long bot,
      BotApi api,
      Library library,
      Allowance allowance,
      Shown shown,
      InlinePosts posts,
      Supplier<String> username,
      InstantSource clock) {
    this.bot = bot;
    this.api = api;
    this.library = library;
    this.allowance = allowance;
    this.shown = shown;
    this.posts = posts;
    this.username = username;
    this.clock = clock;
  }

  /// Takes an update, where it is an inline query or a result that was chosen. The choice is kept
  /// when this returns.
  ///
  /// @param update the update
  /// @return whether it is one, and nobody else's
  boolean took(RawUpdate update) {
    var query = InlineQuery.of(update);
    query.ifPresent(this::put);
    Optional<InlineChoice> choice = InlineChoice.of(update);
    choice.ifPresent(this::chosen);
    return query.isPresent() || choice.isPresent();
  }

  private void chosen(InlineChoice choice) {
    Library.Found found;
    synchronized (offered) {
      found = offered.get(choice.result());
    }
    if (found == null || choice.message().isEmpty()) {
      LOG.debug("a result was posted that cannot be called back");
      return;
    }
    posts.put(bot, new Post(choice.message(), found.article(), choice.language()), found.version());
  }

  private void put(InlineQuery query) {
    synchronized (newest) {
      boolean working = newest.containsKey(query.person());
      if (!working && newest.size() >= WAITING) {
        LOG.warn("more than {} people type at once; some see nothing", WAITING);
        return;
      }
      newest.put(query.person(), query);
      if (working) {
        return;
      }
    }
    begin(query.person());
  }

  private void begin(long person) {
    try {
      searching.execute(() -> work(person));
    } catch (RejectedExecutionException closed) {
      LOG.debug("the desk is closed");
    }
  }

  private void work(long person) {
    InlineQuery query;
    synchronized (newest) {
      query = newest.put(person, null);
    }
    try {
      if (query != null) {
        Map<String, Object> answer = answer(query);
        calling.execute(() -> call(answer));
      }
    } catch (RejectedExecutionException closed) {
      LOG.debug("the desk is closed");
    } catch (RuntimeException broken) {
      // Whatever it is: whoever types goes on typing.
      LOG.error("an inline query broke", broken);
    }
    boolean more;
    synchronized (newest) {
      more = newest.get(person) != null;
      if (!more) {
        newest.remove(person);
      }
    }
    if (more) {
      begin(person);
    }
  }

  private Map<String, Object> answer(InlineQuery query) {
    Chronicle.Place place =
        new Chronicle.Place(bot, query.person(), 0, 0, query.person(), clock.instant());
    List<Library.Found> found = allowance.admits(place) ? found(query.words()) : List.of();
    List<Library.Found> current =
        found.stream()
            .filter(each -> shown.shown(each.article(), each.version(), clock.instant()))
            .toList();
    synchronized (offered) {
      InlineResults.page(query, current).forEach(offered::put);
    }
    return InlineResults.of(query, current, username.get(), Phrasebook.of(query.language()));
  }

  private List<Library.Found> found(String words) {
    long now = library.snapshot();
    synchronized (cached) {
      if (now != snapshot) {
        cached.clear();
        snapshot = now;
      }
      List<Library.Found> before = cached.get(words);
      if (before != null) {
        return before;
      }
    }
    List<Library.Found> found =
        words.isEmpty() ? library.latest(FOUND) : library.search(words, FOUND);
    synchronized (cached) {
      // Something may have changed while it was searched: such a result is nobody else's.
      if (now == snapshot && now == library.snapshot()) {
        cached.put(words, found);
      }
    }
    return found;
  }

  private void call(Map<String, Object> answer) {
    try {
      String said = api.call(new RawCall("answerInlineQuery", answer), CALL);
      LOG.trace("answerInlineQuery: {}", said);
    } catch (Failure late) {
      // "query is too old" most of the time: whoever typed has gone on.
      LOG.debug(late.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    searching.shutdownNow();
    calling.shutdownNow();
  }
}
