// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import dev.dateline.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The experiments of a folder: its files that end in `.yaml`.
public final class Experiments {
  private static final String ENDING = ".yaml";

  private final Path folder;
  private final Map<String, Path> corpora;
  private final boolean hashed;
  private final Map<String, Plan> known = new LinkedHashMap<>();

  private Experiments(Path folder, Map<String, Path> corpora, boolean hashed) {
    this.folder = folder;
    this.corpora = Map.copyOf(corpora);
    this.hashed = hashed;
  }

  /// Reads every experiment of a folder, so that a broken one is known before anything is measured.
  ///
  /// @param folder the folder; one that is not there has none
  /// @param corpora folders by the names that stand for them
  /// @param hashed whether another hash of a corpus than the recorded one is an error
  /// @return the experiments
  /// @throws SettingsException with file, line and key
  public static Experiments read(Path folder, Map<String, Path> corpora, boolean hashed) {
    corpora.forEach(
        (name, path) -> {
          if (!Files.isDirectory(path)) {
            throw new SettingsException("--corpus " + name + ": no folder " + path);
          }
        });
    Experiments experiments = new Experiments(folder, corpora, hashed);
    for (Path file : files(folder)) {
      Plan plan = ExperimentFile.read(file, corpora, hashed);
      if (experiments.known.putIfAbsent(plan.name(), plan) != null) {
        throw new SettingsException(file + ": experiment.name: another file is " + plan.name());
      }
    }
    return experiments;
  }

  /// Gives experiments in the wanted order.
  ///
  /// @param wanted names of experiments, or paths of YAML files elsewhere; all of the folder's, in
  ///   its files' order, when empty
  /// @return their plans, one at least
  /// @throws SettingsException naming what is not known
  public List<Plan> named(List<String> wanted) {
    if (wanted.isEmpty() && known.isEmpty()) {
      throw new SettingsException("no experiments (*.yaml) in " + folder);
    }
    return wanted.isEmpty()
        ? List.copyOf(known.values())
        : wanted.stream().distinct().map(this::named).toList();
  }

  private Plan named(String name) {
    Plan plan = known.get(name);
    if (plan != null) {
      return plan;
    }
    if (name.endsWith(ENDING) && Files.isRegularFile(Path.of(name))) {
      return ExperimentFile.read(Path.of(name), corpora, hashed);
    }
    throw new SettingsException(
        "experiment "
            + name
            + " is not known, known are "
            + String.join(", ", new TreeSet<>(known.keySet())));
  }

  /// Writes the folder's page of results; see [Page].
  ///
  /// @param outcomes what was measured now
  /// @throws SettingsException when the page cannot be written
  public void write(List<Outcome> outcomes) {
    Path page = folder.resolve(Page.NAME);
    try {
      String before = Files.isRegularFile(page) ? Files.readString(page) : "";
      Files.writeString(page, Page.of(before, List.copyOf(known.values()), outcomes));
    } catch (IOException readOnly) {
      throw new SettingsException(page + " cannot be written");
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new SettingsException(folder + " cannot be read");
    }
  }
}
