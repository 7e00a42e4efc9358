// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Result;
import dev.dateline.admin.Report.Row;
import dev.dateline.archive.Archive;
import dev.dateline.archive.Decision;
import dev.dateline.archive.Decision.Ruling;
import dev.dateline.archive.Decision.Target;
import dev.dateline.archive.Foresight;
import dev.dateline.archive.Held;
import dev.dateline.archive.Struck;
import dev.dateline.intake.Shelving;
import dev.dateline.ledger.AnswerLog;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Sentence;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What changes the coverage at once. When a call returns, searches see it; a message that waits to
/// be sent is asked again at its turn.
///
/// Each may be told twice: what stands already is not written again, or is written and changes
/// nothing.
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
  // More struck sentences than this are counted and not shown.
  private static final int SENTENCES = 20;

  private static Ruling ruling(Edit edit) {
    return switch (edit) {
      case Edit.Retract(_, _, String note) -> new Ruling.Retract(note);
      case Edit.Kill _ -> new Ruling.Kill();
      case Edit.Restore _ -> new Ruling.Restore();
      case Edit.Embargo(_, var until) -> new Ruling.Embargo(until);
      case Edit.Correct(_, var struck, var text) -> new Ruling.Correct(text, struck);
      case Edit.Hide(_, var words) -> new Ruling.Hide(words);
      case Edit.Amend(_, var field, var value) -> new Ruling.Edit(field, value);
    };
  }

  private static String reason(Edit edit) {
    return switch (edit) {
      case Edit.Retract(_, String reason, _) -> reason;
      case Edit.Kill(_, String reason) -> reason;
      case Edit.Restore _, Edit.Embargo _, Edit.Correct _, Edit.Hide _, Edit.Amend _ -> "";
    };
  }

  /// {@return what a command that wants a second word would do; nothing has changed}
  ///
  /// @param edit the command
  /// @param by who asks
  Report foreseen(Edit edit, String by) {
    ArticleId article = edit.article();
    Optional<Version> version = archive.newest(article);
    if (version.isEmpty()) {
      return ArticlePages.unknown(article);
    }
    String title = version.get().header().title();
    return switch (edit) {
      case Edit.Retract _ -> withdrawing(edit, "This retracts: " + title, by);
      case Edit.Kill _ -> withdrawing(edit, "This takes out without a trace: " + title, by);
      case Edit.Restore _ ->
          archive.status(article).orElseThrow().shown()
              ? already(article)
              : waits("This brings back: " + title);
      case Edit.Correct(_, String struck, String text) when struck != null ->
          striking(version.get(), struck, "This corrects: " + title + ": " + text);
      case Edit.Correct _, Edit.Embargo _, Edit.Hide _, Edit.Amend _ ->
          throw new IllegalStateException(edit.verb().word() + " needs no second word");
    };
  }

  private static Report waits(String line) {
    return new Report(Result.WAITS, List.of(new Part.Text(line)));
  }

  private Report withdrawing(Edit edit, String line, String by) {
    ArticleId article = edit.article();
    Status now = archive.status(article).orElse(Status.PUBLISHED);
    if (now == (edit instanceof Edit.Retract ? Status.RETRACTED : Status.KILLED)) {
      return already(article);
    }
    Report report =
        waits(line).and("It was cited in " + answers.citing(article.value()) + " answers.");
    int sent = answers.sent(article.value());
    if (sent > 0) {
      report = report.and("Messages with it that are edited: " + sent + ".");
    }
    for (Held twin : foresight.held(decision(edit, by), folders)) {
      report = report.and("Held with it: " + twin + ".");
    }
    return report;
  }

  private static Report striking(Version version, String words, String line) {
    List<Sentence> struck = Struck.in(version, List.of(words));
    return struck.isEmpty()
        ? saysNothing(version, words)
        : sentences(waits(line), "Struck", struck);
  }

  private static Report saysNothing(Version version, String words) {
    return Report.refused(
        "No sentence of "
            + version.header().title()
            + " holds “"
            + words
            + "” in whole words; nothing has changed.");
  }

  private static Report sentences(Report report, String name, List<Sentence> struck) {
    List<Row> rows = new ArrayList<>();
    struck.stream().limit(SENTENCES).forEach(sentence -> rows.add(new Row(name, sentence.text())));
    Report listed = report.and(new Part.Table(rows));
    return struck.size() <= SENTENCES
        ? listed
        : listed.and("And " + (struck.size() - SENTENCES) + " more.");
  }

  /// Does it.
  ///
  /// @param edit the command
  /// @param by who gives it
  /// @param now the moment
  /// @return what came of it
  Report done(Edit edit, String by, Instant now) {
    Optional<Version> before = archive.newest(edit.article());
    if (before.isEmpty()) {
      return ArticlePages.unknown(edit.article());
    }
    return switch (edit) {
      case Edit.Retract _, Edit.Kill _, Edit.Restore _ -> showing(edit, by);
      case Edit.Embargo(_, var until) -> embargo(edit, until, by, now);
      case Edit.Correct(_, var struck, _) -> correct(edit, struck, before.get(), by);
      case Edit.Hide(_, var words) -> hide(edit, words, before.get(), by);
      case Edit.Amend(_, var field, _) -> {
        decide(edit, by);
        Version after = archive.newest(edit.article()).orElseThrow();
        yield Report.done(
            after.header().title() + ": " + field.key() + " is set; /article ID shows it.");
      }
    };
  }

  private void decide(Edit edit, String by) {
    shelving.settle(archive.decide(decision(edit, by)));
  }

  private Report showing(Edit edit, String by) {
    ArticleId article = edit.article();
    Status before = archive.status(article).orElseThrow();
    boolean stands =
        switch (edit) {
          case Edit.Retract _ -> before == Status.RETRACTED;
          case Edit.Kill _ -> before == Status.KILLED;
          default -> before.shown();
        };
    if (stands) {
      return already(article);
    }
    decide(edit, by);
    String title = archive.newest(article).orElseThrow().header().title();
    Report report =
        Report.done(title + " is " + archive.status(article).orElseThrow().key() + " now.");
    int sent = answers.sent(article.value());
    if (sent > 0) {
      report = report.and("Messages with it that are edited now: " + sent + ".");
    }
    for (Held held : archive.held(folders)) {
      if (held.of().equals(article)) {
        report = report.and("Held: " + held + "; /restore ID shows it again.");
      }
    }
    return report;
  }

  private Report embargo(Edit edit, @Nullable Instant until, String by, Instant now) {
    decide(edit, by);
    Version version = archive.newest(edit.article()).orElseThrow();
    String title = version.header().title();
    if (until != null && until.isAfter(now)) {
      return Report.done(title + " is kept back until " + times.of(until) + ".");
    }
    boolean shown = archive.shown(edit.article(), version.number(), now);
    return Report.done(
        title
            + " has no embargo now, and is "
            + (shown ? "shown." : "still not shown; /article ID says why."));
  }

  private Report correct(Edit edit, @Nullable String words, Version before, String by) {
    List<Sentence> struck = words == null ? List.of() : Struck.in(before, List.of(words));
    if (words != null && struck.isEmpty() && !stands(edit.article(), words)) {
      return saysNothing(before, words);
    }
    decide(edit, by);
    Version corrected = archive.newest(edit.article()).orElseThrow();
    String shown = corrected.header().correction();
    Report report =
        Report.done(
                shown == null
                    ? corrected.header().title() + " has no correction now."
                    : corrected.header().title() + " is corrected: " + shown)
            .and("It was cited in " + answers.citing(edit.article().value()) + " answers before.");
    return struck.isEmpty() ? report : sentences(report, "Struck", struck);
  }

  private Report hide(Edit edit, @Nullable String words, Version before, String by) {
    if (words == null) {
      decide(edit, by);
      return Report.done("Nothing of " + before.header().title() + " is hidden now.");
    }
    if (stands(edit.article(), words)) {
      return Report.done("These words are hidden already, with the sentences that hold them.");
    }
    List<Sentence> struck = Struck.in(before, List.of(words));
    if (struck.isEmpty()) {
      return saysNothing(before, words);
    }
    decide(edit, by);
    return sentences(
            Report.done(before.header().title() + ": " + struck.size() + " hidden."),
            "Hidden",
            struck)
        .and("/hide ID off shows them again.");
  }

  private boolean stands(ArticleId article, String words) {
    return archive.redactions().struck(article).contains(words);
  }

  private Report already(ArticleId article) {
    return Report.done(
        article
            + " is "
            + archive.status(article).map(Status::key).orElse("unknown")
            + " already.");
  }

  private static Decision decision(Edit edit, String by) {
    return new Decision(new Target.Id(edit.article()), ruling(edit), by, reason(edit));
  }
}
