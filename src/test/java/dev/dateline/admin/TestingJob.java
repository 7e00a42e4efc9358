// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.intake.Progress.Stage;

/// Work that comes as far as a test says.
public final class TestingJob {
  private final Job job = new Job("/reindex");

  /// {@return what a command says whose work goes on}
  public Report going() {
    return Report.going(job);
  }

  /// It has come so far.
  ///
  /// @param done how many articles
  /// @param of of how many
  public void at(long done, long of) {
    job.at(Stage.INDEXING, done, of);
  }

  /// It is over.
  ///
  /// @param line what came of it
  public void ends(String line) {
    ends(Report.done(line));
  }

  /// It is over.
  ///
  /// @param report what came of it
  public void ends(Report report) {
    job.end(report);
  }
}
