// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Row;
import dev.dateline.ledger.AnswerLog;
import dev.dateline.search.Extent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// `/status`: what is wrong, then how everything stands.
///
/// @param answers the answers
/// @param times how moments are written
record StatusPage(AnswerLog answers, Times times) {
  private static final Duration LONG_WAIT = Duration.ofMinutes(1);

  /// {@return the page}
  ///
  /// @param vitals how the program is
  /// @param now the moment
  Report of(Vitals vitals, Instant now) {
    List<Part> parts = new ArrayList<>();
    List<String> wrong = new ArrayList<>(vitals.wrong());
    Instant oldest = vitals.oldest();
    if (oldest != null && Duration.between(oldest, now).compareTo(LONG_WAIT) > 0) {
      wrong.add("a question has waited for " + Times.span(Duration.between(oldest, now)));
    }
    if (vitals.coverage().articles() == 0) {
      wrong.add("readers can be shown no article");
    }
    wrong.forEach(line -> parts.add(new Part.Text("Wrong: " + line + ".")));
    if (wrong.isEmpty()) {
      parts.add(new Part.Text("Nothing is wrong."));
    }
    parts.add(new Part.Table(rows(vitals, now)));
    return Report.done(parts);
  }

  private List<Row> rows(Vitals vitals, Instant now) {
    Extent coverage = vitals.coverage();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("Version", vitals.version()));
    rows.add(new Row("Running", Times.span(Duration.between(vitals.started(), now))));
    rows.add(
        new Row(
            "Articles",
            coverage.articles()
                + (coverage.samples() == 0 ? "" : ", of which samples " + coverage.samples())));
    Instant read = coverage.read();
    rows.add(new Row("Read", read == null ? "never" : "up to " + times.of(read)));
    rows.add(new Row("Passages", Long.toString(vitals.passages())));
    rows.add(
        new Row(
            "Vectors",
            vitals.vectorless().isEmpty()
                ? "off"
                : vitals.vectorless().getAsLong() + " articles still to come"));
    Instant written = vitals.indexWritten();
    rows.add(
        new Row(
            "Index",
            (vitals.indexBytes() >> 10)
                + " KB"
                + (written == null ? "" : ", written " + times.of(written))));
    rows.add(new Row("Waiting", vitals.waiting() + " updates"));
    rows.add(new Row("Pauses", vitals.pauses() + " that Telegram asked for"));
    rows.add(
        new Row(
            "Model",
            vitals.model()
                + answers.modelLast().map(at -> ", wrote last " + times.of(at)).orElse("")));
    rows.add(new Row("Disk", vitals.diskMegabytes() + " MB free"));
    rows.add(new Row("Memory", vitals.memoryMegabytes() + " of " + vitals.memoryMost() + " MB"));
    return rows;
  }
}
