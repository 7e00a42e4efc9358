// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.index.LuceneIndex;
import dev.dateline.index.Weights;
import dev.dateline.ledger.BackupFolders;
import dev.dateline.ledger.Database;
import dev.dateline.settings.LedgerSettings;
import dev.dateline.settings.SettingsLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Kills the program itself, as `kill -9` does, while editors' commands are at work, starts it
/// again on what it left, and looks whether anything is half done. Prints Markdown; throws at the
/// first thing that is; what the program left is kept then.
public final class Kills {
  private static final String CLAIM = "burned on Friday";
  private static final long SUBSCRIBER = 2_000_000;
  private static final int SUBSCRIBERS = 60;
  private static final Pattern TOLD =
      Pattern.compile("Broadcast: (\\d+) delivered(?:, (\\d+) unknown, [^.]*)?\\.");
  // Seeded, so that a run can be had again.
  private static final Random RANDOM = new Random(9);

  private final FakeBotApi api = new FakeBotApi();
  private final Path articles;
  private final Path work;
  private Program program;
  private int article;
  private int asked;
  private int turn;

  private Kills(Path articles, Path work) throws IOException, InterruptedException {
    this.articles = articles;
    this.work = work;
    start();
  }

  private enum Deed {
    ADD("/add of a file", 400),
    RETRACT("/retract", 150),
    BACKUP("/backup", 600),
    REINDEX("/reindex full", 3_000),
    BROADCAST("/broadcast to sixty chats", 2_500);

    final String name;
    final int most;

    Deed(String name, int most) {
      this.name = name;
      this.most = most;
    }
  }

  /// Runs it; about ten minutes.
  ///
  /// @param args a folder of some thousand articles, and how often each command is killed
  public static void main(String[] args) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("dateline-kills");
    int times = Integer.parseInt(args[1]);
    System.out.println("| killed | times | before it had answered | half done |");
    System.out.println("|---|---|---|---|");
    Kills kills = new Kills(Path.of(args[0]), work);
    try {
      kills.subscribe();
      for (Deed deed : Deed.values()) {
        int during = 0;
        for (int each = 0; each < times; each++) {
          during += kills.killed(deed) ? 1 : 0;
        }
        System.out.printf("| %s | %d | %d | 0 |%n", deed.name, times, during);
      }
    } finally {
      kills.program.kill();
      kills.api.close();
    }
    // Where something is half done, what is left is kept to be looked at.
    StopPress.delete(work);
  }

  private void start() throws IOException, InterruptedException {
    int polls = api.callsOf("getUpdates").size();
    program = Program.start(api, articles, work);
    StopPress.until(() -> api.callsOf("getUpdates").size() > polls || !program.alive());
    check(program.alive(), "the program starts");
  }

  private void subscribe() throws InterruptedException {
    for (int each = 0; each < SUBSCRIBERS; each++) {
      api.updates().personal(SUBSCRIBER + each, "/notices on");
    }
    for (int each = 0; each < SUBSCRIBERS; each++) {
      long chat = SUBSCRIBER + each;
      StopPress.until(() -> !api.sentTo(chat).isEmpty());
    }
  }

  private long editor() {
    return Program.OWNER + turn % Program.OWNERS;
  }

  private FakeBotApi.Sent last() {
    return api.sentTo(editor()).getLast();
  }

  // What came of a command; its confirmation may have been in the air and be there twice.
  private Optional<FakeBotApi.Sent> outcome(Deed deed, int before) {
    List<FakeBotApi.Sent> said = api.sentTo(editor());
    return said.subList(before, said.size()).stream().filter(each -> over(deed, each)).findFirst();
  }

  // Whether it was killed before its answer had arrived.
  private boolean killed(Deed deed) throws IOException, InterruptedException {
    turn++;
    int before = api.sentTo(editor()).size();
    switch (deed) {
      case ADD -> add();
      case BACKUP -> api.updates().personal(editor(), "/backup");
      case RETRACT -> confirmed("/retract killed-" + article + " a wrong name");
      case REINDEX -> confirmed("/reindex full");
      case BROADCAST -> confirmed("/broadcast " + words());
    }
    Thread.sleep(RANDOM.nextInt(deed.most));
    boolean during =
        api.sentTo(editor()).size() == before
            || last().plain().startsWith("/reindex")
            || deed == Deed.BROADCAST && !over(deed, last())
            || !last().buttons().isEmpty() && deed != Deed.ADD;
    program.kill();
    start();
    StopPress.until(() -> outcome(deed, before).isPresent());
    look(deed, outcome(deed, before).orElseThrow().plain());
    return during;
  }

  // A confirmation that is still there was not heard of yet.
  private static boolean over(Deed deed, FakeBotApi.Sent said) {
    if (deed == Deed.BROADCAST) {
      return said.plain().startsWith("Broadcast: ");
    }
    return !said.buttons().contains("Confirm") && !said.plain().startsWith("/reindex");
  }

  private void add() {
    article++;
    String text =
        "---\nid: killed-"
            + article
            + "\ntitle: Mill of "
            + name()
            + "\n---\nThe mill of "
            + name()
            + " "
            + CLAIM
            + ", firefighters said.\n";
    api.files.put("documents/K" + article, text.getBytes(StandardCharsets.UTF_8));
    api.updates()
        .message(
            editor(),
            "private",
            "\"document\":{\"file_id\":\"K"
                + article
                + "\",\"file_unique_id\":\"u\",\"file_name\":\"killed.md\",\"file_size\":"
                + text.length()
                + "},\"caption\":\"/add\"");
  }

  private void confirmed(String command) throws InterruptedException {
    int before = api.sentTo(editor()).size();
    api.updates().personal(editor(), command);
    StopPress.until(() -> api.sentTo(editor()).size() > before);
    FakeBotApi.Sent waits = last();
    check(!waits.button("Confirm").isEmpty(), command + ": " + waits.plain());
    api.updates().tap(editor(), "private", waits.id(), waits.button("Confirm"), editor());
  }

  private String name() {
    return StopPress.mill(article);
  }

  private String answer() throws InterruptedException {
    long reader = 1_000_000 + asked++;
    api.updates().personal(reader, "When did the mill of " + name() + " burn?");
    StopPress.until(() -> !api.sentTo(reader).isEmpty());
    return api.sentTo(reader).getFirst().plain();
  }

  private void look(Deed deed, String said) throws IOException, InterruptedException {
    Path data = work.resolve("data");
    switch (deed) {
      case ADD -> {
        check(said.contains(": 1 article."), said);
        String answer = answer();
        check(answer.contains(CLAIM), name() + " is found: " + answer);
        try (Stream<Path> tickets = Files.list(data.resolve("added"))) {
          List<Path> bare = tickets.filter(each -> each.toFile().list().length < 2).toList();
          check(bare.isEmpty(), "each ticket has its file and its note: " + bare);
        }
      }
      case RETRACT -> {
        String answer = answer();
        check(!answer.contains(CLAIM), name() + " is gone: " + answer);
        article--;
      }
      case BACKUP -> {
        check(said.startsWith("Backup "), said);
        for (Path backup : new BackupFolders(data.resolve("backups"), ledgers()).whole()) {
          whole(backup);
        }
      }
      case REINDEX -> {
        check(
            said.equals(Ticker.CUT_OFF)
                || said.startsWith("The index is new")
                || said.startsWith("This code was used"),
            said);
        check(!Files.exists(data.resolve("index.next")), "no second index is left");
        check(!answer().isEmpty(), "questions are answered");
      }
      case BROADCAST -> broadcast(said);
    }
  }

  private String words() {
    return "The mill is open again, for the " + turn + "th time.";
  }

  private void broadcast(String said) {
    Matcher told = TOLD.matcher(said);
    check(told.matches(), said);
    int unknown = told.group(2) == null ? 0 : Integer.parseInt(told.group(2));
    check(Integer.parseInt(told.group(1)) + unknown == SUBSCRIBERS, "all are told of: " + said);
    int without = 0;
    for (int each = 0; each < SUBSCRIBERS; each++) {
      long copies =
          api.sentTo(SUBSCRIBER + each).stream()
              .filter(sent -> sent.plain().equals(words()))
              .count();
      check(copies <= 1, "nobody gets it twice: " + said);
      without += copies == 0 ? 1 : 0;
    }
    check(without <= unknown, without + " chats did not get it: " + said);
  }

  private static LedgerSettings ledgers() {
    return SettingsLoader.standard(LedgerSettings.class);
  }

  private static void whole(Path backup) {
    try (LuceneIndex index =
            LuceneIndex.openReading(backup.resolve("index"), Weights.STANDARD, ZoneOffset.UTC);
        Database ledger = Database.readOnly(backup.resolve(BackupFolders.LEDGER), ledgers())) {
      check(index.rebuild().isEmpty(), backup + " has a whole index");
      int versions =
          ledger.read(
              handle ->
                  handle
                      .createQuery("select count(distinct article) from article_version")
                      .mapTo(Integer.class)
                      .one());
      check(index.shelved().size() <= versions && versions > 0, backup + " has what it shows");
    }
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("not so: " + what);
    }
  }
}
