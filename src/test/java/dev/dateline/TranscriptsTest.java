// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.telegram.BotToken;
import dev.dateline.telegram.FakeBotApi;
import dev.dateline.telegram.TelegramBot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Conversations as people have them, with a whole house over an invented paper: what is said in
/// each file is played, and what comes of it is compared with the file. `mvn test
/// -Dtest=TranscriptsTest -Ddocs.write=true` writes the files anew, with `-Dtranscript=start` that
/// one.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class TranscriptsTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Path FOLDER = Path.of("src/test/resources/dev/dateline/transcripts");
  private static final Path README = Path.of("README.md");
  private static final boolean WRITE = Boolean.getBoolean("docs.write");
  private static final String ONE = System.getProperty("transcript", ".*");
  private static final String REWRITE =
      "; mvn test -Dtest=TranscriptsTest -Ddocs.write=true writes it anew";
  private static final Pattern SHOWN =
      Pattern.compile("(?m)^    (# .*)\\n((?:    (?!# ).*\\n|\\n(?=    (?!# )))*)");

  // What is noted at a transcript's beginning.
  private static final String MODEL = "with a model";
  private static final String ALONE = "in a house of its own";

  @TempDir static Path homes;
  private static Played shared;

  /// A house with its bot, and the Bot API that it talks to.
  private record Played(FakeBotApi api, Desk desk, TelegramBot.Parts parts, TelegramBot bot)
      implements AutoCloseable {
    static Played open(Path home, boolean model) throws IOException {
      FakeBotApi api = new FakeBotApi();
      Paper paper = new Paper(home, NOON);
      Outside outside =
          paper.outside(
              Map.of(
                  "TELEGRAM_API_URL", api.url(), "DATELINE_ADMINS", Long.toString(Player.OWNER)));
      Path shelf = Files.createDirectories(home.resolve("seeds"));
      try (Stream<Path> articles = Files.list(FOLDER.resolve("paper"))) {
        for (Path article : articles.toList()) {
          Files.copy(article, shelf.resolve(article.getFileName().toString()));
        }
      }
      Desk desk = paper.open(outside, model ? new Scribe(seen(api)) : null);
      TelegramBot.Parts parts =
          BotParts.of(desk, outside, new BotToken(FakeBotApi.TOKEN), new Served());
      TelegramBot bot = new TelegramBot(parts);
      bot.start();
      return new Played(api, desk, parts, bot);
    }

    private static IntConsumer seen(FakeBotApi api) {
      return sentences ->
          await()
              .atMost(Duration.ofSeconds(30))
              .until(() -> api.callsOf("sendMessageDraft").size() >= sentences);
    }

    int waiting() {
      return parts.inbox().backlog(FakeBotApi.BOT).updates();
    }

    @Override
    public void close() {
      try {
        bot.stop();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      desk.close();
      api.close();
    }
  }

  @BeforeAll
  static void open() throws IOException {
    shared = Played.open(homes.resolve("shared"), false);
  }

  @AfterAll
  static void close() {
    shared.close();
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().matches(ONE + "\\.txt"))
          .sorted()
          .toList()
          .stream();
    }
  }

  // What people do stands at a line's beginning; what comes of it is indented.
  private static List<String> script(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith(" "))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void what_comes_of_a_conversation_is_as_written(Path file) throws IOException {
    List<String> script = script(file);
    boolean model = script.contains(MODEL);
    if (!model && !script.contains(ALONE)) {
      play(shared, file, script);
      return;
    }
    try (Played own = Played.open(homes.resolve(file.getFileName()), model)) {
      play(own, file, script);
    }
  }

  private static void play(Played house, Path file, List<String> script) throws IOException {
    // Each transcript's people are others, so that none depends on another.
    int first = 1_000 * (1 + files().toList().indexOf(file));
    Player player = new Player(house.api(), house.bot(), house::waiting, NOON, first);
    List<String> written = new ArrayList<>();
    for (String line : script) {
      if (line.startsWith("# ") || line.equals(MODEL) || line.equals(ALONE)) {
        written.add(line);
        continue;
      }
      written.add("");
      written.add(line);
      player.play(line).forEach(heard -> written.add(("    " + heard).stripTrailing()));
    }
    assertThat(house.api().violations).isEmpty();
    String transcript = String.join("\n", written) + "\n";
    if (WRITE) {
      Files.writeString(file, transcript);
    } else {
      assertThat(transcript).as(file + REWRITE).isEqualTo(Files.readString(file));
    }
  }

  @Test
  void the_readme_shows_three_of_them_as_they_are() throws IOException {
    String readme = Files.readString(README);
    Map<String, String> titled =
        files()
            .map(TranscriptsTest::indented)
            .collect(Collectors.toMap(TranscriptsTest::title, text -> text));
    Matcher shown = SHOWN.matcher(readme);
    StringBuilder out = new StringBuilder();
    int count = 0;
    while (shown.find()) {
      String text = titled.get(shown.group(1));
      if (text == null) {
        continue;
      }
      count++;
      if (WRITE) {
        shown.appendReplacement(out, Matcher.quoteReplacement(text));
      } else {
        assertThat(shown.group()).as(shown.group(1) + REWRITE).isEqualTo(text);
      }
    }
    assertThat(count).isEqualTo(3);
    if (WRITE) {
      Files.writeString(README, shown.appendTail(out).toString());
    }
  }

  private static String title(String indented) {
    return indented.lines().findFirst().orElse("").strip();
  }

  private static String indented(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.isEmpty() ? "" : "    " + line)
          .collect(Collectors.joining("\n", "", "\n"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
