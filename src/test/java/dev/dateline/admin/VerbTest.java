// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The words, the sealed commands and the README's table are one list. With `-Ddocs.write=true` the
/// table is written.
class VerbTest {
  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- commands: written by VerbTest -->\n";
  private static final String END = "<!-- end of commands -->";

  @Test
  void every_command_has_a_word_and_every_word_a_command() throws WrongArgument {
    CommandReader reader = new CommandReader(ZoneOffset.UTC);
    Set<Class<?>> commands = new HashSet<>();
    Set<Verb> verbs = EnumSet.noneOf(Verb.class);
    for (String text :
        List.of(
            "/admin",
            "/help kill",
            "/status",
            "/stats",
            "/articles",
            "/article a",
            "/log",
            "/gaps",
            "/export 7",
            "/eval",
            "/replay 1",
            "/add",
            "/add undo a1",
            "/protect",
            "/protect \"Ann Lee\" off",
            "/pin",
            "/pin \"what now\" off",
            "/retract a b",
            "/kill a b",
            "/restore a",
            "/embargo a off",
            "/correct a off",
            "/hide a off",
            "/edit a title off",
            "/confirm a",
            "/access",
            "/access off",
            "/approve 1",
            "/approve 1 off",
            "/ban 1",
            "/unban 1",
            "/pause",
            "/resume",
            "/announce",
            "/announce off",
            "/limits",
            "/limits question_characters off",
            "/users",
            "/as reader",
            "/alerts",
            "/model",
            "/model off",
            "/prompt",
            "/reload",
            "/broadcast",
            "/broadcast stop",
            "/broadcast text",
            "/user 1",
            "/user 1 erase",
            "/reindex full",
            "/backup",
            "/admins",
            "/admins remove 1",
            "/admins here",
            "/audit")) {
      Command command = reader.read(text).orElseThrow();
      commands.add(command.getClass());
      verbs.add(command.verb());
      assertThat(text).startsWith(command.verb().word());
    }
    assertThat(commands).containsExactlyInAnyOrderElementsOf(leaves(Command.class));
    assertThat(verbs).containsExactly(Verb.values());
  }

  private static List<Class<?>> leaves(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .<Class<?>>flatMap(each -> each.isSealed() ? leaves(each).stream() : Stream.of(each))
        .toList();
  }

  @Test
  void the_readme_has_their_table() throws IOException {
    String table =
        Arrays.stream(Verb.values())
            .map(
                verb ->
                    "| `"
                        + verb.usage().replace("|", "\\|")
                        + "` | "
                        + verb.does()
                        + (verb.dangerous() ? " (to be confirmed)" : "")
                        + " | "
                        + verb.least().key()
                        + " |\n")
            .collect(
                Collectors.joining("", "| command | does | least role |\n|---|---|---|\n", ""));
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END);
    assertThat(begin).isBetween(BEGIN.length(), end);
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(README, readme.substring(0, begin) + table + readme.substring(end));
    } else {
      assertThat(readme.substring(begin, end))
          .as("README.md; mvn test -Dtest=VerbTest -Ddocs.write=true rewrites its table")
          .isEqualTo(table);
    }
  }
}
