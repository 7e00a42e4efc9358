// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Result;
import dev.dateline.admin.Report.Row;
import dev.dateline.archive.Archive;
import dev.dateline.archive.Protections;
import dev.dateline.intake.Shelving;
import java.util.List;

/// `/protect`: whom no answer names.
///
/// @param archive the system of record
/// @param shelving brings the index up to it
record ProtectionDesk(Archive archive, Shelving shelving) {
  Report list() {
    List<String> names = archive.protections().names();
    return names.isEmpty()
        ? Report.done("Nobody is protected.")
        : Report.done(
            List.of(
                new Part.Table(names.stream().map(name -> new Row("Protected", name)).toList())));
  }

  Report foreseen(Run.Protect protect) {
    Report report = told(protect);
    if (report.result() != Result.WAITS) {
      return report;
    }
    Protections.Reach reach = archive.protections().reach(protect.name());
    if (protect.reason() == null) {
      return report.and("Sentences of " + reach.articles().size() + " articles are shown again.");
    }
    String name = protect.name();
    return report
        .and(
            "Struck: "
                + reach.sentences()
                + " sentences in "
                + reach.articles().size()
                + " articles. Out whole, for their headline: "
                + reach.headlines()
                + ".")
        .and(
            "Questions that say “"
                + name
                + "”, or “"
                + name.substring(name.lastIndexOf(' ') + 1)
                + "” without another given name, get one fixed line.");
  }

  private Report told(Run.Protect protect) {
    boolean on = protect.reason() != null;
    boolean stands = archive.protections().names().contains(protect.name());
    if (on == stands) {
      return Report.done(
          on
              ? protect.name() + " is protected already."
              : protect.name() + " is not protected; /protect lists who is.");
    }
    return new Report(
        Result.WAITS,
        List.of(
            new Part.Text(
                on
                    ? "This protects: " + protect.name()
                    : "This protects no longer: " + protect.name())));
  }

  Report done(Run.Protect protect, String by) {
    Report report = told(protect);
    if (report.result() != Result.WAITS) {
      return report;
    }
    String reason = protect.reason();
    Protections.Reach reach = archive.protections().reach(protect.name());
    archive
        .protections()
        .set(protect.name(), reason != null, by, reason == null ? "" : reason, reach.articles());
    shelving.settle(reach.articles());
    return Report.done(
        reason == null
            ? protect.name() + " is protected no longer."
            : protect.name() + " is protected now.");
  }
}
