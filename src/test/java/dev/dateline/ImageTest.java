// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.settings.SettingsLoader;
import dev.dateline.settings.TelegramSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Dockerfile beside the checkout, `.dockerignore`, the launcher and the README. No engine is
/// needed; what only an engine can show is not tested here.
class ImageTest {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  /// One instruction of the Dockerfile.
  ///
  /// @param stage its stage, from 0
  /// @param name upper case
  /// @param rest what follows, continued lines joined
  private record Instruction(int stage, String name, String rest) {
    /// {@return the words of an exec form, none where it is a shell's}
    List<String> exec() {
      String form = rest.substring(Math.max(0, rest.indexOf('[')));
      return rest.contains("[") && rest.endsWith("]")
          ? QUOTED.matcher(form).results().map(each -> each.group(1)).toList()
          : List.of();
    }
  }

  private static List<Instruction> dockerfile() throws IOException {
    String text =
        Files.readString(Path.of("Dockerfile"))
            .replaceAll("(?m)^#.*\\R", "")
            .replaceAll("\\\\\\R\\s*", " ");
    List<Instruction> out = new ArrayList<>();
    int stage = -1;
    for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
      String[] parts = line.split("\\s+", 2);
      stage += parts[0].equals("FROM") ? 1 : 0;
      out.add(new Instruction(stage, parts[0], parts[1].strip()));
    }
    return out;
  }

  private static List<Instruction> all(String name) throws IOException {
    return dockerfile().stream().filter(each -> each.name().equals(name)).toList();
  }

  private static Instruction last(String name) throws IOException {
    return all(name).getLast();
  }

  /// {@return what is copied from the checkout: sources, and behind them where to}
  private static List<List<String>> copied(int stage) throws IOException {
    return all("COPY").stream()
        .filter(each -> each.stage() == stage && !each.rest().startsWith("--from"))
        .map(each -> List.of(each.rest().split("\\s+")))
        .toList();
  }

  private static Set<String> sources(int stage) throws IOException {
    Set<String> out = new TreeSet<>();
    copied(stage).forEach(copy -> out.addAll(copy.subList(0, copy.size() - 1)));
    return out;
  }

  private static List<String> allowed() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of(".dockerignore")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    assertThat(lines.getFirst()).as("everything is left out first").isEqualTo("*");
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("!"));
    return lines.stream().skip(1).map(line -> line.substring(1)).toList();
  }

  private static boolean within(String path, String folder) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  @Test
  void what_it_copies_is_in_the_checkout_and_reaches_the_builder() throws IOException {
    Set<String> copied = new TreeSet<>(sources(0));
    copied.addAll(sources(1));
    List<String> allowed = allowed();
    assertThat(copied)
        .contains("pom.xml", "src", "dateline", "config")
        .allMatch(each -> Files.exists(Path.of(each)))
        .allMatch(each -> allowed.stream().anyMatch(let -> within(each, let) || within(let, each)));
    assertThat(allowed)
        .as("nothing reaches the builder that is not copied")
        .allMatch(let -> Files.exists(Path.of(let)))
        .allMatch(let -> copied.stream().anyMatch(each -> within(let, each)));
  }

  @Test
  void secrets_history_data_and_tests_stay_outside() throws IOException {
    List<String> allowed = allowed();
    assertThat(
            Stream.of(
                ".git", ".env", ".dateline/ledger.db", "target/lib", "token", "src/test/java"))
        .allMatch(path -> allowed.stream().noneMatch(let -> within(path, let)));
  }

  @Test
  void what_the_build_needs_is_copied_before_it_is_built() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    Set<String> copied = sources(0);
    Matcher folders = Pattern.compile("<directory>([^<$]+)</directory>").matcher(pom);
    int count = 0;
    while (folders.find()) {
      String folder = folders.group(1);
      assertThat(copied).anyMatch(each -> within(folder, each));
      count++;
    }
    assertThat(count).isPositive();
    assertThat(pom).contains("<finalName>dateline</finalName>");
    assertThat(
            all("COPY").stream()
                .filter(each -> each.rest().startsWith("--from=build"))
                .map(Instruction::rest))
        .containsExactlyInAnyOrder(
            "--from=build /build/target/lib target/lib",
            "--from=build /build/target/dateline.jar target/dateline.jar");
  }

  @Test
  void what_it_copies_is_enough_of_a_home(@TempDir Path folder) throws IOException {
    Path home = Files.createDirectory(folder.resolve("app"));
    for (List<String> copy : copied(1)) {
      for (String source : copy.subList(0, copy.size() - 1)) {
        try (Stream<Path> files = Files.walk(Path.of(source))) {
          for (Path each : files.filter(Files::isRegularFile).toList()) {
            Path to = home.resolve(copy.getLast().equals("./") ? "." : "").resolve(each);
            Files.createDirectories(to.getParent());
            Files.copy(each, to);
          }
        }
      }
    }
    Terminal image = new Terminal(home);
    Files.copy(
        Path.of("config/dateline.yaml"),
        home.resolve("config/dateline.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    image.environment.put("DATELINE_DATA", folder.resolve("data").toString());

    assertThat(image.bare("", "check")).isZero();
    assertThat(image.out).contains("ok    prompts", home.resolve("seeds").toString());
    assertThat(image.bare("", "ask", "how many people were injured in the mill explosion"))
        .isZero();
    assertThat(image.out).contains("Sample coverage, not news.", "Eleven people were injured");
  }

  @Test
  void it_runs_the_launcher_in_exec_form_and_the_launcher_hands_over_its_process()
      throws IOException {
    String home = last("WORKDIR").rest();
    assertThat(last("ENTRYPOINT").exec()).containsExactly(home + "/dateline");
    assertThat(last("CMD").exec()).containsExactly("run");
    assertThat(last("HEALTHCHECK").exec()).containsExactly(home + "/dateline", "check");
    assertThat(copied(1)).contains(List.of("dateline", "./"));
    assertThat(Path.of("dateline")).isExecutable();
    assertThat(Files.readString(Path.of("dateline"))).contains("  exec \"$jdk/bin/java\"");
  }

  @Test
  void it_runs_as_a_user_without_rights_who_owns_the_volume() throws IOException {
    String user = last("USER").rest();
    String volume = last("VOLUME").rest();
    List<Instruction> steps = dockerfile();
    assertThat(Integer.parseInt(user)).isPositive();
    String prepared = last("RUN").rest();
    assertThat(prepared)
        .contains("--uid " + user + " dateline", "chown dateline:dateline " + volume)
        .containsPattern("mkdir [^&]*" + volume);
    assertThat(last("ENV").rest()).contains("DATELINE_DATA=" + volume, "LC_ALL=C.UTF-8");
    assertThat(steps.indexOf(last("USER")))
        .as("what is copied stays root's, who runs it cannot change it")
        .isGreaterThan(steps.indexOf(last("COPY")))
        .isLessThan(steps.indexOf(last("ENTRYPOINT")));
    assertThat(steps.indexOf(last("VOLUME")))
        .as("what changes a volume after it was declared is lost")
        .isGreaterThan(steps.indexOf(last("RUN")));
  }

  @Test
  void the_readme_s_lines_fit_it() throws IOException {
    String readme = Files.readString(Path.of("README.md")).replaceAll("\\\\\\R\\s*", " ");
    List<String> lines =
        readme.lines().map(String::strip).filter(line -> line.startsWith("docker ")).toList();
    assertThat(lines).contains("docker build -t dateline .");
    String run = lines.stream().filter(line -> line.startsWith("docker run -d")).findFirst().get();
    assertThat(run).endsWith(" dateline").contains("--name dateline", "-e TELEGRAM_BOT_TOKEN ");
    assertThat(run).contains("-v dateline:" + last("VOLUME").rest() + " ");
    Matcher folder = Pattern.compile("-e DATELINE_ARTICLES=(\\S+)").matcher(run);
    assertThat(folder.find()).isTrue();
    assertThat(run).contains(":" + folder.group(1) + ":ro ");
    assertThat(dockerfile().stream().map(Instruction::rest))
        .anyMatch(rest -> Arrays.asList(rest.split("\\s+")).contains(folder.group(1)));
    Matcher grace = Pattern.compile("--stop-timeout (\\d+)").matcher(run);
    assertThat(grace.find()).isTrue();
    assertThat(Integer.parseInt(grace.group(1)))
        .isGreaterThan(
            SettingsLoader.standard(TelegramSettings.class).stopSeconds()
                + RunCommand.CLOSE_SECONDS);
    assertThat(lines)
        .contains("docker exec dateline " + String.join(" ", last("HEALTHCHECK").exec()));
  }
}
