// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Result;
import dev.dateline.admin.Report.Row;
import dev.dateline.intake.IngestReport;
import java.util.List;

/// `/reindex`, in the background.
///
/// @param bindery does it
/// @param jobs what goes on behind commands
record ReindexDesk(Bindery bindery, Jobs jobs) {
  private static final String NAME = "/reindex";

  Report foreseen() {
    return new Report(
        Result.WAITS,
        List.of(
            new Part.Text(
                "The index of "
                    + counted(bindery.articles())
                    + " is built anew, beside the one that answers until it is done. That takes as"
                    + " much room on the disk again, and processors from readers.")));
  }

  Report done(Run.Reindex reindex) {
    return jobs.begin(NAME, reindex.full() ? this::rebuilt : this::mended);
  }

  private Report rebuilt(Job job) {
    return Report.done("The index is new: " + counted(bindery.rebuild(job)) + ".");
  }

  private Report mended(Job job) {
    IngestReport report = bindery.mend(job);
    Report told =
        Report.done(
            List.of(
                new Part.Text("The index is up to date: " + counted(report.articles()) + "."),
                new Part.Table(
                    List.of(
                        new Row("Added", String.valueOf(report.added())),
                        new Row("Updated", String.valueOf(report.updated())),
                        new Row("Removed", String.valueOf(report.removed())),
                        new Row("Rejected", String.valueOf(report.rejected().size()))))));
    for (String notice : report.notices()) {
      told = told.and(notice + ".");
    }
    return told;
  }

  private static String counted(long articles) {
    return articles + (articles == 1 ? " article" : " articles");
  }
}
