// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Row;
import dev.dateline.archive.Archive;
import dev.dateline.ledger.AnswerLog;
import dev.dateline.ledger.Answered;
import dev.dateline.ledger.Votes;
import dev.dateline.ledger.Votes.Thumbs;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `/log` and `/replay`: what was answered, and how it came about.
///
/// @param answers the answers
/// @param archive what the passages said
/// @param votes what readers think of them
/// @param times how moments are written
record AnswerPages(AnswerLog answers, Archive archive, Votes votes, Times times) {
  /// Passages that a replay shows; more than these were never near.
  static final int PASSAGES = 12;

  /// {@return the last answers, without a word of the questions}
  ///
  /// @param most how many
  Report log(int most) {
    List<Row> rows =
        answers.last(most).stream()
            .map(each -> new Row("#" + each.answer(), times.of(each.at()) + ", " + brief(each)))
            .toList();
    return rows.isEmpty()
        ? Report.done("Nothing was answered yet.")
        : Report.done(List.of(new Part.Table(rows)));
  }

  private String brief(Answered answer) {
    StringBuilder out = new StringBuilder(answer.status());
    if (answer.reason() != null) {
      out.append(" (").append(answer.reason()).append(')');
    }
    if (answer.mode() != null) {
      out.append(", ").append(answer.mode());
    }
    out.append(", ").append(answer.took().toMillis()).append(" ms");
    Thumbs thumbs = votes.thumbs(answer.answer());
    if (thumbs.up() + thumbs.down() > 0) {
      out.append(", thumbs ").append(thumbs.up()).append(" up, ");
      out.append(thumbs.down()).append(" down");
    }
    Map<String, Integer> dropped = dropped(answer);
    if (!dropped.isEmpty()) {
      out.append(", dropped: ");
      List<String> reasons = new ArrayList<>();
      dropped.forEach((reason, count) -> reasons.add(count + " " + reason));
      out.append(String.join("; ", reasons));
    }
    return out.toString();
  }

  private static Map<String, Integer> dropped(Answered answer) {
    Map<String, Integer> dropped = new TreeMap<>();
    Answered.Modelled model = answer.model();
    if (model != null) {
      for (Answered.Drafted drafted : model.draft()) {
        String refused = drafted.refused();
        if (refused != null) {
          dropped.merge(refused, 1, Integer::sum);
        }
      }
    }
    return dropped;
  }

  /// {@return how an answer came about}
  ///
  /// @param key the answer's
  Report replay(long key) {
    Optional<Answered> found = answers.find(key);
    if (found.isEmpty()) {
      return Report.refused("There is no answer #" + key + "; /log lists the last ones.");
    }
    Answered answer = found.get();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Text("#" + key + ", " + times.of(answer.at()) + ", " + brief(answer)));
    List<Row> rows = new ArrayList<>();
    String asked = answer.asked();
    rows.add(new Row("Asked", asked == null ? "erased" : asked));
    String standalone = answer.standalone();
    if (standalone != null && !standalone.equals(asked)) {
      rows.add(new Row("Understood", standalone));
    }
    answer.evidence().stream()
        .limit(PASSAGES)
        .forEach(
            place ->
                rows.add(
                    new Row(
                        "Passage",
                        place.article() + " (version " + place.version() + "): " + text(place))));
    if (answer.prompt() != null) {
      rows.add(new Row("Prompt", answer.prompt()));
    }
    Answered.Modelled model = answer.model();
    if (model != null) {
      rows.add(new Row("Model", model.name() + ", " + model.outcome()));
      for (Answered.Drafted drafted : model.draft()) {
        String refused = drafted.refused();
        rows.add(
            new Row(
                "Draft",
                drafted.text() + (refused == null ? " [passed]" : " [refused: " + refused + "]")));
      }
    }
    answer
        .sentences()
        .forEach(each -> rows.add(new Row("Shown", each.text() + " " + each.citations())));
    if (answer.sentences().isEmpty()) {
      rows.add(new Row("Shown", "no sentence of the coverage"));
    }
    parts.add(new Part.Table(rows));
    return Report.done(parts);
  }

  // A pair of id and number means the same characters for ever.
  private String text(Answered.Place place) {
    Optional<Version> version =
        archive.redactions().original(new ArticleId(place.article()), place.version());
    if (version.isEmpty() || place.end() > version.get().text().length()) {
      return "its text is not in this archive";
    }
    return version.get().text().substring(place.start(), place.end());
  }
}
