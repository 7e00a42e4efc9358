// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import dev.dateline.admin.Job;
import dev.dateline.admin.Report;
import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Row;
import java.util.ArrayList;
import java.util.List;

/// A command's report as lines of a terminal. Pure.
public final class ReportLines {
  // A name wider than this has its value on the same line all the same.
  private static final int WIDEST = 28;

  private ReportLines() {}

  /// Writes a report.
  ///
  /// @param report the report
  /// @return its lines, without an end behind the last; no control character but LF
  public static String of(Report report) {
    List<String> lines = new ArrayList<>();
    for (Part part : report.parts()) {
      switch (part) {
        case Part.Text(String text) -> lines.add(oneLine(text));
        case Part.Confirm(String code, long minutes) ->
            lines.add("Nothing has changed. Within " + minutes + " minutes: /confirm " + code);
        case Part.Undo(String command, long minutes) -> lines.add(Report.undo(command, minutes));
        case Part.Sheet _ -> {}
        case Part.Going(Job job) -> lines.add(oneLine(job.line()));
        case Part.Table(List<Row> rows) -> {
          int width =
              Math.min(WIDEST, rows.stream().mapToInt(row -> row.name().length()).max().orElse(0));
          for (Row row : rows) {
            String name = oneLine(row.name());
            lines.add(
                "  "
                    + name
                    + " ".repeat(Math.max(0, width - name.length()) + 2)
                    + oneLine(row.value()));
          }
        }
      }
    }
    return String.join("\n", lines);
  }

  private static String oneLine(String text) {
    return Look.clean(text).replace('\n', ' ');
  }
}
