// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import dev.dateline.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The experiments of a folder.
public final class Experiments {
  private static final String ENDING = ".yaml";

  private Experiments() {}

  /// Reads experiments, all of a folder's or those named. Every file of the folder is read, so that
  /// a broken one is known before anything is measured.
  ///
  /// @param folder the folder, whose files that end in `.yaml` are experiments
  /// @param wanted names of experiments, or paths of YAML files elsewhere; all of the folder's when
  ///   empty
  /// @param corpora folders by the names that stand for them
  /// @param hashed whether another hash of a corpus than the recorded one is an error
  /// @return the plans, in the files' order or the wanted one
  /// @throws SettingsException with file, line and key, or naming what is not known
  public static List<Plan> read(
      Path folder, List<String> wanted, Map<String, Path> corpora, boolean hashed) {
    corpora.forEach(
        (name, path) -> {
          if (!Files.isDirectory(path)) {
            throw new SettingsException("--corpus " + name + ": no folder " + path);
          }
        });
    Map<String, Plan> known = new LinkedHashMap<>();
    for (Path file : files(folder)) {
      Plan plan = ExperimentFile.read(file, corpora, hashed);
      if (known.putIfAbsent(plan.name(), plan) != null) {
        throw new SettingsException(file + ": experiment.name: another file is " + plan.name());
      }
    }
    if (wanted.isEmpty() && known.isEmpty()) {
      throw new SettingsException("no experiments (*.yaml) in " + folder);
    }
    if (wanted.isEmpty()) {
      return List.copyOf(known.values());
    }
    List<Plan> plans = new ArrayList<>();
    for (String name : wanted) {
      Plan plan = known.get(name);
      if (plan == null && name.endsWith(ENDING) && Files.isRegularFile(Path.of(name))) {
        plan = ExperimentFile.read(Path.of(name), corpora, hashed);
      }
      if (plan == null) {
        throw new SettingsException(
            "experiment "
                + name
                + " is not known, known are "
                + String.join(", ", new TreeSet<>(known.keySet())));
      }
      plans.add(plan);
    }
    return plans;
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
