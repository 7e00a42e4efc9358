// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Asks the question sets and prints the page of what went wrong, the table of rates last.
///
/// To run it after `mvn -Dquick test-compile`, with sets' names or none for all that `seeds/` can
/// answer:
///
///     java -cp target/test-classes:target/classes:'target/lib/*' dev.dateline.ask.QuestionSets covered
///
/// `raw-seed` is asked of the folder that `-Darticles=` names.
public final class QuestionSets {
  /// The sets on the sample coverage.
  static final List<String> SAMPLE = List.of("covered", "not-covered", "accusations", "small-talk");

  private QuestionSets() {}

  /// Runs.
  ///
  /// @param args sets' names; `--held-out` shows the faults of held-out questions too, `--record`
  ///   takes the rates as those that the test holds from now on
  /// @throws IOException when no temporary folder can be made or the record cannot be written
  public static void main(String[] args) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var names = new ArrayList<>(List.of(args));
    boolean heldOut = names.remove("--held-out");
    boolean record = names.remove("--record");
    Path articles = Path.of(System.getProperty("articles", "seeds")).toAbsolutePath().normalize();
    Path data = Files.createTempDirectory("question-sets");
    try (var desk = ExperimentDesks.open(articles, data)) {
      desk.report().rejected().forEach(rejected -> out.println("rejected " + rejected));
      var all = new ArrayList<Marks>();
      for (String name : names.isEmpty() ? SAMPLE : names) {
        all.add(new Marks(name, QuestionSet.read(name).put(desk)));
      }
      all.forEach(marks -> out.println("==== " + marks.set() + "\n" + marks.faults(heldOut)));
      out.println(Marks.head());
      all.forEach(marks -> out.println(marks.row()));
      if (record) {
        Rates rates = Rates.read();
        all.forEach(rates::record);
        rates.write();
      }
    }
  }
}
