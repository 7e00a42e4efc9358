// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.draft.Draft;
import dev.dateline.news.Header;
import dev.dateline.news.Stamp;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.search.Extent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The lines above an answer that change its meaning, and those below it.
final class Margins {
  /// Above this age of the newest cited article the answer says whether anything newer was read.
  public static final int OLD_DAYS = 30;

  private Margins() {}

  static List<String> sample(boolean samples) {
    return samples ? List.of("Sample coverage, not news.") : List.of();
  }

  static List<String> corrections(List<Header> shown) {
    return shown.stream()
        .map(Header::correction)
        .filter(java.util.Objects::nonNull)
        .map(correction -> "Corrected: " + correction)
        .toList();
  }

  static List<String> inferred(List<Header> shown) {
    return shown.stream().anyMatch(Header::publishedInferred)
        ? List.of("Date from the text.")
        : List.of();
  }

  static List<String> notices(
      Draft.Sentences draft, List<Version> cited, Evidence evidence, List<String> lead) {
    List<String> notices =
        new ArrayList<>(sample(cited.stream().anyMatch(v -> v.header().status() == Status.SAMPLE)));
    notices.addAll(corrections(cited.stream().map(Version::header).toList()));
    if (!draft.premise().isEmpty()) {
      notices.add(draft.premise());
    }
    notices.addAll(lead);
    List<String> parts = evidence.inquiry().asks().stream().map(ask -> ask.text()).toList();
    if (draft.unanswered().size() == 1 && parts.size() == 2) {
      boolean second = draft.unanswered().getFirst().equals(parts.getLast());
      notices.add("The articles answer only the " + (second ? "first" : "second") + " part.");
    } else if (!draft.unanswered().isEmpty()) {
      notices.add("The articles don’t answer every part.");
    }
    return notices;
  }

  static List<String> footnotes(List<Version> cited, Evidence evidence) {
    List<String> notes = new ArrayList<>();
    notes.addAll(inferred(cited.stream().map(Version::header).toList()));
    ZoneId zone = evidence.question().zone();
    LocalDate newest =
        cited.stream()
            .map(v -> v.header().published())
            .filter(java.util.Objects::nonNull)
            .map(stamp -> stamp.day(zone))
            .max(Comparator.naturalOrder())
            .orElse(null);
    Stamp read = evidence.extent().newest();
    LocalDate today = evidence.question().today();
    if (newest != null && read != null && newest.isBefore(today.minusDays(OLD_DAYS))) {
      LocalDate last = read.day(zone);
      notes.add(
          "Newest article read: "
              + (last.equals(newest) ? "the same day." : Datelines.day(last) + "."));
    }
    return notes;
  }

  static List<String> searched(Evidence evidence) {
    Extent extent = evidence.extent();
    if (extent.articles() == 0) {
      return List.of("Nothing has been read yet.");
    }
    ZoneId zone = evidence.question().zone();
    Set<String> days = new LinkedHashSet<>();
    if (extent.oldest() != null) {
      days.add(Datelines.day(extent.oldest().day(zone)));
    }
    if (extent.newest() != null) {
      days.add(Datelines.day(extent.newest().day(zone)));
    }
    String count = extent.articles() == 1 ? "1 article" : extent.articles() + " articles";
    return List.of(
        "Searched: " + count + (days.isEmpty() ? "" : ", " + String.join("–", days)) + ".");
  }
}
