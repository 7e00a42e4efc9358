// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import dev.dateline.settings.Given;
import dev.dateline.settings.Settings;
import dev.dateline.settings.SettingsException;
import dev.dateline.settings.SettingsFile;
import dev.dateline.settings.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads one experiment's YAML file: sections `experiment` (see [ExperimentKeys]), `settings` (each
/// key a section's and a setting's of the configuration with a dot between) and `expected` (each
/// key a figure's; see [Bound]). Whatever is wrong is one line with file, line and key.
final class ExperimentFile {
  private static final String EXPERIMENT = "experiment";
  private static final String SETTINGS = "settings";
  private static final String EXPECTED = "expected";
  private static final Set<String> SECTIONS = Set.of(EXPERIMENT, SETTINGS, EXPECTED);
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9_-]+)}(?:/(.*))?");

  private final Path path;
  private final SettingsFile file;
  private final ExperimentKeys keys;

  private ExperimentFile(Path path) {
    this.path = path;
    this.file = SettingsFile.read(path);
    file.sections()
        .forEach(
            (name, section) -> {
              if (!SECTIONS.contains(name)) {
                throw file.error(
                    section.line(),
                    name,
                    "unknown section, known are experiment, settings, expected");
              }
            });
    this.keys = SettingsLoader.section(file, EXPERIMENT, ExperimentKeys.class);
  }

  /// Reads a file with everything that it names.
  ///
  /// @param path the YAML file
  /// @param corpora folders by the names that stand for them
  /// @param hashed whether another hash of the corpus than the recorded one is an error
  /// @return what it comes to
  /// @throws SettingsException with file, line and key
  static Plan read(Path path, Map<String, Path> corpora, boolean hashed) {
    return new ExperimentFile(path).plan(corpora, hashed);
  }

  private Plan plan(Map<String, Path> corpora, boolean hashed) {
    Settings settings = SettingsLoader.dotted(file, SETTINGS);
    Map<Figure.Name, Experiment.Expected> expected = expected();
    Optional<Path> folder = resolved("corpus", keys.corpus(), corpora);
    if (folder.isEmpty()) {
      return new Plan.Skipped(
          keys.name(),
          "no folder is given for its corpus: --corpus " + variables().getFirst() + "=DIR");
    }
    if (!Files.isDirectory(folder.get())) {
      return new Plan.Skipped(keys.name(), "no folder " + folder.get());
    }
    Corpus corpus = new Corpus(folder.get(), keys.articles(), keys.format().equals("beir"));
    for (String article : keys.articles()) {
      if (!folder.get().resolve(article).normalize().startsWith(folder.get())) {
        throw error("articles", article + " is not below the corpus");
      }
      there("articles", folder.get().resolve(article));
    }
    Instant now = Instant.parse(keys.now());
    List<Asking> askings =
        Format.of(keys.format())
            .read(
                new Format.Sources(
                    files("questions", keys.questions(), corpora),
                    files("qrels", keys.qrels(), corpora),
                    keys.accusing(),
                    now,
                    keys.mutants()));
    if (askings.isEmpty()) {
      throw error("questions", "hold none that is judged");
    }
    String hash = corpus.hash();
    if (hashed && !keys.corpusHash().isEmpty() && !keys.corpusHash().equals(hash)) {
      throw error(
          "corpus_hash",
          "is " + keys.corpusHash() + ", the files of " + folder.get() + " have " + hash);
    }
    return new Plan.Ready(
        new Experiment(
            keys.name(),
            path,
            keys.about(),
            corpus,
            hash,
            askings,
            keys.ask(),
            keys.model().equals("none")
                ? null
                : new StandIn(
                    StandIn.Manner.valueOf(keys.model().toUpperCase(Locale.ROOT)), askings),
            settings,
            underTest(),
            variables(),
            now,
            expected));
  }

  private Map<String, String> underTest() {
    Map<String, String> given = new LinkedHashMap<>();
    file.section(SETTINGS)
        .values()
        .forEach(
            (key, value) ->
                given.put(
                    key,
                    switch (value) {
                      case Given.Scalar scalar -> scalar.text();
                      case Given.Items items -> String.join(", ", items.items());
                      case Given.Nested _ -> "";
                    }));
    return given;
  }

  private List<String> variables() {
    return Stream.of(List.of(keys.corpus()), keys.questions(), keys.qrels())
        .flatMap(List::stream)
        .map(VARIABLE::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  private List<Path> files(String key, List<String> names, Map<String, Path> corpora) {
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      Path found =
          resolved(key, name, corpora)
              .orElseThrow(
                  () -> error(key, name + " is below a folder that --corpus does not name"));
      files.add(there(key, found));
    }
    return files;
  }

  private Path there(String key, Path found) {
    if (!Files.isRegularFile(found)) {
      throw error(key, found + " is not there");
    }
    return found;
  }

  private Optional<Path> resolved(String key, String name, Map<String, Path> corpora) {
    Matcher variable = VARIABLE.matcher(name);
    try {
      if (!variable.matches()) {
        return Optional.of(path.toAbsolutePath().resolveSibling(name).normalize());
      }
      Path folder = corpora.get(variable.group(1));
      String below = variable.group(2) == null ? "" : variable.group(2);
      return Optional.ofNullable(folder).map(base -> base.resolve(below).normalize());
    } catch (InvalidPathException none) {
      throw error(key, "'" + name + "' is no path");
    }
  }

  private Map<Figure.Name, Experiment.Expected> expected() {
    Map<Figure.Name, Experiment.Expected> expected = new LinkedHashMap<>();
    file.section(EXPECTED)
        .values()
        .forEach(
            (key, given) -> {
              String[] parts = key.split("/", 2);
              Metric metric =
                  Metric.of(parts[0])
                      .orElseThrow(
                          () ->
                              file.error(
                                  given.line(),
                                  EXPECTED + "." + key,
                                  "unknown figure, known are " + Metric.keys()));
              if (!(given instanceof Given.Scalar scalar)) {
                throw file.error(given.line(), EXPECTED + "." + key, "one value is expected");
              }
              try {
                Bound bound = Bound.of(scalar.form() == Given.Form.NOTHING ? "" : scalar.text());
                expected.put(
                    new Figure.Name(metric, parts.length == 1 ? Figure.Name.ALL : parts[1]),
                    new Experiment.Expected(bound, given.line()));
              } catch (IllegalArgumentException wrong) {
                throw file.error(
                    given.line(), EXPECTED + "." + key, String.valueOf(wrong.getMessage()));
              }
            });
    return expected;
  }

  private SettingsException error(String key, String problem) {
    SettingsFile.Section section = file.section(EXPERIMENT);
    Given given = section.values().get(key);
    return file.error(
        given == null ? section.line() : given.line(), EXPERIMENT + "." + key, problem);
  }
}
