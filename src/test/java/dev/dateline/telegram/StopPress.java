// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Times the program itself while editors hand articles in and retract them: from the update at the
/// Bot API to the answer's arrival there; alone, and while the index is built anew. Prints
/// Markdown.
public final class StopPress {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final List<String> SYLLABLES =
      List.of("zobul", "lerin", "kawet", "mipso", "durga");

  private final FakeBotApi api;
  private int round;
  private int rebuilding;

  private StopPress(FakeBotApi api) {
    this.api = api;
  }

  /// Runs it; some minutes.
  ///
  /// @param args a folder of articles, and how many rounds of each
  public static void main(String[] args) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("dateline-stop-press");
    try (FakeBotApi api = new FakeBotApi();
        Program _ = Program.start(api, Path.of(args[0]), work)) {
      until(() -> !api.callsOf("getUpdates").isEmpty());
      StopPress press = new StopPress(api);
      int rounds = Integer.parseInt(args[1]);
      press.rounds(1, false);
      System.out.println("| | times | p50 | p95 | wanted, p95 |");
      System.out.println("|---|---|---|---|---|");
      press.rounds(rounds, false);
      press.rounds(rounds, true);
    } finally {
      delete(work);
    }
  }

  private void rounds(int rounds, boolean rebuild) throws InterruptedException {
    List<Long> added = new ArrayList<>();
    List<Long> gone = new ArrayList<>();
    for (int each = 0; each < rounds; each++) {
      if (rebuild) {
        rebuild();
      }
      round++;
      added.add(add());
      gone.add(retract());
    }
    if (rounds > 1) {
      String meanwhile = rebuild ? ", while the index is built anew" : "";
      row("a file is handed in: to the first answer that cites it" + meanwhile, added, "2 s");
      row("a retraction is confirmed: to its end, and it is in no answer" + meanwhile, gone, "1 s");
    }
  }

  // A chat of its own for each round: Telegram takes a message a second from a chat.
  private long editor() {
    return Program.OWNER + 1 + round % (Program.OWNERS - 1);
  }

  private long reader() {
    return 1_000_000 + round;
  }

  private String name() {
    return mill(round);
  }

  /// The name of a mill that no article tells of: no word of any language, of another stem than
  /// every other's, and too far from them to be taken for a slip.
  ///
  /// @param number which mill, below 125
  static String mill(int number) {
    StringBuilder name = new StringBuilder("Qu");
    for (int digit = 25; digit > 0; digit /= 5) {
      name.append(SYLLABLES.get(number / digit % 5));
    }
    return name.toString();
  }

  private long add() throws InterruptedException {
    String text =
        "---\nid: press-"
            + round
            + "\ntitle: "
            + name()
            + " burns\n---\nThe mill of "
            + name()
            + " burned on Friday, firefighters said. Nobody was hurt in the mill.\n";
    api.files.put("documents/P" + round, text.getBytes(StandardCharsets.UTF_8));
    long editor = editor();
    int before = api.sentTo(editor).size();
    long from = System.nanoTime();
    api.updates()
        .message(
            editor,
            "private",
            "\"document\":{\"file_id\":\"P"
                + round
                + "\",\"file_unique_id\":\"u\",\"file_name\":\"press.md\",\"file_size\":"
                + text.length()
                + "},\"caption\":\"/add\"");
    until(() -> api.sentTo(editor).size() > before);
    check(api.sentTo(editor).getLast().plain().startsWith("Added: 1 article"), editor);
    String answer = answer();
    long took = System.nanoTime() - from;
    check(answer.contains("burned on Friday"), reader());
    return took;
  }

  private String answer() throws InterruptedException {
    int before = api.sentTo(reader()).size();
    api.updates().personal(reader(), "When did the mill of " + name() + " burn?");
    until(() -> api.sentTo(reader()).size() > before);
    return api.sentTo(reader()).getLast().plain();
  }

  private long retract() throws InterruptedException {
    long editor = editor();
    int before = api.sentTo(editor).size();
    api.updates().personal(editor, "/retract press-" + round + " a wrong name");
    until(() -> api.sentTo(editor).size() > before);
    FakeBotApi.Sent waits = api.sentTo(editor).getLast();
    // The chat may be edited again after a second.
    Thread.sleep(2_000);
    int inline = api.callsOf("answerInlineQuery").size();
    long from = System.nanoTime();
    api.updates().tap(editor, "private", waits.id(), waits.button("Confirm"), editor);
    until(() -> api.sentTo(editor).getLast().plain().contains("is retracted now"));
    final long took = System.nanoTime() - from;
    api.updates().inline(reader(), name(), "");
    check(!answer().contains("burned on Friday"), reader());
    until(() -> api.callsOf("answerInlineQuery").size() > inline);
    String shown = api.callsOf("answerInlineQuery").getLast().body().toString();
    check(!shown.contains("burned on Friday") && !shown.contains(" burns"), 0);
    return took;
  }

  private void rebuild() throws InterruptedException {
    List<FakeBotApi.Sent> said = api.sentTo(Program.OWNER);
    if (rebuilding > 0 && !said.getLast().plain().startsWith("The index is new")) {
      return;
    }
    int before = said.size();
    api.updates().personal(Program.OWNER, "/reindex full");
    until(() -> api.sentTo(Program.OWNER).size() > before);
    FakeBotApi.Sent waits = api.sentTo(Program.OWNER).getLast();
    api.updates().tap(Program.OWNER, "private", waits.id(), waits.button("Confirm"), Program.OWNER);
    until(() -> api.sentTo(Program.OWNER).getLast().plain().startsWith("/reindex"));
    rebuilding++;
  }

  private void check(boolean holds, long chat) {
    if (!holds) {
      throw new IllegalStateException(
          "round " + round + ": " + (chat == 0 ? "inline" : api.sentTo(chat).getLast().plain()));
    }
  }

  private static void row(String what, List<Long> nanos, String wanted) {
    Collections.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.0f ms | %.0f ms | %s |%n",
        what,
        nanos.size(),
        nanos.get(nanos.size() / 2) / 1e6,
        nanos.get(nanos.size() * 95 / 100) / 1e6,
        wanted);
  }

  /// Waits until something holds.
  static void until(Supplier<Boolean> holds) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!holds.get()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not within " + LONGEST);
      }
      Thread.sleep(3);
    }
  }

  /// Deletes a folder with what is in it.
  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
