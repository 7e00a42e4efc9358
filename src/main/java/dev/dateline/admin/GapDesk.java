// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Row;
import dev.dateline.ask.Grouping;
import dev.dateline.ask.Meaning;
import dev.dateline.grammar.Token;
import dev.dateline.ledger.Document;
import dev.dateline.ledger.GapLog.Gap;
import dev.dateline.search.Nearness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `/gaps`: what readers asked and the coverage did not answer, by what was meant. Nobody's own
/// words are shown before others have asked the same: until then a group has the name of its
/// subject, in words that the coverage itself uses.
///
/// @param gaps where it is looked up
/// @param staff the newsroom's own people, whose questions are left out
/// @param times how moments are written
record GapDesk(Gaps gaps, Staff staff, Times times) {
  /// People who must have asked the same before a wording is shown.
  static final int PEOPLE = 3;

  /// Questions that are looked at, the newest: each is compared to every group, and its vector
  /// takes some milliseconds.
  static final int MOST = 1_000;

  /// Groups that are shown; more are counted.
  static final int SHOWN = 20;

  /// Passages that must hold a word of a question before it is shown as the coverage's own.
  static final int COMMON = 3;

  // Words of a subject: more of them would be a sentence.
  private static final int WORDS = 3;
  private static final Pattern PRIVATE =
      Pattern.compile(
          "\\S+://\\S+|www\\.\\S+|\\S+@\\S+|@\\w+|\\+?[\\p{Nd}](?:[\\p{Nd}.,:/()-]|\\s(?=[\\p{Nd}]))*");

  private static final class Group {
    final List<Gap> gaps = new ArrayList<>();

    // Whoever is not known may be one person as well as many.
    int people() {
      Set<@Nullable String> people = new HashSet<>();
      gaps.forEach(gap -> people.add(gap.person()));
      return people.size();
    }

    Instant last() {
      return gaps.getFirst().at();
    }

    Instant first() {
      return gaps.getLast().at();
    }
  }

  // What was left open, newest first, and what it comes to by what was meant.
  private record Found(int read, List<Gap> open, List<Group> groups) {}

  Report of(int days, Instant now) {
    Found found = found(days, now);
    if (found.open.isEmpty()) {
      return none(days);
    }
    List<Group> groups = found.groups;
    List<Row> rows = groups.stream().limit(SHOWN).map(this::row).toList();
    Report report = Report.done(List.of(new Part.Text(headed(days, found)), new Part.Table(rows)));
    if (groups.size() > SHOWN) {
      report = report.and("And " + counted(groups.size() - SHOWN, "group") + " more.");
    }
    return bounded(report, found);
  }

  Report file(int days, Instant now) {
    Found found = found(days, now);
    if (found.open.isEmpty()) {
      return none(days);
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("what", "shown_as", "questions", "people", "first", "last"));
    for (Group group : found.groups) {
      rows.add(
          List.of(
              name(group),
              group.people() >= PEOPLE ? "wording" : "subject",
              String.valueOf(group.gaps.size()),
              String.valueOf(group.people()),
              group.first().toString(),
              group.last().toString()));
    }
    Document csv = Document.of("gaps-" + times.stamp(now) + ".csv", Csv.of(rows));
    return bounded(
        Report.done(List.of(new Part.Text(headed(days, found)), new Part.Sheet(csv))), found);
  }

  private static Report none(int days) {
    return Report.done("Nothing that readers asked within " + days + " days was left open.");
  }

  private static String headed(int days, Found found) {
    return "Left open within "
        + days
        + " days: "
        + counted(found.open.size(), "question")
        + " in "
        + counted(found.groups.size(), "group")
        + ". A wording is shown once "
        + PEOPLE
        + " people asked it.";
  }

  private static Report bounded(Report report, Found found) {
    return found.read < MOST
        ? report
        : report.and("Only the last " + MOST + " questions were looked at.");
  }

  private Found found(int days, Instant now) {
    List<Gap> all = gaps.log().since(now.minus(Duration.ofDays(days)), MOST);
    List<Gap> readers = all.stream().filter(gap -> !ours(gap.person())).toList();
    List<Group> groups = grouped(readers);
    groups.sort(
        Comparator.comparingInt(Group::people)
            .thenComparingInt(group -> group.gaps.size())
            .thenComparing(Group::last)
            .reversed());
    return new Found(all.size(), readers, groups);
  }

  private boolean ours(@Nullable String person) {
    return person != null && staff.role(new Caller.Person(person, person)).isPresent();
  }

  private List<Group> grouped(List<Gap> all) {
    List<Integer> numbers = new Grouping(gaps.nearness()).of(all.stream().map(Gap::words).toList());
    Map<Integer, Group> groups = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      groups.computeIfAbsent(numbers.get(i), _ -> new Group()).gaps.add(all.get(i));
    }
    return new ArrayList<>(groups.values());
  }

  private Row row(Group group) {
    int people = group.people();
    Instant first = group.first();
    int times = group.gaps.size();
    return new Row(
        name(group),
        counted(times, "time")
            + " by "
            + (people == 1 ? "1 person" : people + " people")
            + (times == 1
                ? ", " + this.times.of(first)
                : ", first " + this.times.of(first) + ", last " + this.times.of(group.last())));
  }

  private String name(Group group) {
    return group.people() >= PEOPLE ? wording(group) : subject(group);
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  // What most people typed; of what equally many did, the shortest.
  private static String wording(Group group) {
    Map<String, Long> wordings =
        group.gaps.stream()
            .collect(Collectors.groupingBy(gap -> blanked(gap.words()), Collectors.counting()));
    return wordings.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparingInt(entry -> -entry.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  /// {@return a reader's words without numbers, addresses and handles}
  ///
  /// @param words as they were asked
  static String blanked(String words) {
    return PRIVATE.matcher(words).replaceAll("•").replaceAll("\\s+", " ").strip();
  }

  private String subject(Group group) {
    List<String> words =
        Meaning.of(group.gaps.getFirst().words(), Nearness.NONE).telling().stream()
            .map(Token::folded)
            .filter(word -> word.chars().allMatch(Character::isLetter))
            .distinct()
            .filter(word -> gaps.passages().applyAsLong(word) >= COMMON)
            .limit(WORDS)
            .toList();
    return words.isEmpty() ? "(nothing that the coverage has words for)" : String.join(", ", words);
  }
}
