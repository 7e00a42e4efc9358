// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.admin.Caller;
import dev.dateline.admin.Report;
import dev.dateline.admin.Room;
import dev.dateline.ledger.Choices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Commands as people type them and what the bot answers, message by message: the newsroom's desk
/// before a Bot API that behaves. In a transcript `1000 > /pause` is typed (1000 owns, 2000 edits,
/// 3000 audits, 7 reads), `+3` lets minutes pass, `notices 71` has a chat welcome them, `file
/// ferry.md Title | text` has an editor hand an article in, and lines behind `| ` are the answer.
/// With `-Ddocs.write=true` the answers are written.
class TranscriptsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");
  private static final Desk ECHO = asked -> Bench.says(asked, "Re: " + asked.text());

  @TempDir Path folder;

  static Stream<Path> transcripts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void a_command_is_answered_as_it_is_written_down(Path file) throws IOException {
    List<String> written = Files.readAllLines(file);
    List<String> played = played(written.stream().filter(line -> !line.startsWith("|")).toList());
    if (Boolean.getBoolean("docs.write")) {
      Files.write(file, played);
    } else {
      assertThat(played)
          .as("%s; mvn test -Dtest=TranscriptsTest -Ddocs.write=true writes the answers", file)
          .isEqualTo(written);
    }
  }

  private List<String> played(List<String> typed) throws IOException {
    List<String> played = new ArrayList<>();
    try (Room room = new Room(Files.createDirectories(folder.resolve("room")));
        FakeBotApi api = new FakeBotApi(Bench.FAST::nanos);
        Bench bench = new Bench(api, folder, ECHO, orders(room)).start()) {
      for (String line : typed) {
        played.add(line);
        if (line.startsWith("+")) {
          room.now = room.now.plus(Duration.ofMinutes(Long.parseLong(line.substring(1).strip())));
        } else if (line.startsWith("notices ")) {
          long chat = Long.parseLong(line.substring("notices ".length()).strip());
          new Choices(room.database).notices(Room.BOT, chat, true);
        } else if (line.startsWith("file ")) {
          handed(room, line).lines().forEach(answer -> played.add("| " + answer));
        } else if (line.contains(" > ")) {
          String[] parts = line.split(" > ", 2);
          int before = api.sent.size();
          api.updates().personal(Long.parseLong(parts[0].strip()), lastCode(parts[1], played));
          await()
              .atMost(Duration.ofSeconds(20))
              .until(() -> api.sent.size() > before && bench.inbox.lanes(FakeBotApi.BOT).isEmpty());
          for (String said : api.texts().subList(before, api.sent.size())) {
            // A prompt's hash is another after each edit, and a test's folder in each run.
            said.replaceAll("@[0-9a-f]{6,}", "@…")
                .replaceAll("\\S+/room/", "…/")
                .lines()
                .forEach(answer -> played.add("| " + answer));
          }
        }
      }
      assertThat(api.violations).isEmpty();
    }
    return played;
  }

  private static String handed(Room room, String line) {
    String[] file = line.split(" ", 3);
    String[] text = file[2].split(" \\| ", 2);
    String head = "---\nid: " + file[1].replace(".md", "") + "\ntitle: " + text[0] + "\n---\n";
    return room.hand(Room.EDITOR, file[1], head + text[1] + "\n");
  }

  // "/confirm" alone is the code that was given last, as a tap on the button would be.
  private static String lastCode(String typed, List<String> played) {
    if (!typed.equals("/confirm")) {
      return typed;
    }
    return played.reversed().stream()
        .filter(line -> line.contains("/confirm "))
        .map(line -> line.substring(line.indexOf("/confirm ")))
        .findFirst()
        .orElse(typed);
  }

  private static Orders orders(Room room) {
    return (person, chat, text) -> heard(room, person, chat, text);
  }

  private static Optional<Report> heard(Room room, long person, long chat, String text) {
    return room.desk.hear(new Caller.Person(Long.toString(person), Long.toString(chat)), text);
  }
}
