// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import dev.dateline.intake.IngestReport;
import dev.dateline.intake.Outcome;

/// What reading the folders changed, as one JSON object on one line.
public final class ReportJson {
  private ReportJson() {}

  /// {@return the object on one line, without a line end}
  ///
  /// @param report what changed
  public static String of(IngestReport report) {
    return JsonLine.of(
        json -> {
          json.writeNumberField("added", report.added());
          json.writeNumberField("updated", report.updated());
          json.writeNumberField("unchanged", report.unchanged());
          json.writeNumberField("removed", report.removed());
          json.writeArrayFieldStart("rejected");
          for (Outcome.Rejected rejected : report.rejected()) {
            json.writeStartObject();
            json.writeStringField("file", rejected.file());
            Integer line = rejected.line();
            if (line == null) {
              json.writeNullField("line");
            } else {
              json.writeNumberField("line", line);
            }
            json.writeStringField("reason", rejected.reason());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeNumberField("articles", report.articles());
          json.writeNumberField("passages", report.passages());
          json.writeNumberField("took_ms", report.took().toMillis());
        });
  }
}
