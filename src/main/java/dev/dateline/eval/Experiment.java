// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import dev.dateline.settings.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One experiment: everything that its figures depend on, and what they are expected to be.
///
/// @param name what the command calls it
/// @param file where it is written
/// @param about what it measures, in one line; perhaps empty
/// @param corpus its articles
/// @param corpusHash hash of its articles, as it is now
/// @param askings its questions, never empty
/// @param asked whether the questions are asked, or only searched for
/// @param standIn who writes in a model's place, or null for nobody
/// @param settings the settings in force
/// @param underTest those of them that the file gives, by key
/// @param variables the names that `--corpus` must give a folder for
/// @param now the moment at which the articles are read
/// @param expected what is expected of the figures, in the file's order
public record Experiment(
    String name,
    Path file,
    String about,
    Corpus corpus,
    String corpusHash,
    List<Asking> askings,
    boolean asked,
    @Nullable StandIn standIn,
    Settings settings,
    Map<String, String> underTest,
    List<String> variables,
    Instant now,
    Map<Figure.Name, Expected> expected) {
  /// Copies what it is given.
  public Experiment {
    askings = List.copyOf(askings);
    underTest = Collections.unmodifiableMap(new LinkedHashMap<>(underTest));
    variables = List.copyOf(variables);
    expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
  }

  /// {@return the same with other settings, of which nothing is expected}
  ///
  /// @param other the settings
  public Experiment under(Settings other) {
    return new Experiment(
        name,
        file,
        about,
        corpus,
        corpusHash,
        askings,
        asked,
        standIn,
        other,
        underTest,
        variables,
        now,
        Map.of());
  }

  /// {@return what stands behind `./dateline eval` to measure it}
  String command() {
    StringBuilder command = new StringBuilder();
    variables.forEach(name -> command.append("--corpus ").append(name).append("=DIR "));
    return command.append(name).toString();
  }

  /// What is expected of one figure.
  ///
  /// @param bound what
  /// @param line where it is written, from 1
  public record Expected(Bound bound, int line) {}
}
