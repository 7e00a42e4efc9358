// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import dev.dateline.settings.Given;
import dev.dateline.settings.SettingsException;
import dev.dateline.settings.SettingsFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes what was measured as what is expected from now on, and writes it into the experiment's
/// file. Every other character of the file stays. Bounds (`at least`, `at most`) stay too: they say
/// what is wanted, not what was; and so do figures that another machine would not repeat.
public final class Recording {
  /// How far a share may be off before it is another figure: one question in two hundred.
  private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

  private static final String EXPECTED = "expected";
  private static final String HASH = "corpus_hash";
  private static final Pattern LINE =
      Pattern.compile("(?<before>\\s*[\"']?(?<key>[^\"'#:{}]+)[\"']?:)[^#]*?(?<rest>\\s*|\\s+#.*)");

  private Recording() {}

  /// A value to be written.
  ///
  /// @param key whose
  /// @param value behind the colon
  private record Entry(String key, String value) {}

  /// Records an experiment's figures.
  ///
  /// @param measured the figures
  /// @return the same figures beside what is expected of them now
  /// @throws SettingsException when a line cannot be rewritten or the file not be written
  public static Outcome.Measured of(Outcome.Measured measured) {
    Path path = measured.experiment().file();
    SettingsFile file = SettingsFile.read(path);
    Map<Figure.Name, Bound> bounds = bounds(measured);
    TreeMap<Integer, Entry> replaced = new TreeMap<>();
    TreeMap<Integer, List<String>> added = new TreeMap<>();
    SettingsFile.Section section = file.section(EXPECTED);
    List<String> appended = new ArrayList<>();
    bounds.forEach(
        (name, bound) -> {
          Given given = section.values().get(name.key());
          if (given == null) {
            appended.add("  " + name.key() + ": " + bound.text());
          } else {
            replaced.put(given.line(), new Entry(name.key(), bound.text()));
          }
        });
    SettingsFile.Section experiment = file.section("experiment");
    Given hash = experiment.values().get(HASH);
    if (hash != null) {
      replaced.put(hash.line(), new Entry(HASH, measured.experiment().corpusHash()));
    } else {
      Given corpus = experiment.values().get("corpus");
      int line = corpus == null ? experiment.line() : corpus.line();
      added.put(line, List.of("  " + HASH + ": " + measured.experiment().corpusHash()));
    }
    boolean there = file.sections().containsKey(EXPECTED);
    if (!appended.isEmpty() && there) {
      added.put(section.line(), appended);
    } else if (!appended.isEmpty()) {
      appended.addFirst(EXPECTED + ":");
      added.put(Integer.MAX_VALUE, appended);
    }
    write(path, rewritten(path, replaced, added));
    return judged(measured, bounds);
  }

  private static Map<Figure.Name, Bound> bounds(Outcome.Measured measured) {
    boolean all = measured.experiment().expected().isEmpty();
    Map<Figure.Name, Bound> bounds = new LinkedHashMap<>();
    for (Verdict verdict : measured.verdicts()) {
      Figure figure = verdict.figure();
      boolean every = all && verdict.name().slice().equals(Figure.Name.ALL);
      if (figure != null && (verdict.bound() != null || every)) {
        bound(figure, verdict.bound() == null ? new Bound.Open() : verdict.bound())
            .ifPresent(bound -> bounds.put(verdict.name(), bound));
      }
    }
    return bounds;
  }

  private static Optional<Bound> bound(Figure figure, Bound before) {
    Metric.Unit unit = figure.name().metric().unit();
    if (unit.machines()) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(figure.text());
    return switch (before) {
      case Bound.AtLeast _, Bound.AtMost _ -> Optional.empty();
      case Bound.Near near -> Optional.of(new Bound.Near(value, near.tolerance()));
      case Bound.Open _ ->
          Optional.of(
              new Bound.Near(value, unit == Metric.Unit.SHARE ? TOLERANCE : BigDecimal.ZERO));
    };
  }

  private static List<String> rewritten(
      Path path, Map<Integer, Entry> replaced, NavigableMap<Integer, List<String>> added) {
    List<String> lines;
    try {
      lines = Files.readAllLines(path);
    } catch (IOException unreadable) {
      throw new SettingsException(path + " cannot be read");
    }
    List<String> out = new ArrayList<>();
    for (int i = 1; i <= lines.size(); i++) {
      String line = lines.get(i - 1);
      Entry entry = replaced.get(i);
      if (entry != null) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || !parts.group("key").equals(entry.key())) {
          throw new SettingsException(
              path + ":" + i + ": one key and its value are expected on a line, to be rewritten");
        }
        line = parts.group("before") + " " + entry.value() + parts.group("rest").stripTrailing();
      }
      out.add(line);
      out.addAll(added.getOrDefault(i, List.of()));
    }
    out.addAll(added.tailMap(lines.size(), false).values().stream().flatMap(List::stream).toList());
    return out;
  }

  private static void write(Path path, List<String> lines) {
    try {
      Files.writeString(path, String.join("\n", lines) + "\n");
    } catch (IOException readOnly) {
      throw new SettingsException(path + " cannot be written");
    }
  }

  private static Outcome.Measured judged(
      Outcome.Measured measured, Map<Figure.Name, Bound> bounds) {
    List<Verdict> verdicts =
        measured.verdicts().stream()
            .map(
                verdict ->
                    verdict.figure() == null || !bounds.containsKey(verdict.name())
                        ? verdict
                        : Verdict.of(verdict.figure(), bounds.get(verdict.name())))
            .toList();
    return new Outcome.Measured(
        measured.experiment(),
        verdicts,
        measured.marks(),
        measured.unfound(),
        measured.notices(),
        measured.threads());
  }
}
