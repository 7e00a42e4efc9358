// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Grouping;
import dev.dateline.ask.Reply;
import dev.dateline.console.ProgressLines;
import dev.dateline.draft.Claim;
import dev.dateline.eval.Gold;
import dev.dateline.eval.Metric;
import dev.dateline.eval.Subject;
import dev.dateline.intake.IngestReport;
import dev.dateline.model.Model;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.search.Extent;
import dev.dateline.search.Question;
import dev.dateline.settings.Secrets;
import dev.dateline.settings.Settings;
import dev.dateline.split.Reading;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The product over one folder of articles with its clock set by hand: wired as every command wires
/// it, with settings of its own and no secrets.
public final class ExperimentDesk implements Subject {
  private static final double BYTES_OF_A_MEGABYTE = 1e6;
  private static final double NANOS_OF_A_SECOND = 1e9;

  private final Desk desk;
  private final Hands clock;
  private final IngestReport report;
  private final double seconds;

  /// A clock that stands still until it is set.
  private static final class Hands implements java.time.InstantSource {
    private volatile Instant now;

    Hands(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /// Where it is opened.
  ///
  /// @param settings in force; where they ask for vectors, every passage has its vector before the
  ///   first question
  /// @param config the configuration's file, beside which `synonyms.txt` and `about.md` are looked
  ///   for, or null for neither
  /// @param articles the folder of articles
  /// @param data its own folder
  /// @param now what time it is
  /// @param standIn who writes in a model's place, or null for the models of the settings
  /// @param secrets the models' keys
  public record Spot(
      Settings settings,
      @Nullable Path config,
      Path articles,
      Path data,
      Instant now,
      @Nullable Model standIn,
      Secrets secrets) {
    /// A desk that no model writes for.
    ///
    /// @param settings in force
    /// @param config the configuration's file, or null
    /// @param articles the folder of articles
    /// @param data its own folder
    /// @param now what time it is
    public Spot(Settings settings, @Nullable Path config, Path articles, Path data, Instant now) {
      this(settings, config, articles, data, now, null, Secrets.NONE);
    }
  }

  private ExperimentDesk(Desk desk, Hands clock, IngestReport report, double seconds) {
    this.desk = desk;
    this.clock = clock;
    this.report = report;
    this.seconds = seconds;
  }

  /// Opens one and reads its articles in.
  ///
  /// @param spot where
  /// @param err where progress and what could not be read are said
  /// @param terminal whether progress may draw over a line
  /// @return the desk, to be closed
  public static ExperimentDesk open(Spot spot, PrintStream err, boolean terminal) {
    Hands clock = new Hands(spot.now());
    Outside outside =
        new Outside(
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            err,
            Map.of(),
            Path.of(""),
            clock,
            terminal);
    Places places =
        new Places(
            spot.settings(),
            spot.secrets(),
            List.of(spot.articles().toAbsolutePath().normalize()),
            spot.data().toAbsolutePath().normalize(),
            spot.config());
    Desk desk = Desk.unread(places, outside, spot.standIn());
    try {
      long begun = System.nanoTime();
      IngestReport report = desk.read(false);
      double seconds = (System.nanoTime() - begun) / NANOS_OF_A_SECOND;
      report.rejected().forEach(rejected -> outside.say("not read: " + rejected));
      if (spot.settings().index().vectors()) {
        desk.wiring().vectors.run(new ProgressLines(err, terminal));
      }
      return new ExperimentDesk(desk, clock, report, seconds);
    } catch (RuntimeException failed) {
      desk.close();
      throw failed;
    }
  }

  /// {@return what was read}
  public IngestReport report() {
    return report;
  }

  @Override
  public void at(Instant now) {
    clock.now = now;
  }

  @Override
  public Evidence search(String text) {
    return desk.search(text);
  }

  @Override
  public Reply ask(String text, String conversation) {
    return desk.ask(text, conversation);
  }

  /// Answers what is asked in another setting or at another moment than the clock's; a question
  /// that breaks the desk is not caught.
  ///
  /// @param asked what is typed
  /// @return the answer
  public Reply ask(Asked asked) {
    return desk.wiring().newsdesk.ask(asked);
  }

  @Override
  public Optional<Version> version(ArticleId id, int number) {
    return desk.version(id, number);
  }

  @Override
  public Optional<Version> version(String id) {
    try {
      return desk.version(new ArticleId(id), null);
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> refused(String sentence, String article, Gold.Cited cited) {
    Version version =
        version(article)
            .orElseThrow(() -> new IllegalArgumentException("there is no article " + article));
    List<Claim.Receipt> receipts = new ArrayList<>();
    for (String quote : cited.quotes()) {
      Sentence found =
          Reading.of(version).sentences().stream()
              .filter(one -> one.role().receipt() && one.text().contains(quote))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException(article + " does not say '" + quote + "'"));
      receipts.add(new Claim.Receipt(version.id(), version.number(), found.start(), found.end()));
    }
    Claim claim = new Claim(sentence, receipts, Claim.Purpose.REPORT);
    if (!cited.asked().isEmpty()) {
      return desk.wiring().verifier.answers(List.of(claim), search(cited.asked()))
          ? Optional.empty()
          : Optional.of("is no answer to '" + cited.asked() + "'");
    }
    Evidence evidence =
        new Evidence(
            new Question(sentence, sentence, Set.of(), clock.now, ZoneOffset.UTC),
            List.of(),
            Map.of(version.id(), version),
            new Extent(1, null, null, null, Set.of(), 0),
            /* snapshot= */ 0);
    Verdict verdict = desk.wiring().verifier.check(claim, evidence, Answer.Mode.MODEL);
    return verdict.holds() ? Optional.empty() : Optional.of(verdict.reason());
  }

  @Override
  public List<Integer> grouped(List<String> questions) {
    return new Grouping(desk.wiring().nearness).of(questions);
  }

  @Override
  public Map<Metric, Double> whole() {
    Path data = desk.wiring().data.path();
    Map<Metric, Double> whole = new LinkedHashMap<>();
    whole.put(Metric.ARTICLES, (double) report.articles());
    whole.put(Metric.PASSAGES, (double) report.passages());
    whole.put(Metric.INDEX_SECONDS, seconds);
    whole.put(Metric.INDEX_MEGABYTES, megabytes(data.resolve("index")));
    whole.put(Metric.DATA_MEGABYTES, megabytes(data));
    return whole;
  }

  private static double megabytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return bytes / BYTES_OF_A_MEGABYTE;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(folder + " cannot be measured", unreadable);
    }
  }

  @Override
  public void close() {
    desk.close();
  }
}
