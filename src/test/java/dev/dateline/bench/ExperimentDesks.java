// SPDX-License-Identifier: Apache-2.0
package dev.dateline.bench;

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

/// Opens desks over one folder of articles that say nothing.
final class ExperimentDesks {
  private ExperimentDesks() {}

  /// Opens one.
  ///
  /// @param articles the folder of articles
  /// @param work a folder that is empty or was given here before
  /// @param now what time it is
  /// @param vectors whether every passage has its vector before the first question
  /// @return to be closed
  static ExperimentDesk open(Path articles, Path work, Instant now, boolean vectors)
      throws IOException {
    Path file =
        Files.writeString(work.resolve("settings.yaml"), "index:\n  vectors: " + vectors + "\n");
    Settings settings = SettingsLoader.load(file, Map.of());
    return ExperimentDesk.open(
        new ExperimentDesk.Spot(
            settings, Path.of("config", "dateline.yaml"), articles, work.resolve("data"), now),
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
        /* terminal= */ false);
  }
}
