// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds the rates that the README states: none may fall below what `expected.properties` records.
class QuestionSetsTest {
  private static final Path RAW = Path.of("../shared/data/seeds");

  @TempDir Path data;

  @Test
  void no_rate_on_the_sample_coverage_is_lower_than_recorded() throws IOException {
    hold(Path.of("seeds"), QuestionSets.SAMPLE);
  }

  @Test
  void no_rate_on_the_raw_document_is_lower_than_recorded() throws IOException {
    assumeTrue(Files.isDirectory(RAW), "../shared is not there");
    hold(RAW, List.of("raw-seed"));
  }

  private void hold(Path articles, List<String> sets) throws IOException {
    Rates expected = Rates.read();
    try (var desk = ExperimentDesks.open(articles.toAbsolutePath().normalize(), data)) {
      assertThat(desk.report().rejected()).isEmpty();
      System.out.println(Marks.head());
      for (String set : sets) {
        Marks marks = new Marks(set, QuestionSet.read(set).put(desk));
        System.out.println(marks.row());
        assertThat(expected.shortfall(marks)).as(() -> marks.faults(false)).isEmpty();
      }
    }
  }
}
