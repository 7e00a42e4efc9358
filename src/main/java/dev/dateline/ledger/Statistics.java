// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What was asked and answered in numbers, by the newsroom's days. Counts and never words. Any
/// thread may call; a call reads every answer of its days.
///
/// @param database the ledger
/// @param zone the newsroom's
public record Statistics(Database database, ZoneId zone) {
  private static final int BILLIONTH = 9;

  /// One day.
  ///
  /// @param day which
  /// @param answered questions that the coverage answered
  /// @param notCovered questions that it did not
  /// @param withheld questions whose answer did not pass the check
  /// @param declined what was no question about the coverage
  /// @param half milliseconds within which half of the answers came, 0 for no answer
  /// @param most milliseconds within which 95 of 100 came, 0 for no answer
  /// @param readers how many people asked, as far as it is still known
  /// @param tokens read and written by models
  /// @param money what they cost, in the currency of the prices
  public record Day(
      LocalDate day,
      int answered,
      int notCovered,
      int withheld,
      int declined,
      long half,
      long most,
      int readers,
      long tokens,
      BigDecimal money) {}

  /// An article and in how many answers it was cited.
  ///
  /// @param article its id
  /// @param answers how many
  public record Cited(String article, int answers) {}

  /// Some days.
  ///
  /// @param days each, the oldest first, without a gap
  /// @param half milliseconds within which half of all answers came, 0 for no answer
  /// @param most milliseconds within which 95 of 100 came, 0 for no answer
  /// @param readers how many people asked in all of them
  /// @param cited what was cited most, the most first
  public record Period(List<Day> days, long half, long most, int readers, List<Cited> cited) {
    /// Copies the lists.
    public Period {
      days = List.copyOf(days);
      cited = List.copyOf(cited);
    }
  }

  private static final class Counting {
    final Map<String, Integer> statuses = new TreeMap<>();
    final List<Long> took = new ArrayList<>();
    final Set<String> readers = new HashSet<>();
    long tokens;
    long billionths;

    int of(String status) {
      return statuses.getOrDefault(status, 0);
    }
  }

  /// {@return the last days, today the last of them}
  ///
  /// @param number how many days, from 1
  /// @param now the moment
  /// @param top how many of the articles that were cited most
  public Period last(int number, Instant now, int top) {
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate first = today.minusDays(number - 1L);
    Instant since = first.atStartOfDay(zone).toInstant();
    Map<LocalDate, Counting> days = new TreeMap<>();
    for (int day = 0; day < number; day++) {
      days.put(first.plusDays(day), new Counting());
    }
    Counting all = new Counting();
    return database.read(
        handle -> {
          answers(handle, since, days, all);
          readers(handle, since, days, all);
          usage(handle, since, days);
          List<Day> counted = new ArrayList<>();
          days.forEach((day, each) -> counted.add(day(day, each)));
          return new Period(
              counted,
              percentile(all.took, 50),
              percentile(all.took, 95),
              all.readers.size(),
              cited(handle, since, top));
        });
  }

  /// A question.
  ///
  /// @param words as it was understood by itself
  /// @param person the platform's id of who asked, or null where it is not known
  public record Question(String words, @Nullable String person) {}

  /// {@return questions about the coverage, whatever came of them, the newest first}
  ///
  /// @param since from this moment on
  /// @param most at most so many
  public List<Question> questions(Instant since, int most) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select q.standalone, q.person from question q join answer a"
                        + " on a.answer = q.answer where q.at >= :since and a.status in"
                        + " ('answered', 'not_covered', 'withheld') order by q.at desc limit :most")
                .bind("since", since.toEpochMilli())
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Question(row.getString("standalone"), row.getString("person")))
                .list());
  }

  /// One question that many ask, or somebody again and again.
  ///
  /// @param words how it was asked, in small letters
  /// @param questions how often
  /// @param people by how many
  public record Flood(String words, int questions, int people) {}

  /// {@return the question that was asked most, empty where none was asked so often}
  ///
  /// @param since from this moment on
  /// @param least how often at least
  public Optional<Flood> flood(Instant since, int least) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select lower(standalone) as words, count(*) as n,"
                        + " count(distinct person) as people from question where at >= :since"
                        + " group by lower(standalone) having count(*) >= :least"
                        + " order by count(*) desc, lower(standalone) limit 1")
                .bind("since", since.toEpochMilli())
                .bind("least", least)
                .map(
                    (row, context) ->
                        new Flood(row.getString("words"), row.getInt("n"), row.getInt("people")))
                .findOne());
  }

  // What is dated ahead of today, by a clock that was put back, is counted nowhere.
  private Counting of(Map<LocalDate, Counting> days, long at) {
    return days.getOrDefault(Instant.ofEpochMilli(at).atZone(zone).toLocalDate(), new Counting());
  }

  private void answers(Handle handle, Instant since, Map<LocalDate, Counting> days, Counting all) {
    handle
        .createQuery("select at, status, took from answer where at >= :since")
        .bind("since", since.toEpochMilli())
        .map(
            (row, context) -> {
              Counting day = of(days, row.getLong("at"));
              day.statuses.merge(row.getString("status"), 1, Integer::sum);
              day.took.add(row.getLong("took"));
              all.took.add(row.getLong("took"));
              return day;
            })
        .forEach(day -> {});
  }

  private void readers(Handle handle, Instant since, Map<LocalDate, Counting> days, Counting all) {
    handle
        .createQuery(
            "select q.at, q.person, c.platform from question q join chat c on c.chat = q.chat"
                + " where q.at >= :since and q.person is not null")
        .bind("since", since.toEpochMilli())
        .map(
            (row, context) -> {
              String reader = row.getString("platform") + ':' + row.getString("person");
              all.readers.add(reader);
              return of(days, row.getLong("at")).readers.add(reader);
            })
        .forEach(added -> {});
  }

  private void usage(Handle handle, Instant since, Map<LocalDate, Counting> days) {
    handle
        .createQuery("select at, input + output as tokens, cost from usage where at >= :since")
        .bind("since", since.toEpochMilli())
        .map(
            (row, context) -> {
              Counting day = of(days, row.getLong("at"));
              day.tokens += row.getLong("tokens");
              day.billionths += row.getLong("cost");
              return day;
            })
        .forEach(day -> {});
  }

  private static Day day(LocalDate day, Counting each) {
    return new Day(
        day,
        each.of("answered"),
        each.of("not_covered"),
        each.of("withheld"),
        each.of("declined"),
        percentile(each.took, 50),
        percentile(each.took, 95),
        each.readers.size(),
        each.tokens,
        BigDecimal.valueOf(each.billionths, BILLIONTH));
  }

  /// {@return the least value that so many of a hundred do not exceed (nearest rank); 0 for none}
  static long percentile(List<Long> values, int percent) {
    if (values.isEmpty()) {
      return 0;
    }
    List<Long> sorted = values.stream().sorted().toList();
    int rank = (sorted.size() * percent + 99) / 100;
    return sorted.get(Math.max(rank, 1) - 1);
  }

  private static List<Cited> cited(Handle handle, Instant since, int top) {
    return handle
        .createQuery(
            "select article, count(distinct answer) as n from citation where at >= :since"
                + " group by article order by count(distinct answer) desc, article limit :top")
        .bind("since", since.toEpochMilli())
        .bind("top", top)
        .map((row, context) -> new Cited(row.getString("article"), row.getInt("n")))
        .list();
  }
}
