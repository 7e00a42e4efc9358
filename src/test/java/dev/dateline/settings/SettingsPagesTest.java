// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds `config/dateline.yaml` and the README against the settings records. With
/// `-Ddocs.write=true` it writes them.
class SettingsPagesTest {
  private static final Path YAML = Path.of("config", "dateline.yaml");
  private static final Path README = Path.of("README.md");
  private static final String FROM = "<!-- settings: written by SettingsPagesTest -->\n";
  private static final String TO = "<!-- end of settings -->";
  private static final boolean WRITE = Boolean.getBoolean("docs.write");

  @Test
  void the_yaml_file_explains_every_key_with_unit_bounds_and_default() throws IOException {
    if (WRITE) {
      Files.writeString(YAML, SettingsPages.yaml());
    }
    assertThat(withoutValues(Files.readString(YAML)))
        .as("config/dateline.yaml; mvn test -Dtest=SettingsPagesTest -Ddocs.write=true rewrites it")
        .isEqualTo(withoutValues(SettingsPages.yaml()));
  }

  @Test
  void the_defaults_written_out_are_the_defaults(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("dateline.yaml"), SettingsPages.yaml());
    assertThat(SettingsLoader.load(file, Map.of())).isEqualTo(SettingsLoader.load(null, Map.of()));
  }

  @Test
  void the_readme_has_the_table_of_all_settings() throws IOException {
    String readme = Files.readString(README);
    int from = readme.indexOf(FROM) + FROM.length();
    int to = readme.indexOf(TO);
    assertThat(from).as("the README's mark").isBetween(FROM.length(), to);
    if (WRITE) {
      Files.writeString(
          README, readme.substring(0, from) + SettingsPages.table() + readme.substring(to));
    } else {
      assertThat(readme.substring(from, to))
          .as("README.md; mvn test -Dtest=SettingsPagesTest -Ddocs.write=true rewrites the table")
          .isEqualTo(SettingsPages.table());
    }
  }

  @Test
  void every_default_is_within_its_own_bounds_and_every_key_is_explained() {
    for (RecordComponent section : Settings.class.getRecordComponents()) {
      Class<? extends Record> type = section.getType().asSubclass(Record.class);
      assertThat(SettingsLoader.standard(type)).isNotNull();
      for (RecordComponent key : type.getRecordComponents()) {
        assertThat(SettingsLoader.setting(key).about()).as(key.toString()).isNotBlank();
      }
    }
  }

  // A newsroom's own values are no fault of the page.
  private static String withoutValues(String yaml) {
    return yaml.lines()
        .filter(line -> !line.matches("\\s*- .*"))
        .map(line -> line.replaceFirst("^(  [a-z_]+:).*", "$1"))
        .collect(Collectors.joining("\n"));
  }
}
