// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.admin.Attachment;
import dev.dateline.admin.Caller;
import dev.dateline.admin.CommandDesk;
import dev.dateline.admin.Report;
import dev.dateline.admin.Verb;
import dev.dateline.archive.Archive;
import dev.dateline.archive.Redactions;
import dev.dateline.archive.Retractions;
import dev.dateline.archive.Struck;
import dev.dateline.ask.Asked;
import dev.dateline.ask.Audience;
import dev.dateline.ask.Leads;
import dev.dateline.ask.Newsdesk;
import dev.dateline.ask.Reply;
import dev.dateline.ledger.Boards;
import dev.dateline.ledger.Citations;
import dev.dateline.ledger.Correspondence;
import dev.dateline.ledger.Feedback;
import dev.dateline.ledger.Inbox;
import dev.dateline.ledger.InlinePosts;
import dev.dateline.ledger.Outbox;
import dev.dateline.ledger.Perused;
import dev.dateline.ledger.RoleBook;
import dev.dateline.ledger.SentAnswers;
import dev.dateline.ledger.StandingOrders;
import dev.dateline.ledger.Tally;
import dev.dateline.ledger.TickerBook;
import dev.dateline.news.ArticleId;
import dev.dateline.settings.Settings;
import dev.dateline.telegram.Admission;
import dev.dateline.telegram.Allowance;
import dev.dateline.telegram.BotToken;
import dev.dateline.telegram.Bulletin;
import dev.dateline.telegram.FrontDesk;
import dev.dateline.telegram.LedgerChronicle;
import dev.dateline.telegram.Orders;
import dev.dateline.telegram.ReadingDesk;
import dev.dateline.telegram.Recalls;
import dev.dateline.telegram.Records;
import dev.dateline.telegram.Shown;
import dev.dateline.telegram.Suggestions;
import dev.dateline.telegram.TelegramBot;
import dev.dateline.telegram.Texts;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Wires the bot to the house: what [Wiring] is for answers.
final class BotParts {
  /// Answers of a model that are waited for at a time.
  private static final int WAITING = 16;

  private BotParts() {}

  // Where Telegram's readers meet the newsdesk.
  private record Counter(Newsdesk newsdesk, Served served) implements dev.dateline.telegram.Desk {
    @Override
    public Reply ask(Asked asked) {
      return served.counted(newsdesk.ask(asked));
    }

    @Override
    public Reply ask(Asked asked, Audience audience) {
      return served.counted(newsdesk.ask(asked, audience));
    }

    @Override
    public void forget(String conversation) {
      newsdesk.forget(conversation);
    }
  }

  // Where the newsroom's own people are heard.
  private record Ears(CommandDesk commands, Inbox inbox, long bot) implements Orders {
    @Override
    public Optional<Report> hear(long person, long chat, String text) {
      return commands.hear(caller(person, chat), text);
    }

    @Override
    public Optional<Report> hear(long person, long chat, String text, @Nullable Attachment file) {
      return commands.hear(caller(person, chat), text, file);
    }

    @Override
    public void dropped(long person, long chat, String code) {
      commands.dropped(caller(person, chat), code);
    }

    @Override
    public Map<Long, List<Verb>> menus() {
      Map<Long, List<Verb>> menus = new TreeMap<>();
      commands
          .chats()
          .forEach(
              (chat, role) ->
                  menus.put(
                      Long.valueOf(chat), Stream.of(Verb.values()).filter(role::may).toList()));
      return menus;
    }

    @Override
    public Set<String> lanes() {
      return inbox.lanes(bot);
    }

    private static Caller.Person caller(long person, long chat) {
      return new Caller.Person(Long.toString(person), Long.toString(chat));
    }
  }

  // What may still be sent.
  private record Current(Archive archive, Redactions redactions) implements Shown {
    @Override
    public boolean shown(ArticleId article, int version, Instant now) {
      return archive.shown(article, version, now);
    }

    @Override
    public boolean quotable(ArticleId article, String words, Instant written) {
      return redactions.quotable(article, words, written);
    }
  }

  // Searching takes a processor; a model's answer is waited for, and others need not wait behind.
  private static int threads(Wiring house) {
    int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
    return house.choice.models().writer().isEmpty() ? processors : Math.max(WAITING, processors);
  }

  /// {@return everything that a bot is made of}
  ///
  /// @param desk the house, open for writing
  /// @param outside the process
  /// @param token BotFather's
  /// @param served counts the answers
  static TelegramBot.Parts of(Desk desk, Outside outside, BotToken token, Served served) {
    Wiring house = desk.wiring();
    Settings settings = house.places.settings();
    Greeting greeting = new Greeting(house.live::now, house.books.use);
    CommandDesk commands =
        AdminParts.of(desk, outside, outside.clock().instant(), token.bot(), served::pauses);
    InlinePosts posts = new InlinePosts(house.database, outside.clock());
    return new TelegramBot.Parts(
        token,
        settings.telegram(),
        house.books.use,
        Route.of(settings.network()),
        house.books.inbox,
        new Outbox(house.database, outside.clock()),
        new Counter(house.newsdesk, served),
        threads(house),
        new Ears(commands, house.books.inbox, token.bot()),
        new Texts(
            book -> greeting.start(desk.extent(), book),
            greeting::help,
            greeting::privacy,
            bulletin(house)),
        front(house, outside),
        house.places.folderNames(),
        allowance(house, outside),
        new LedgerChronicle(house.ledger, desk::settingsHash),
        new Current(house.archive, house.archive.redactions()),
        new Records(
            new Boards(house.database),
            new Citations(house.database),
            new Correspondence(house.database),
            house.books.answers,
            suggestions(house, outside),
            house.books.votes,
            house.books.alerts,
            () -> newsroom(house),
            house.books.orders,
            house.archive::version,
            recalls(house, outside, posts),
            posts,
            house.books.broadcasts,
            new TickerBook(house.database, outside.clock()),
            settings.newsroom().zoneId(),
            // A key that another could foresee would open somebody's buttons.
            new SecureRandom()),
        outside.clock());
  }

  private static Suggestions suggestions(Wiring house, Outside outside) {
    return new Prompter(
        new Leads(
            house.searcher, house.newsdesk.unaided(), house.places.settings().newsroom().zoneId()),
        house.index::snapshot,
        house.places.folderNames(),
        outside.clock());
  }

  private static Recalls recalls(Wiring house, Outside outside, InlinePosts posts) {
    return new Recalls(
        new SentAnswers(house.database, outside.clock()),
        posts,
        new Retractions(house.database, house.archive)::all,
        article ->
            house
                .archive
                .newest(article)
                .map(version -> version.header().title())
                .filter(title -> !title.contains(Struck.MARK))
                .orElse(""),
        house.books.choices);
  }

  private static Allowance allowance(Wiring house, Outside outside) {
    Settings settings = house.places.settings();
    return new Admission(house.books.access, house.live::access, staff(house))
        .then(
            Allowance.daily(
                new Tally(house.database),
                house.books.use,
                settings.newsroom().zoneId(),
                outside.clock()));
  }

  private static Bulletin bulletin(Wiring house) {
    StandingOrders orders = house.books.orders;
    Predicate<String> staff = staff(house);
    return new Bulletin(
        person -> orders.of(StandingOrders.PAUSE).isPresent() && !staff.test(person),
        () -> orders.of(StandingOrders.ANNOUNCEMENT).map(StandingOrders.Order::value),
        house.books.held,
        person -> {
          String once = StandingOrders.asReader(person);
          if (orders.of(once).isPresent()) {
            orders.set(once, null, null, person);
          }
        });
  }

  private static FrontDesk front(Wiring house, Outside outside) {
    Settings settings = house.places.settings();
    return new FrontDesk(
        ReadingDesk.open(
            new Stacks(house, outside.clock()),
            new Perused(house.database, outside.clock()),
            settings.conversations().conversations(),
            () -> house.books.use.get().articlePercentDaily(),
            outside.clock()),
        house.books.choices,
        new Feedback(house.database, outside.clock()),
        staff(house),
        outside.clock());
  }

  // The private chats of owners and of whoever they gave a role, which have their person's number,
  // and admin chats.
  static List<Long> newsroom(Wiring house) {
    return Stream.of(
            house.live.owners(),
            house.books.roles.all().keySet(),
            house.books.orders.beginning(StandingOrders.ADMIN_CHAT).keySet())
        .flatMap(Set::stream)
        .distinct()
        .map(Long::valueOf)
        .toList();
  }

  // Owners, whom the configuration names, and whoever they gave a role.
  private static Predicate<String> staff(Wiring house) {
    RoleBook roles = house.books.roles;
    StandingOrders orders = house.books.orders;
    // Whoever wants to be answered as a reader is nobody of the newsroom for a question.
    return person ->
        (house.live.owners().contains(person) || roles.of(person).isPresent())
            && orders.of(StandingOrders.asReader(person)).isEmpty();
  }
}
