// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work that goes on behind commands, one at a time: each wants processors that readers' questions
/// want too. Close it before whatever the work uses. Any thread may call.
public final class Jobs implements AutoCloseable {
  // What takes no longer is answered at once.
  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  private @Nullable Job current;
  private @Nullable Thread thread;
  private boolean closed;

  /// Nothing to do yet.
  public Jobs() {}

  /// Begins some work.
  ///
  /// @param name the command that it is behind
  /// @param work told how to say how far it is; gives what came of it
  /// @return what came of it where that took a moment, else that it goes on; or that other work
  ///   does
  Report begin(String name, Function<Job, Report> work) {
    Job job = new Job(name);
    synchronized (this) {
      if (closed) {
        return Report.refused("The program is stopping; give it again when it runs.");
      }
      if (current != null) {
        return Report.refused("One at a time. " + current.line());
      }
      current = job;
      thread = Thread.ofPlatform().name("job").daemon().start(() -> run(job, work));
    }
    try {
      return job.over(AT_ONCE) ? job.report() : Report.going(job);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Report.going(job);
    }
  }

  private void run(Job job, Function<Job, Report> work) {
    Report report;
    try {
      report = work.apply(job);
    } catch (CancellationException stopped) {
      report = Report.refused(job.name() + " was stopped; nothing is half done.");
    } catch (RuntimeException broken) {
      LOG.error("{} broke", job.name(), broken);
      report =
          Report.refused(
              job.name() + " failed: " + broken.getMessage() + ". Nothing is half done.");
    }
    synchronized (this) {
      current = null;
    }
    job.end(report);
  }

  /// Stops what goes on, and waits for it; nothing begins any more.
  @Override
  public void close() {
    Thread working;
    synchronized (this) {
      closed = true;
      working = thread;
      if (current != null) {
        current.stop();
      }
    }
    try {
      if (working != null) {
        working.join();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
