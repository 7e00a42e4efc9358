// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.settings.Secrets;
import dev.dateline.settings.Settings;
import dev.dateline.settings.SettingsException;
import dev.dateline.settings.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options on every command: which articles, which data, which configuration.
final class PlaceOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this and ends.")
  boolean help;

  @Option(
      names = "--articles",
      paramLabel = "DIR",
      description = "A folder of articles; repeatable, instead of the configured ones.")
  List<Path> articles = new ArrayList<>();

  @Option(names = "--data", paramLabel = "DIR", description = "The program's own folder.")
  @Nullable Path data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration; config/dateline.yaml beside the program otherwise.")
  @Nullable Path config;

  /// {@return the places that are meant}
  ///
  /// @param outside the process
  /// @throws SettingsException when the configuration cannot be used
  Places resolve(Outside outside) {
    Path standard = outside.home().resolve("config").resolve("dateline.yaml");
    Path file = config != null ? config : Files.exists(standard) ? standard : null;
    Settings settings = SettingsLoader.load(file, outside.environment());
    Secrets secrets = Secrets.from(outside.environment());
    for (Path folder : articles) {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new SettingsException("--articles " + folder + " is no folder");
      }
    }
    Path own = plain(data != null ? data : Path.of(settings.data().folder()));
    if (Files.exists(own) && !Files.isDirectory(own)) {
      throw new SettingsException("data folder " + own + " is no folder");
    }
    List<Path> folders = new ArrayList<>(articles);
    if (folders.isEmpty()) {
      settings.articles().folders().forEach(folder -> folders.add(Path.of(folder)));
    }
    if (folders.isEmpty()) {
      folders.add(outside.home().resolve("seeds"));
    }
    return new Places(
        settings,
        secrets,
        List.copyOf(new LinkedHashSet<>(folders.stream().map(PlaceOptions::plain).toList())),
        own,
        file);
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
