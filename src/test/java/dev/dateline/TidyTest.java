// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a reader of the house may rely on in every file of it.
class TidyTest {
  private static final int LONGEST = 300;
  private static final Path MAIN = Path.of("src", "main", "java");

  // Put together here, so that this file does not hold what it looks for.
  private static final Pattern LEFT_UNDONE =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
  private static final Pattern MACHINE =
      Pattern.compile("(?<![\\w.])/(" + "work|ro" + "ot|home/[a-z]+|Users/[A-Za-z]+)/");
  private static final Pattern REGISTRY =
      Pattern.compile(
          "repo1?\\.maven\\.(apache\\.)?org|(artifactory|nexus)\\.[a-z]+|registry\\.npmjs");
  private static final Pattern VAGUE =
      Pattern.compile(".*(Util|Utils|Manager|Helper|Impl|Service|Common|Info)\\.java");

  @Test
  void nothing_is_left_undone() throws IOException {
    assertThat(lines(LEFT_UNDONE.asPredicate())).isEmpty();
  }

  @Test
  void no_file_names_a_machine_or_a_registry() throws IOException {
    assertThat(lines(MACHINE.asPredicate())).isEmpty();
    assertThat(lines(REGISTRY.asPredicate())).isEmpty();
  }

  @Test
  void no_source_is_longer_than_a_person_reads_at_once() throws IOException {
    assertThat(sources().filter(file -> text(file).lines().count() > LONGEST)).isEmpty();
  }

  @Test
  void every_name_is_the_trades() throws IOException {
    assertThat(sources().filter(file -> VAGUE.matcher(file.toString()).matches())).isEmpty();
    assertThat(packages())
        .doesNotContain("util", "common", "helper", "impl", "service", "core", "misc");
  }

  @Test
  void every_source_begins_with_its_licence() throws IOException {
    String line = "SPDX-License-Identifier: Apache-2.0";
    assertThat(sources().filter(file -> !text(file).startsWith("// " + line + "\n"))).isEmpty();
    for (String file : List.of("pom.xml", "README.md", "Dockerfile", "dateline", ".ci/run")) {
      assertThat(text(Path.of(file))).as(file).contains(line);
    }
  }

  @Test
  void every_package_says_what_it_is_and_stands_in_the_houses_table() throws IOException {
    String table = text(MAIN.resolve(Path.of("dev", "dateline", "package-info.java")));
    for (String name : packages()) {
      Path file = MAIN.resolve(Path.of("dev", "dateline", name, "package-info.java"));
      assertThat(text(file)).as(name).contains("\n/// ").contains("@NullMarked");
      assertThat(table).contains("/// | [dev.dateline." + name + "] |");
    }
  }

  private static Set<String> packages() throws IOException {
    try (Stream<Path> folders = Files.list(MAIN.resolve(Path.of("dev", "dateline")))) {
      Set<String> names = new TreeSet<>();
      folders
          .filter(Files::isDirectory)
          .forEach(folder -> names.add(folder.getFileName().toString()));
      return names;
    }
  }

  private static List<String> lines(Predicate<String> wrong) throws IOException {
    return files()
        .flatMap(
            file -> {
              String[] all = text(file).split("\n", -1);
              return Stream.iterate(0, i -> i < all.length, i -> i + 1)
                  .filter(i -> wrong.test(all[i]))
                  .map(i -> file + ":" + (i + 1) + ": " + all[i].strip());
            })
        .toList();
  }

  private static Stream<Path> sources() throws IOException {
    return files().filter(file -> file.toString().endsWith(".java"));
  }

  private static Stream<Path> files() throws IOException {
    Stream<Path> top =
        Stream.of("src", "config", ".ci", "pom.xml", "README.md", "Dockerfile", "dateline")
            .map(Path::of)
            .filter(Files::exists);
    return top.flatMap(
            folder -> {
              try {
                return Files.walk(folder);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .filter(Files::isRegularFile)
        .filter(file -> !file.startsWith(Path.of("src", "test", "resources")));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException binary) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
