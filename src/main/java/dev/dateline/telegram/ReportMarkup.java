// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.admin.Job;
import dev.dateline.admin.Report;
import dev.dateline.admin.Report.Part;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Bold;
import dev.dateline.telegram.Markup.Line;
import dev.dateline.telegram.Markup.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A command's report as a message. Pure.
final class ReportMarkup {
  private ReportMarkup() {}

  /// {@return the message with its files, which goes on telling of work that goes on}
  ///
  /// @param report the report
  /// @param keyboard the buttons below it, or null for none
  static Screen screen(Report report, @Nullable Keyboard keyboard) {
    return new Screen(of(report), Map.of(), keyboard, report.job().orElse(null), report.files());
  }

  static List<Block> of(Report report) {
    List<Block> blocks = new ArrayList<>();
    for (Part part : report.parts()) {
      switch (part) {
        case Part.Text(String text) -> blocks.add(Line.of(oneLine(text)));
        case Part.Confirm(String code, long minutes) ->
            blocks.add(
                Line.of("Nothing has changed. Within " + minutes + " minutes: /confirm " + code));
        case Part.Undo(String command, long minutes) ->
            blocks.add(Line.of(Report.undo(command, minutes)));
        case Part.Sheet _ -> {}
        case Part.Going(Job job) -> blocks.add(Line.of(oneLine(job.line())));
        case Part.Table(List<Report.Row> rows) ->
            rows.forEach(
                row ->
                    blocks.add(
                        new Line(
                            List.of(
                                new Bold(oneLine(row.name())),
                                new Plain(": " + oneLine(row.value()))),
                            false)));
      }
    }
    return blocks;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\R", " ");
  }
}
