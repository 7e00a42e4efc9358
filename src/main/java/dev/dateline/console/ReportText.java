// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import dev.dateline.archive.Held;
import dev.dateline.intake.IngestReport;
import dev.dateline.intake.Outcome;
import java.util.ArrayList;
import java.util.List;

/// What reading the folders changed, as text.
public final class ReportText {
  private ReportText() {}

  /// {@return the text, without a line end behind it}
  ///
  /// @param report what changed
  public static String of(IngestReport report) {
    List<String> out = new ArrayList<>();
    out.add(
        report.articles()
            + (report.articles() == 1 ? " article, " : " articles, ")
            + report.passages()
            + (report.passages() == 1 ? " passage: " : " passages: ")
            + report.added()
            + " added, "
            + report.updated()
            + " updated, "
            + report.unchanged()
            + " unchanged, "
            + report.removed()
            + " removed, "
            + report.rejected().size()
            + " rejected, in "
            + report.took().toMillis()
            + " ms");
    for (Outcome.Rejected rejected : report.rejected()) {
      out.add("rejected: " + Look.clean(rejected.toString()).replace('\n', ' '));
    }
    for (Held held : report.held()) {
      out.add("held: " + Look.clean(held.toString()).replace('\n', ' '));
    }
    return String.join("\n", out);
  }
}
