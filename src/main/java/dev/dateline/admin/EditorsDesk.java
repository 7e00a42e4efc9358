// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Result;
import dev.dateline.archive.Archive;
import dev.dateline.archive.Decision;
import dev.dateline.archive.Decision.Ruling;
import dev.dateline.archive.Decision.Target;
import dev.dateline.archive.Foresight;
import dev.dateline.archive.Held;
import dev.dateline.intake.Shelving;
import dev.dateline.ledger.AnswerLog;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What changes the coverage at once: `/retract`, `/kill`, `/restore`, `/embargo`, `/correct`. When
/// a call returns, searches see it; a message that waits to be sent is asked again at its turn.
///
/// Each may be told twice: what stands already is not written again.
///
/// @param archive the system of record
/// @param foresight tells what a decision would do
/// @param shelving brings the index up to it
/// @param answers who cited what
/// @param folders the sources, empty for all
/// @param times how moments are written
record EditorsDesk(
    Archive archive,
    Foresight foresight,
    Shelving shelving,
    AnswerLog answers,
    Set<String> folders,
    Times times) {
  /// {@return what a retraction, a kill or a restoration would do; nothing has changed}
  ///
  /// @param article which
  /// @param ruling which of the three
  /// @param by who asks
  Report foreseen(ArticleId article, Ruling ruling, String by) {
    Optional<Version> version = archive.newest(article);
    if (version.isEmpty()) {
      return ArticlePages.unknown(article);
    }
    if (stands(article, ruling)) {
      return already(article);
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Text(announced(ruling) + version.get().header().title()));
    if (!(ruling instanceof Ruling.Restore)) {
      parts.add(new Part.Text("It was cited in " + answers.citing(article.value()) + " answers."));
      for (Held twin : foresight.held(decision(article, ruling, by, ""), folders)) {
        parts.add(new Part.Text("Held with it: " + twin + "."));
      }
    }
    return new Report(Result.WAITS, parts);
  }

  private static String announced(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Retract _ -> "This retracts: ";
      case Ruling.Kill _ -> "This takes out without a trace: ";
      case Ruling.Restore _ -> "This brings back: ";
      case Ruling.Hold _ -> "This holds: ";
      case Ruling.Correct _ -> "This corrects: ";
      case Ruling.Embargo _ -> "This embargoes: ";
    };
  }

  /// Decides whether an article is shown.
  ///
  /// @param article which
  /// @param ruling what
  /// @param by who decides
  /// @param reason why
  /// @return what came of it
  Report decide(ArticleId article, Ruling ruling, String by, String reason) {
    Optional<Version> version = archive.newest(article);
    if (version.isEmpty()) {
      return ArticlePages.unknown(article);
    }
    if (stands(article, ruling)) {
      return already(article);
    }
    shelving.settle(archive.decide(decision(article, ruling, by, reason)));
    Status now = archive.status(article).orElseThrow();
    Report report = Report.done(version.get().header().title() + " is " + now.key() + " now.");
    for (Held held : archive.held(folders)) {
      if (held.of().equals(article)) {
        report = report.and("Held: " + held + "; /restore ID shows it again.");
      }
    }
    return report;
  }

  /// Sets or lifts an embargo.
  ///
  /// @param article which
  /// @param until the moment, or null to lift it
  /// @param by who decides
  /// @param now the moment
  /// @return what came of it
  Report embargo(ArticleId article, @Nullable Instant until, String by, Instant now) {
    Optional<Version> version = archive.newest(article);
    if (version.isEmpty()) {
      return ArticlePages.unknown(article);
    }
    shelving.settle(archive.decide(decision(article, new Ruling.Embargo(until), by, "")));
    String title = version.get().header().title();
    if (until != null && until.isAfter(now)) {
      return Report.done(title + " is kept back until " + times.of(until) + ".");
    }
    boolean shown = archive.shown(article, version.get().number(), now);
    return Report.done(
        title
            + " has no embargo now, and is "
            + (shown ? "shown." : "still not shown; /article ID says why."));
  }

  /// Publishes a correction.
  ///
  /// @param article which
  /// @param text the correction, or null to go back to the source's
  /// @param by who decides
  /// @return what came of it
  Report correct(ArticleId article, @Nullable String text, String by) {
    if (archive.newest(article).isEmpty()) {
      return ArticlePages.unknown(article);
    }
    shelving.settle(archive.decide(decision(article, new Ruling.Correct(text), by, "")));
    Version corrected = archive.newest(article).orElseThrow();
    String shown = corrected.header().correction();
    return Report.done(
            shown == null
                ? corrected.header().title() + " has no correction now."
                : corrected.header().title() + " is corrected: " + shown)
        .and("It was cited in " + answers.citing(article.value()) + " answers before.");
  }

  private boolean stands(ArticleId article, Ruling ruling) {
    Status now = archive.status(article).orElse(Status.PUBLISHED);
    return switch (ruling) {
      case Ruling.Retract _ -> now == Status.RETRACTED;
      case Ruling.Kill _ -> now == Status.KILLED;
      case Ruling.Hold _ -> now == Status.HELD;
      case Ruling.Restore _ -> now.shown();
      case Ruling.Correct _, Ruling.Embargo _ -> false;
    };
  }

  private Report already(ArticleId article) {
    return Report.done(
        article
            + " is "
            + archive.status(article).map(Status::key).orElse("unknown")
            + " already.");
  }

  private static Decision decision(ArticleId article, Ruling ruling, String by, String reason) {
    return new Decision(new Target.Id(article), ruling, by, reason);
  }
}
