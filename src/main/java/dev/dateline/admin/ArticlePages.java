// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Row;
import dev.dateline.archive.Archive;
import dev.dateline.archive.Catalogue;
import dev.dateline.archive.Held;
import dev.dateline.ledger.AnswerLog;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `/articles` and `/article`: what is in the coverage, shown to readers or not.
///
/// @param archive the system of record
/// @param catalogue finds in it
/// @param answers who cited what
/// @param folders the sources, empty for all
/// @param times how moments are written
record ArticlePages(
    Archive archive, Catalogue catalogue, AnswerLog answers, Set<String> folders, Times times) {
  /// Articles on one page: what a phone shows without much scrolling.
  static final int PAGE = 10;

  // More versions than this are counted and not listed.
  private static final int EDITIONS = 10;

  /// {@return a page of a list}
  ///
  /// @param words what headline or id must hold
  /// @param page from 1
  Report list(List<String> words, int page) {
    List<Catalogue.Card> found = catalogue.find(folders, words);
    if (found.isEmpty()) {
      return Report.done(
          words.isEmpty() ? "There is no article." : "No article holds these words.");
    }
    int pages = (found.size() + PAGE - 1) / PAGE;
    if (page > pages) {
      return Report.refused("There is no page " + page + ": the last one is " + pages + ".");
    }
    List<Row> rows = new ArrayList<>();
    for (Catalogue.Card card :
        found.subList((page - 1) * PAGE, Math.min(page * PAGE, found.size()))) {
      String published = card.published();
      String day = published == null ? "undated" : published.substring(0, 10);
      String status =
          archive.status(card.article()).filter(s -> !s.shown()).map(Status::key).orElse("");
      rows.add(
          new Row(
              card.article().value(),
              title(card) + ", " + day + (status.isEmpty() ? "" : ", " + status)));
    }
    Report report =
        Report.done(
            List.of(
                new Part.Text(found.size() + (found.size() == 1 ? " article." : " articles.")),
                new Part.Table(rows)));
    return pages == 1
        ? report
        : report.and("Page " + page + " of " + pages + "; write page N behind the words.");
  }

  // As editors have set it since.
  private String title(Catalogue.Card card) {
    return archive
        .version(card.article(), card.number())
        .map(version -> version.header().title())
        .orElse(card.title());
  }

  /// {@return an article's page}
  ///
  /// @param id which
  /// @param now decides which embargo is over
  Report show(ArticleId id, Instant now) {
    Optional<Version> newest = archive.newest(id);
    if (newest.isEmpty()) {
      return unknown(id);
    }
    Version version = newest.get();
    var header = version.header();
    List<Row> rows = new ArrayList<>();
    var published = header.published();
    rows.add(new Row("Published", published == null ? "undated" : published.iso()));
    rows.add(new Row("Kind", header.kind().key()));
    rows.add(new Row("Language", header.language()));
    rows.add(new Row("Status", archive.status(id).map(Status::key).orElse("unknown")));
    rows.add(new Row("Shown to readers", archive.shown(id, version.number(), now) ? "yes" : "no"));
    for (Held held : archive.held(folders)) {
      if (held.article().equals(id)) {
        rows.add(new Row("Held", held.toString()));
      }
    }
    String correction = header.correction();
    if (correction != null) {
      rows.add(new Row("Correction", correction));
    }
    archive
        .redactions()
        .struck(id)
        .forEach(words -> rows.add(new Row("Struck", "“" + words + "”")));
    for (Catalogue.Source source : catalogue.sources(id)) {
      rows.add(
          new Row(
              "Source",
              source.folder()
                  + '/'
                  + source.file()
                  + ": version "
                  + source.number()
                  + ", "
                  + (source.present() ? source.status() : "removed")));
    }
    List<Catalogue.Edition> editions = catalogue.editions(id);
    editions.stream()
        .limit(EDITIONS)
        .forEach(
            edition ->
                rows.add(
                    new Row(
                        "Version " + edition.number(),
                        "read " + times.of(edition.read()) + ", " + edition.title())));
    if (editions.size() > EDITIONS) {
      rows.add(new Row("Versions", editions.size() + " in all"));
    }
    for (Catalogue.Decided decided : catalogue.decisions(id)) {
      rows.add(
          new Row(
              "Decided",
              decided.ruling()
                  + " by "
                  + decided.who()
                  + " "
                  + times.of(decided.at())
                  + (decided.reason().isEmpty() ? "" : ": " + decided.reason())));
    }
    rows.add(new Row("Cited", "in " + answers.citing(id.value()) + " answers"));
    return Report.done(
        List.of(new Part.Text(header.title()), new Part.Text(id.value()), new Part.Table(rows)));
  }

  /// {@return that there is no such article}
  ///
  /// @param id which
  static Report unknown(ArticleId id) {
    return Report.refused("Article " + id + " was never read; /articles WORDS finds ids.");
  }
}
