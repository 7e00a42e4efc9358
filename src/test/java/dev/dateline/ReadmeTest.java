// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README shows is what the program says. With `-Ddocs.write=true` the answers are
/// written.
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern SHOWN =
      Pattern.compile("    \\$ ./dateline ask \"([^\"]+)\"\n((?:    .*\n|\n(?=    ))*)");

  @Test
  void its_answers_are_the_programs(@TempDir Path folder) throws IOException {
    Terminal terminal = new Terminal(folder);
    String readme = Files.readString(README);
    Matcher shown = SHOWN.matcher(readme);
    StringBuilder written = new StringBuilder();
    int count = 0;
    while (shown.find()) {
      int status =
          terminal.bare(
              "",
              "ask",
              "--articles",
              "seeds",
              "--data",
              terminal.data().toString(),
              shown.group(1));
      assertThat(status).isZero();
      String said =
          terminal
              .out
              .lines()
              .map(line -> line.isEmpty() ? "" : "    " + line)
              .collect(Collectors.joining("\n", "", "\n"));
      if (Boolean.getBoolean("docs.write")) {
        String block = "    $ ./dateline ask \"" + shown.group(1) + "\"\n" + said;
        shown.appendReplacement(written, Matcher.quoteReplacement(block));
      } else {
        assertThat(shown.group(2))
            .as("README.md; mvn test -Dtest=ReadmeTest -Ddocs.write=true rewrites its answers")
            .isEqualTo(said);
      }
      count++;
    }
    assertThat(count).isEqualTo(2);
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(README, shown.appendTail(written).toString());
    }
  }

  @Test
  void its_commands_are_the_programs(@TempDir Path folder) throws IOException {
    Terminal terminal = new Terminal(folder);
    String readme = Files.readString(README);
    assertThat(terminal.bare("", "--help")).isZero();
    Matcher commands = Pattern.compile("(?m)^  ([a-z]+)  ").matcher(terminal.out);
    int count = 0;
    while (commands.find()) {
      assertThat(readme).contains("    ./dateline " + commands.group(1) + " ");
      assertThat(terminal.bare("", commands.group(1), "--help")).isZero();
      assertThat(terminal.out).contains("--articles=DIR", "--data=DIR", "--config=FILE");
      count++;
    }
    assertThat(count).isEqualTo(10);
  }
}
