// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Row;
import dev.dateline.archive.Archive;
import dev.dateline.ask.Pin;
import dev.dateline.ledger.PinBook;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `/pin`: from which article a question is answered first.
///
/// @param archive the system of record
/// @param pins what is pinned
record PinDesk(Archive archive, PinBook pins) {
  /// Each question is compared to all of them.
  static final int MOST = 200;

  Report list(Instant now) {
    List<Pin> all = pins.all();
    return all.isEmpty()
        ? Report.done("No question is pinned.")
        : Report.done(List.of(new Part.Table(all.stream().map(pin -> row(pin, now)).toList())));
  }

  private Row row(Pin pin, Instant now) {
    return new Row(
        pin.question(), pin.article() + (shown(pin.article(), now) ? "" : ", not shown"));
  }

  private boolean shown(ArticleId article, Instant now) {
    return archive
        .newest(article)
        .filter(version -> archive.shown(article, version.number(), now))
        .isPresent();
  }

  Report set(Run.Pin pin, String by, Instant now) {
    ArticleId article = pin.article();
    List<Pin> all = pins.all();
    Optional<Pin> stands =
        all.stream().filter(each -> each.question().equals(pin.question())).findFirst();
    if (article == null) {
      if (stands.isEmpty()) {
        return Report.refused("This question is not pinned; /pin lists those that are.");
      }
      pins.set(pin.question(), null, by);
      return Report.done("Pinned no longer: " + pin.question());
    }
    Optional<Version> version = archive.newest(article);
    if (version.isEmpty()) {
      return ArticlePages.unknown(article);
    }
    if (stands.isEmpty() && all.size() >= MOST) {
      return Report.refused(
          "There are " + MOST + " pinned questions, which is as many as there may be.");
    }
    if (stands.isEmpty() || !stands.get().article().equals(article)) {
      pins.set(pin.question(), article, by);
    }
    Report report =
        Report.done(
            "Questions of this meaning are answered from “"
                + version.get().header().title()
                + "” first: "
                + pin.question());
    return shown(article, now)
        ? report
        : report.and("The article is not shown now; until it is, the pin does nothing.");
  }
}
