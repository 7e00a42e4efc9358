// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.eval.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;

/// The rates on record, in `src/test/resources/questions/expected.properties`: for each set the
/// least share that must be right, and how many answers at most may be wrong and harmful.
final class Rates {
  private static final Path FILE = Path.of("src/test/resources/questions/expected.properties");

  private final Properties lines;

  private Rates(Properties lines) {
    this.lines = lines;
  }

  /// {@return the rates on record}
  static Rates read() {
    var lines = new Properties();
    try (InputStream in = Files.newInputStream(FILE)) {
      lines.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
    return new Rates(lines);
  }

  /// What is worse than on record.
  ///
  /// @param marks a set's marks
  /// @return a line for each figure that is worse; a set without a record falls short of all
  List<String> shortfall(Marks marks) {
    var worse = new ArrayList<String>();
    double right = Double.parseDouble(lines.getProperty(marks.set() + ".right", "1"));
    if (marks.right() < right) {
      worse.add(
          String.format(
              Locale.ROOT, "%s: %.4f right, on record %.4f", marks.set(), marks.right(), right));
    }
    for (Mark.Grade grade : List.of(Mark.Grade.WRONG, Mark.Grade.HARMFUL)) {
      long most = Long.parseLong(lines.getProperty(key(marks, grade), "0"));
      if (marks.count(grade) > most) {
        worse.add(key(marks, grade) + ": " + marks.count(grade) + " answers, on record " + most);
      }
    }
    return worse;
  }

  /// Takes a set's marks as the record.
  ///
  /// @param marks the marks
  void record(Marks marks) {
    // Rounded down, so that the record never asks for more than was measured.
    double right = Math.floor(marks.right() * 1000) / 1000;
    lines.setProperty(marks.set() + ".right", String.format(Locale.ROOT, "%.3f", right));
    for (Mark.Grade grade : List.of(Mark.Grade.WRONG, Mark.Grade.HARMFUL)) {
      lines.setProperty(key(marks, grade), Long.toString(marks.count(grade)));
    }
  }

  /// Writes the record.
  ///
  /// @throws IOException when the file cannot be written
  void write() throws IOException {
    var text =
        new StringBuilder("# Written by QuestionSets --record; only compared by its test.\n");
    for (String key : new TreeSet<>(lines.stringPropertyNames())) {
      text.append(key).append('=').append(lines.getProperty(key)).append('\n');
    }
    Files.writeString(FILE, text);
  }

  private static String key(Marks marks, Mark.Grade grade) {
    return marks.set() + '.' + grade.name().toLowerCase(Locale.ROOT);
  }
}
