// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Row;
import dev.dateline.admin.Topics.Topic;
import dev.dateline.archive.Archive;
import dev.dateline.ledger.Document;
import dev.dateline.ledger.Statistics;
import dev.dateline.ledger.Statistics.Cited;
import dev.dateline.ledger.Statistics.Day;
import dev.dateline.ledger.Statistics.Period;
import dev.dateline.ledger.Votes;
import dev.dateline.ledger.Votes.Reason;
import dev.dateline.ledger.Votes.Thumbs;
import dev.dateline.news.ArticleId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `/stats`: some days as a picture, and its numbers as text.
///
/// @param statistics counts
/// @param votes what readers think
/// @param archive knows headlines
/// @param topics finds what is asked about most
record StatsDesk(Statistics statistics, Votes votes, Archive archive, Topics topics) {
  /// Most days of a picture: a year of bars two pixels wide.
  static final int MOST_DAYS = 366;

  private static final Logger LOG = LoggerFactory.getLogger(StatsDesk.class);
  private static final int TOPICS = 5;
  private static final int CITED = 5;

  // The newest: each word of each is counted.
  private static final int QUESTIONS = 5_000;
  private static final int HEADLINE = 60;

  /// {@return the desk of a house}
  ///
  /// @param parts the house
  static StatsDesk of(DeskParts parts) {
    return new StatsDesk(
        parts.readers().statistics(),
        parts.readers().votes(),
        parts.archive(),
        new Topics(parts.gaps().passages()));
  }

  Report of(int number, Instant now) {
    Period period = statistics.last(number, now, CITED);
    String title = number == 1 ? "Today" : "The last " + number + " days";
    Instant since = period.days().getFirst().day().atStartOfDay(statistics.zone()).toInstant();
    List<Topic> subjects = topics.of(statistics.questions(since, QUESTIONS), TOPICS);
    Thumbs thumbs = votes.between(since, now.plusMillis(1));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Text(title));
    parts.add(new Part.Table(rows(period, thumbs, subjects)));
    Report report = Report.done(parts);
    try {
      return report.and(
          new Part.Sheet(
              new Document("stats.png", StatsPicture.png(title, period.days(), subjects, thumbs))));
    } catch (RuntimeException | LinkageError | InternalError fontless) {
      // A machine without fonts draws nothing; the numbers are the same.
      LOG.warn("/stats has no picture here: {}", fontless.toString());
      return report.and("There is no picture: this machine has no fonts to draw it with.");
    }
  }

  private List<Row> rows(Period period, Thumbs thumbs, List<Topic> subjects) {
    List<Row> rows = new ArrayList<>();
    int answered = sum(period, Day::answered);
    int missing = sum(period, Day::notCovered);
    int withheld = sum(period, Day::withheld);
    int asked = answered + missing + withheld;
    rows.add(
        new Row(
            "Questions",
            asked
                + ": answered "
                + share(answered, asked)
                + ", not covered "
                + share(missing, asked)
                + ", withheld "
                + share(withheld, asked)));
    rows.add(new Row("No question about the coverage", "" + sum(period, Day::declined)));
    rows.add(
        new Row(
            "Time",
            period.most() == 0
                ? "no answer"
                : "half within "
                    + StatsPicture.seconds(period.half() / 1e3)
                    + ", 95 of 100 within "
                    + StatsPicture.seconds(period.most() / 1e3)));
    rows.add(new Row("Readers", Integer.toString(period.readers())));
    long tokens = period.days().stream().mapToLong(Day::tokens).sum();
    BigDecimal money =
        period.days().stream().map(Day::money).reduce(BigDecimal.ZERO, BigDecimal::add);
    rows.add(
        new Row(
            "Tokens",
            StatsPicture.thousands((double) tokens)
                + (money.signum() == 0 ? "" : ", cost " + StatsPicture.money(money))));
    rows.add(new Row("Thumbs", thumbs(thumbs)));
    for (Topic topic : subjects) {
      rows.add(
          new Row(
              "Asked about by " + topic.people() + " people",
              topic.words() + " (" + topic.questions() + " questions)"));
    }
    for (Cited each : period.cited()) {
      rows.add(
          new Row(
              "Cited in " + each.answers() + (each.answers() == 1 ? " answer" : " answers"),
              headline(each.article())));
    }
    return rows;
  }

  private static int sum(Period period, ToIntFunction<Day> of) {
    return period.days().stream().mapToInt(of).sum();
  }

  private static String share(int part, int all) {
    return all == 0 ? "0" : part + " (" + Math.round(100.0 * part / all) + " %)";
  }

  private static String thumbs(Thumbs thumbs) {
    Map<Reason, Integer> reasons = new TreeMap<>(thumbs.reasons());
    String why =
        reasons.entrySet().stream()
            .map(
                each ->
                    each.getKey().key().replace('_', ' ').toLowerCase(Locale.ROOT)
                        + " "
                        + each.getValue())
            .collect(Collectors.joining(", "));
    return thumbs.up() + " up, " + thumbs.down() + " down" + (why.isEmpty() ? "" : ": " + why);
  }

  private String headline(String article) {
    String title =
        archive
            .newest(new ArticleId(article))
            .map(version -> version.header().title())
            .orElse(article);
    return title.length() <= HEADLINE ? title : title.substring(0, HEADLINE) + "…";
  }
}
