// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Row;
import dev.dateline.archive.Archive;
import dev.dateline.news.Header;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import dev.dateline.split.Reading;
import dev.dateline.split.Splitter;
import dev.dateline.upload.Fetch;
import dev.dateline.upload.Intray;
import dev.dateline.upload.Leaf;
import dev.dateline.upload.Turned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/add`: a file or a page goes into the coverage, and comes out again within ten minutes.
///
/// @param intray takes files in
/// @param fetch asks the web
/// @param archive what became of them
/// @param times how moments are written
record AddDesk(Intray intray, Fetch fetch, Archive archive, Times times) {
  // More than these are counted and not shown.
  private static final int SHOWN = 20;

  Report add(Run.Add add, @Nullable Attachment attachment, Caller caller, Instant now) {
    String what = add.what();
    try {
      if (what == null) {
        return attachment == null
            ? Report.wrong(
                "/add: file is missing: send it with the command as its caption, answer to it, or"
                    + " name a web address. Usage: "
                    + Verb.ADD.usage())
            : took(attachment.name(), attachment.bytes(), null, caller, now);
      }
      if (what.contains("://")) {
        Leaf page = fetch.get(what);
        return took(page.name(), page.bytes(), page.from(), caller, now);
      }
      if (caller instanceof Caller.Shell) {
        Path file = Path.of(what);
        return took(
            String.valueOf(file.getFileName()), Files.readAllBytes(file), null, caller, now);
      }
      return Report.wrong(
          "/add: address is '" + Arguments.cut(what) + "', expected is one with https://.");
    } catch (Turned why) {
      return Report.refused("Not taken: " + why.line() + ".");
    } catch (IOException | InvalidPathException unreadable) {
      return Report.refused(
          "The file cannot be had: " + String.valueOf(unreadable.getMessage()) + ".");
    }
  }

  private Report took(
      String name, byte[] bytes, @Nullable String address, Caller caller, Instant now) {
    Intray.Receipt receipt = intray.take(name, bytes, address, caller.id());
    List<Row> turned =
        receipt.turned().stream().limit(SHOWN).map(line -> new Row("Not taken", line)).toList();
    if (receipt.arrivals().isEmpty()) {
      return new Report(Report.Result.REFUSED, List.of(new Part.Table(turned)));
    }
    List<Row> rows = new ArrayList<>();
    receipt.arrivals().stream().limit(SHOWN).forEach(each -> rows.add(row(each, now)));
    rows.addAll(turned);
    int count = receipt.arrivals().size();
    Report report =
        Report.done(
            List.of(
                new Part.Text(
                    (receipt.again() ? "In already: " : "Added: ")
                        + count
                        + (count == 1 ? " article." : " articles.")),
                new Part.Table(rows)));
    int more = count - SHOWN + Math.max(0, receipt.turned().size() - SHOWN);
    if (more > 0) {
      report = report.and("And " + more + " more.");
    }
    return report.and(new Part.Undo("/add undo " + receipt.ticket(), Intray.UNDO.toMinutes()));
  }

  private Row row(Intray.Arrival arrival, Instant now) {
    Version version = arrival.version();
    Header header = version.header();
    var published = header.published();
    int passages = Splitter.split(Reading.of(version)).size();
    return new Row(
        header.title(),
        version.id()
            + ", "
            + (published == null ? "undated" : published.iso())
            + ", "
            + header.kind().key()
            + ", "
            + passages
            + (passages == 1 ? " passage, " : " passages, ")
            + state(arrival, now));
  }

  private String state(Intray.Arrival arrival, Instant now) {
    Version version = arrival.version();
    if (archive.shown(version.id(), version.number(), now)) {
      return "shown";
    }
    String order = arrival.order();
    String why = order == null ? "" : " for its line “" + order + "”";
    Instant until = arrival.until();
    if (until != null) {
      return "held until " + times.of(until) + why;
    }
    Status status = archive.status(version.id()).orElse(Status.HELD);
    if (!status.shown()) {
      return status.key() + why + "; /restore ID shows it";
    }
    return due(version).map(due -> "held until " + times.of(due)).orElse("held");
  }

  private Optional<Instant> due(Version version) {
    return archive.standingsOf(List.of(version.id())).stream()
        .flatMap(standing -> Optional.ofNullable(standing.due()).stream())
        .findFirst();
  }

  Report undo(Run.Undo undo) {
    return switch (intray.undo(undo.ticket())) {
      case OUT -> Report.done("It is out again.");
      case LATE ->
          Report.refused(
              "It was added more than "
                  + Intray.UNDO.toMinutes()
                  + " minutes ago; /retract or /kill takes an article out.");
      case UNKNOWN -> Report.refused("There is nothing to take back under this ticket.");
    };
  }
}
