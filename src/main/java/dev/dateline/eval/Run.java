// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import dev.dateline.ask.Reply;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Measures experiments, one after the other, each in a folder that is gone afterwards. The
/// questions of one moment are asked side by side; each has a conversation of its own, so that none
/// knows of another. One thread runs; any may stop it.
public final class Run {
  private final Subject.Opening opening;
  private final Meter meter;
  private final LongSupplier nanos;
  private final int threads;
  private final boolean ask;

  private volatile boolean stopped;
  private volatile String place = "";
  private volatile @Nullable Scratch scratch;

  /// A run.
  ///
  /// @param opening opens what is measured
  /// @param meter hears how far it is
  /// @param nanos the time that latencies are taken by, in nanoseconds
  /// @param threads how many questions are asked at a time, 1 at least
  /// @param ask whether questions are asked; otherwise they are only searched for
  public Run(Subject.Opening opening, Meter meter, LongSupplier nanos, int threads, boolean ask) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", 1 at least is allowed");
    }
    this.opening = opening;
    this.meter = meter;
    this.nanos = nanos;
    this.threads = threads;
    this.ask = ask;
  }

  /// Ends the run at the next question; [#measure] returns then.
  public void stop() {
    stopped = true;
  }

  /// {@return the experiment that is being measured, empty for none}
  public String place() {
    return place;
  }

  /// Deletes what a run that does not end leaves behind.
  public void abandon() {
    Scratch left = scratch;
    if (left != null) {
      left.close();
    }
  }

  /// Measures one experiment.
  ///
  /// @param plan the experiment
  /// @return what became of it
  /// @throws InterruptedException when the thread is interrupted
  public Outcome measure(Plan plan) throws InterruptedException {
    return switch (plan) {
      case Plan.Skipped skipped -> new Outcome.Skipped(skipped.name(), skipped.missing());
      case Plan.Ready ready -> measure(ready.experiment());
    };
  }

  private Outcome measure(Experiment experiment) throws InterruptedException {
    int of = experiment.askings().size();
    if (stopped) {
      return new Outcome.Stopped(experiment.name(), 0, of);
    }
    try (Scratch own = Scratch.open()) {
      scratch = own;
      place = experiment.name();
      Path articles = experiment.corpus().staged(own.made("articles"));
      try (Subject subject = opening.open(experiment, articles, own.folder().resolve("data"))) {
        if (Pairs.wanted(experiment)) {
          return measured(experiment, Pairs.trials(experiment, subject), subject);
        }
        AtomicReferenceArray<Trial> trials = new AtomicReferenceArray<>(of);
        AtomicInteger done = new AtomicInteger();
        for (Map.Entry<Instant, List<Integer>> moment : moments(experiment.askings()).entrySet()) {
          subject.at(moment.getKey());
          try (ExecutorService pool =
              Executors.newFixedThreadPool(
                  threads, Thread.ofPlatform().name("eval-", 0).factory())) {
            each(
                pool,
                moment.getValue(),
                i -> {
                  trials.set(i, trial(experiment, experiment.askings().get(i), subject));
                  synchronized (done) { // so that the meter never runs backwards
                    meter.at(experiment.name(), done.incrementAndGet(), of);
                  }
                });
          }
        }
        return stopped
            ? new Outcome.Stopped(experiment.name(), done.get(), of)
            : measured(experiment, list(trials), subject);
      }
    } finally {
      scratch = null;
      place = "";
    }
  }

  private static Map<Instant, List<Integer>> moments(List<Asking> askings) {
    Map<Instant, List<Integer>> moments = new LinkedHashMap<>();
    for (int i = 0; i < askings.size(); i++) {
      moments.computeIfAbsent(askings.get(i).now(), _ -> new ArrayList<>()).add(i);
    }
    return moments;
  }

  /// What is done with a question's place in the list.
  private interface Work {
    void on(int i);
  }

  private void each(ExecutorService pool, List<Integer> places, Work work)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Callable<Boolean> worker =
        () -> {
          for (int n = next.getAndIncrement(); n < places.size(); n = next.getAndIncrement()) {
            if (stopped) {
              return false;
            }
            work.on(places.get(n));
          }
          return true;
        };
    List<Callable<Boolean>> workers = new ArrayList<>();
    for (int n = 0; n < threads; n++) {
      workers.add(worker);
    }
    for (Future<Boolean> future : pool.invokeAll(workers)) {
      try {
        future.get();
      } catch (ExecutionException broken) {
        stopped = true;
        if (broken.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException("a question could not be asked", broken.getCause());
      }
    }
  }

  private static List<Trial> list(AtomicReferenceArray<Trial> trials) {
    List<Trial> list = new ArrayList<>();
    for (int i = 0; i < trials.length(); i++) {
      list.add(Objects.requireNonNull(trials.get(i)));
    }
    return list;
  }

  private Trial trial(Experiment experiment, Asking asking, Subject subject) {
    if (asking.gold() instanceof Gold.Cited cited) {
      return checked(asking, cited, subject);
    }
    boolean alone = asking.context().isEmpty();
    boolean asked = ask && experiment.asked();
    // What a follow-up means only asking tells; a question by itself is searched as it stands, and
    // first, so that the time is that of a search that nothing has warmed.
    long begun = nanos.getAsLong();
    Evidence evidence = alone ? subject.search(asking.question()) : null;
    long searched = nanos.getAsLong() - begun;
    if (evidence != null && !asked) {
      return new Trial(asking, Ranking.of(asking, evidence.hits()), searched, null, 0);
    }
    String conversation = alone ? "" : "eval " + asking.id();
    for (String before : asking.context()) {
      subject.ask(before, conversation);
    }
    begun = nanos.getAsLong();
    Reply reply = subject.ask(asking.question(), conversation);
    long took = nanos.getAsLong() - begun;
    if (evidence == null) {
      begun = nanos.getAsLong();
      evidence = subject.search(reply.answer().standalone());
      searched = nanos.getAsLong() - begun;
    }
    return new Trial(
        asking,
        Ranking.of(asking, evidence.hits()),
        searched,
        asked ? Mark.of(asking, reply.answer(), subject) : null,
        asked ? took : 0,
        asked ? Told.of(reply, experiment.standIn()) : null,
        null);
  }

  private Trial checked(Asking asking, Gold.Cited cited, Subject subject) {
    String article = String.valueOf(asking.article());
    long begun = nanos.getAsLong();
    Optional<String> refused = subject.refused(asking.question(), article, cited);
    long took = nanos.getAsLong() - begun;
    return new Trial(asking, Ranking.of(asking, List.of()), 0, Mark.checked(asking, refused), took);
  }

  private Outcome measured(Experiment experiment, List<Trial> trials, Subject subject) {
    List<Figure> figures = Figures.of(trials, whole(experiment, subject));
    Map<Figure.Name, Figure> byName = new LinkedHashMap<>();
    figures.forEach(figure -> byName.put(figure.name(), figure));
    Set<Figure.Name> names = new LinkedHashSet<>(experiment.expected().keySet());
    names.addAll(byName.keySet());
    boolean asked = ask && experiment.asked();
    List<Verdict> verdicts = new ArrayList<>();
    for (Figure.Name name : names) {
      Figure figure = byName.get(name);
      Experiment.Expected expected = experiment.expected().get(name);
      Bound bound = expected == null ? null : expected.bound();
      if (figure != null) {
        verdicts.add(Verdict.of(figure, bound));
      } else if (asked || !name.metric().asked()) {
        verdicts.add(new Verdict(name, null, bound, Verdict.Grade.MISSING));
      }
    }
    return new Outcome.Measured(
        experiment,
        verdicts,
        trials.stream().map(Trial::mark).filter(Objects::nonNull).toList(),
        trials.stream().filter(trial -> !trial.found()).map(Trial::asking).toList(),
        notices(experiment.askings(), subject),
        threads);
  }

  // A gold stretch that was copied wrongly would be counted against the product for ever.
  private static List<String> notices(List<Asking> askings, Subject subject) {
    List<String> notices = new ArrayList<>();
    for (Asking asking : askings) {
      String article = asking.article();
      if (article != null
          && asking.gold() instanceof Gold.Stretches gold
          && !gold.any().isEmpty()) {
        Optional<String> text = subject.version(article).map(Version::text);
        if (text.isEmpty()) {
          notices.add(asking.id() + ": there is no article " + article);
        } else if (!gold.standsIn(text.get())) {
          notices.add(asking.id() + ": no gold stretch stands in article " + article);
        }
      }
    }
    return notices;
  }

  private static Map<Metric, Double> whole(Experiment experiment, Subject subject) {
    Map<Metric, Double> whole = new LinkedHashMap<>(subject.whole());
    whole.put(Metric.QUESTIONS, (double) experiment.askings().size());
    return whole;
  }
}
