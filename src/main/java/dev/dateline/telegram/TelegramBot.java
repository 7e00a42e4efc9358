// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Inbox;
import dev.dateline.ledger.Outbox;
import dev.dateline.settings.LimitSettings;
import dev.dateline.settings.TelegramSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot: polls or is posted to, answers, sends. Start it once, stop it once; the ledger outlives
/// it, and what it left unfinished the next one finishes.
public final class TelegramBot {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramBot.class);

  private final Parts parts;
  private final long bot;
  private final TelegramSettings settings;
  private final BotApi api;
  private final Gate gate;
  private final Poller poller;
  private final HookWatch watch;
  private final ExecutorService desk;
  private final Thread thread;
  private final Thread menu;
  private final StaffMenu staff;
  private final CompletableFuture<Optional<String>> ended = new CompletableFuture<>();
  private final Sweep sweep;
  private final InlineDesk inline;
  private final InlineRecalls posts;
  private final InHand inHand = new InHand();
  private final Ticker ticker;
  private volatile @Nullable Office office;
  private volatile boolean stopping;

  /// What a bot is made of.
  ///
  /// @param token BotFather's
  /// @param settings rates, time limits and the Bot API's address
  /// @param limits how long a question may be; asked each time
  /// @param network the way out
  /// @param inbox updates
  /// @param outbox messages
  /// @param desk who answers
  /// @param deskThreads how many answers are worked on at a time where the settings leave it open
  /// @param orders who hears the newsroom's own people
  /// @param texts the newsroom's own texts
  /// @param front does what readers want beside answers
  /// @param folders the sources to search, empty for all
  /// @param allowance how much may be asked
  /// @param chronicle who writes down what was answered and sent
  /// @param shown whether a version may still be shown at the moment of sending
  /// @param records where buttons look up what they show
  /// @param clock the time
  public record Parts(
      BotToken token,
      TelegramSettings settings,
      Supplier<LimitSettings> limits,
      Network network,
      Inbox inbox,
      Outbox outbox,
      Desk desk,
      int deskThreads,
      Orders orders,
      Texts texts,
      FrontDesk front,
      Set<String> folders,
      Allowance allowance,
      Chronicle chronicle,
      Shown shown,
      Records records,
      InstantSource clock) {
    /// Copies the folders.
    public Parts {
      folders = Set.copyOf(folders);
    }
  }

  // What needs to know our own name.
  private record Office(Mail mail, Lanes lanes) {}

  /// A bot that does nothing yet.
  ///
  /// @param parts what it is made of
  /// @throws IllegalArgumentException when the Bot API's address is none
  public TelegramBot(Parts parts) {
    this(parts, Timepiece.REAL);
  }

  TelegramBot(Parts parts, Timepiece time) {
    this.parts = parts;
    this.bot = parts.token().bot();
    this.settings = parts.settings();
    this.api =
        new BotApi(parts.token(), ApiAddress.of(settings.apiUrl()), settings, parts.network());
    this.gate = new Gate(api, settings, time);
    Hook hook = new Hook(api, parts.token(), settings);
    this.poller = new Poller(api, hook, settings, time, parts.clock(), this::polled);
    this.watch = new HookWatch(hook, poller, parts.clock());
    int threads = settings.answersAtOnce() > 0 ? settings.answersAtOnce() : parts.deskThreads();
    this.desk =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("telegram-desk-", 0).daemon().factory());
    this.inline =
        new InlineDesk(
            bot,
            api,
            parts.front().reading().library(),
            parts.texts().bulletin().over(parts.allowance()),
            parts.shown(),
            parts.records().posts(),
            this::username,
            parts.clock());
    this.posts = new InlineRecalls(bot, api, parts.records().recalls());
    parts.records().recalls().posting(posts::look);
    this.ticker = new Ticker(bot, parts.records().tickers(), gate, this::wake);
    this.sweep = parts.records().sweep(parts, time);
    this.staff = new StaffMenu(api, parts.orders(), parts.records().orders());
    this.menu = Thread.ofVirtual().name("telegram-menu").unstarted(() -> new Menu(api).show());
    this.thread = Thread.ofPlatform().name("telegram-poller").unstarted(this::run);
  }

  /// Starts polling on a thread of its own and returns at once.
  public void start() {
    gate.start();
    thread.start();
  }

  /// Waits for the end: after a stop, until [#stop] has finished.
  ///
  /// @return why the bot could not go on, one sentence, or empty when it was stopped
  /// @throws InterruptedException when the thread was told to stop waiting
  public Optional<String> await() throws InterruptedException {
    try {
      return ended.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the poller broke", e.getCause());
    }
  }

  /// {@return when Telegram was last heard of, or empty when never: the only measure of health. It
  /// answered a poll, posted, or said that it would post}
  public Optional<Instant> heard() {
    return posted() ? watch.heard() : poller.polled();
  }

  private boolean posted() {
    return !settings.webhookUrl().isEmpty();
  }

  /// Takes an update that Telegram has posted.
  ///
  /// @param json the update
  /// @return whether it is kept; false before the bot knows its name, and while it stops
  public boolean take(String json) {
    Office working = office;
    if (working == null || stopping) {
      return false;
    }
    store(working, List.of(RawUpdate.of(json)));
    watch.posted();
    return true;
  }

  /// {@return how calls of the Bot API ended since the start}
  public CallCounts calls() {
    return api.counts();
  }

  /// {@return how many chats are worked on now}
  public int atWork() {
    Office working = office;
    return working == null ? 0 : working.lanes().atWork();
  }

  /// {@return our own number}
  public long bot() {
    return bot;
  }

  /// Stops: no more polls, what is in hand is finished within the time that the settings give, the
  /// rest waits in the ledger. Returns when nothing of the bot runs any more.
  ///
  /// @throws InterruptedException when the thread was told to stop waiting
  public void stop() throws InterruptedException {
    stopping = true;
    poller.stop();
    Office working = office;
    boolean done =
        working == null || working.lanes().stop(Duration.ofSeconds(settings.stopSeconds()));
    if (!done) {
      LOG.warn("stopping did not finish everything; it waits in the ledger");
    }
    ticker.close();
    gate.close();
    desk.shutdownNow();
    inline.close();
    posts.close();
    staff.close();
    api.close();
    if (working != null) {
      working.lanes().interrupt();
      done = working.lanes().stop(Duration.ofSeconds(1));
      LOG.debug("lanes are quiet: {}", done);
    }
    menu.interrupt();
    thread.join();
    ended.complete(Optional.empty());
  }

  private void run() {
    try {
      Optional<String> why = new Introduction(api, poller).make(this::opened);
      Office working = office;
      if (why.isEmpty() && working != null) {
        menu.start();
        staff.show();
        sweep.over(working.lanes());
        why = posted() ? watch.run(() -> sweep.over(working.lanes())) : poller.run();
      }
      why.ifPresent(LOG::error);
      // Who waits for a stop waits until nothing of the bot uses the ledger any more.
      if (why.isPresent() || !stopping) {
        ended.complete(why);
      }
    } catch (RuntimeException | Error e) {
      ended.completeExceptionally(e);
      throw e;
    }
  }

  private void opened(WhoAmI.Me me) {
    LOG.info("{} as @{}", posted() ? "posted to" : "polling", me.username());
    ticker.cutOff();
    office = office(Mail.of(me, parts.limits(), settings));
  }

  private Office office(Mail mail) {
    Clerk clerk = parts.records().clerk(mail, parts, api, gate, inHand, ticker, staff, desk);
    Postman postman = parts.records().postman(parts, gate);
    Broadcaster broadcaster = parts.records().broadcaster(parts, gate);
    return new Office(
        mail,
        new Lanes(
            settings.chatsAtOnce(),
            new LaneWork(bot, parts.inbox(), clerk, postman, broadcaster, this::wake)));
  }

  private String username() {
    Office working = office;
    return working == null ? "" : working.mail().interpreter().username();
  }

  private void wake(Set<String> lanes) {
    Office working = office;
    if (working != null && !lanes.isEmpty()) {
      working.lanes().ready(lanes);
    }
  }

  private void polled(List<RawUpdate> batch) {
    Office working = office;
    if (working == null) {
      throw new IllegalStateException("updates came before getMe");
    }
    store(working, batch);
    sweep.over(working.lanes());
  }

  private void store(Office working, List<RawUpdate> batch) {
    List<Inbox.Received> rows =
        batch.stream()
            .filter(raw -> !inline.took(raw))
            .map(raw -> working.mail().sorted(raw, raw.id() == null ? 0 : raw.id()))
            .toList();
    if (!rows.isEmpty()) {
      // What Telegram repeats is old news, and ends nothing.
      List<Inbox.Received> fresh = parts.inbox().store(bot, rows);
      fresh.forEach(inHand::heard);
      working.lanes().ready(new LinkedHashSet<>(fresh.stream().map(Inbox.Received::lane).toList()));
    }
  }
}
