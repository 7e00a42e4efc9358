// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.intake.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Work that goes on behind a command. Any thread may ask how far it is.
public final class Job implements Progress {
  private final String name;
  private final CompletableFuture<Report> outcome = new CompletableFuture<>();
  private final List<Consumer<Report>> told = new ArrayList<>();
  private @Nullable Report report;
  private volatile String line;
  private volatile boolean stopped;

  /// Work that has not begun.
  ///
  /// @param name the command that it is behind, as in `/reindex`
  Job(String name) {
    this.name = name;
    this.line = name + " has begun.";
  }

  /// {@return the command that it is behind}
  public String name() {
    return name;
  }

  /// {@return how far it is, one sentence}
  public String line() {
    return line;
  }

  @Override
  public void at(Stage stage, long done, long of) {
    at(stage.name().toLowerCase(Locale.ROOT), done, of);
  }

  /// Some of a stage is done.
  ///
  /// @param stage its name
  /// @param done how much, from 0 to `of`
  /// @param of how much there is
  void at(String stage, long done, long of) {
    if (stopped) {
      throw new CancellationException(name + " was stopped");
    }
    line = String.format(Locale.ROOT, "%s: %s, %,d of %,d.", name, stage, done, of);
  }

  @Override
  public void say(String said) {
    line = name + ": " + said + ".";
  }

  void end(Report with) {
    List<Consumer<Report>> hear;
    synchronized (told) {
      report = with;
      hear = List.copyOf(told);
    }
    // Whoever waits for the end finds everything done that belongs to it.
    try {
      hear.forEach(each -> each.accept(with));
    } finally {
      outcome.complete(with);
    }
  }

  /// Tells what came of it before anybody who waits knows, at once where it is over.
  ///
  /// @param hear hears it, on the thread that worked
  void then(Consumer<Report> hear) {
    Report over;
    synchronized (told) {
      over = report;
      if (over == null) {
        told.add(hear);
      }
    }
    if (over != null) {
      hear.accept(over);
    }
  }

  /// Has the work end at its next step.
  void stop() {
    stopped = true;
  }

  /// Waits for the end.
  ///
  /// @param most no longer than this
  /// @return whether it is over
  /// @throws InterruptedException when the thread was told to stop waiting
  public boolean over(Duration most) throws InterruptedException {
    try {
      return outcome.get(most.toNanos(), TimeUnit.NANOSECONDS) != null;
    } catch (TimeoutException goesOn) {
      return false;
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    }
  }

  /// {@return what came of it}
  ///
  /// @throws IllegalStateException where it is not over
  public Report report() {
    Report over = outcome.getNow(null);
    if (over == null) {
      throw new IllegalStateException(name + " is not over");
    }
    return over;
  }

  /// Waits for the end, however long it takes.
  ///
  /// @param told hears how far it is, each line once
  /// @return what came of it
  /// @throws InterruptedException when the thread was told to stop waiting
  public Report awaited(Consumer<String> told) throws InterruptedException {
    String before = "";
    while (!over(Duration.ofSeconds(1))) {
      String now = line;
      if (!now.equals(before)) {
        told.accept(now);
        before = now;
      }
    }
    return report();
  }
}
