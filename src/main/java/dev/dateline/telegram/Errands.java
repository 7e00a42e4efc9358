// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work for which nobody waits, one piece after the other on a virtual thread of its own; what is
/// cut off by the end of the process the next one finds again. Any thread may call.
final class Errands implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

  private final String name;
  private final ExecutorService thread;

  /// One piece of work.
  @FunctionalInterface
  interface Errand {
    /// Does it.
    ///
    /// @throws InterruptedException when the thread was told to stop
    void run() throws InterruptedException;
  }

  /// Nothing to do yet.
  ///
  /// @param name of the thread, and in the log
  Errands(String name) {
    this.name = name;
    this.thread =
        Executors.newSingleThreadExecutor(Thread.ofVirtual().name("telegram-" + name).factory());
  }

  /// Does something when what came before is done; it breaks nothing that comes behind it.
  ///
  /// @param errand what
  void run(Errand errand) {
    try {
      thread.execute(() -> done(errand));
    } catch (RejectedExecutionException closed) {
      LOG.debug("{}: left to the next process", name);
    }
  }

  private void done(Errand errand) {
    try {
      errand.run();
    } catch (InterruptedException e) {
      LOG.debug("{}: left to the next process", name);
    } catch (RuntimeException broken) {
      LOG.warn("{}: broke, and is tried again at the next change", name, broken);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
