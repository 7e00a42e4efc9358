// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.settings.ModelSettings;
import dev.dateline.settings.Setting;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The README's table of providers is the program's. With `-Ddocs.write=true` it is written.
class ProvidersPageTest {
  private static final Path README = Path.of("README.md");
  private static final String FROM = "<!-- providers: written by ProvidersPageTest -->\n";
  private static final String TO = "<!-- end of providers -->";

  @Test
  void the_readme_has_the_three_lines_of_every_provider() throws IOException {
    String readme = Files.readString(README);
    int from = readme.indexOf(FROM) + FROM.length();
    int to = readme.indexOf(TO);
    assertThat(from).as("the README's mark").isBetween(FROM.length(), to);
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(README, readme.substring(0, from) + table() + readme.substring(to));
    } else {
      assertThat(readme.substring(from, to))
          .as("README.md; mvn test -Dtest=ProvidersPageTest -Ddocs.write=true rewrites the table")
          .isEqualTo(table());
    }
  }

  @Test
  void the_settings_know_the_same_providers() {
    List<String> expected = new ArrayList<>(List.of("none"));
    Arrays.stream(Provider.values()).map(Provider::key).forEach(expected::add);
    for (RecordComponent key : ModelSettings.class.getRecordComponents()) {
      if (key.getName().toLowerCase(java.util.Locale.ROOT).endsWith("provider")) {
        assertThat(key.getAnnotation(Setting.class).oneOf())
            .as(key.getName())
            .containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  private static String table() {
    StringBuilder out = new StringBuilder("| provider | asks | the three lines |\n|---|---|---|\n");
    for (Provider each : Provider.values()) {
      row(
          out,
          each.key(),
          "`" + each.address() + "`",
          each,
          each.secured() ? "API_KEY=…" : "BASE_URL=" + each.address());
    }
    row(
        out,
        "any other that speaks OpenAI's format",
        "the address you give",
        Provider.OPENAI,
        "BASE_URL=https://…/v1");
    return out.toString();
  }

  private static void row(
      StringBuilder out, String name, String asks, Provider provider, String third) {
    String lines =
        String.join(
            "<br>",
            "`DATELINE_MODEL_PROVIDER=" + provider.key() + "`",
            "`DATELINE_MODEL_NAME=…`",
            "`DATELINE_MODEL_" + third + "`");
    out.append("| " + name + " | " + asks + " | " + lines + " |\n");
  }
}
