// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.admin.Report;
import dev.dateline.admin.Report.Part;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Bold;
import dev.dateline.telegram.Markup.Line;
import dev.dateline.telegram.Markup.Plain;
import java.util.ArrayList;
import java.util.List;

/// A command's report as a message. Pure.
final class ReportMarkup {
  private ReportMarkup() {}

  static List<Block> of(Report report) {
    List<Block> blocks = new ArrayList<>();
    for (Part part : report.parts()) {
      switch (part) {
        case Part.Text(String text) -> blocks.add(Line.of(oneLine(text)));
        case Part.Confirm(String code, long minutes) ->
            blocks.add(
                Line.of("Nothing has changed. Within " + minutes + " minutes: /confirm " + code));
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
