// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ExperimentDesk;
import dev.dateline.settings.Settings;
import dev.dateline.settings.SettingsLoader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// Opens desks over one folder of articles, without vectors, that say nothing.
public final class ExperimentDesks {
  /// The day on which the sample coverage ends.
  public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private ExperimentDesks() {}

  /// Opens one on the day on which the sample coverage ends.
  ///
  /// @param articles the folder of articles
  /// @param work an empty folder
  static ExperimentDesk open(Path articles, Path work) throws IOException {
    return open(articles, work, NOON);
  }

  /// Opens one.
  ///
  /// @param articles the folder of articles
  /// @param work a folder that is empty or was given here before
  /// @param now what time it is
  /// @return to be closed
  public static ExperimentDesk open(Path articles, Path work, Instant now) throws IOException {
    Path file = Files.writeString(work.resolve("settings.yaml"), "index:\n  vectors: false\n");
    Settings settings = SettingsLoader.load(file, Map.of());
    return ExperimentDesk.open(
        new ExperimentDesk.Spot(
            settings, Path.of("config", "dateline.yaml"), articles, work.resolve("data"), now),
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
        /* terminal= */ false);
  }
}
