// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.settings.LedgerSettings;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The one thread that writes, with a bounded queue before it. A platform thread: SQLite's calls
/// are native, hold their carrier, and would stop every virtual thread beside them.
final class Writer implements AutoCloseable {
  private final Path file;
  private final LedgerSettings settings;
  private final BlockingQueue<Job<?>> queue;
  private final Thread thread;
  // Callers hold it shared while they enter the queue, closing holds it alone: nothing enters
  // behind the last job.
  private final ReentrantReadWriteLock entry = new ReentrantReadWriteLock();
  private boolean closed;

  Writer(Path file, Jdbi jdbi, LedgerSettings settings) {
    this.file = file;
    this.settings = settings;
    this.queue = new ArrayBlockingQueue<>(settings.queueWrites());
    Handle handle = jdbi.open();
    this.thread =
        Thread.ofPlatform()
            .name("ledger-writer")
            .unstarted(
                () -> {
                  try (handle) {
                    work(handle);
                  }
                });
    // A caller that waits for its commit keeps the program alive; the writer alone does not.
    thread.setDaemon(true);
    thread.start();
  }

  <T> T write(HandleCallback<T, RuntimeException> work) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("a write of ledger " + file + " began another write");
    }
    Job<T> job = new Job<>(work);
    entry.readLock().lock();
    try {
      if (closed) {
        throw new LedgerException("ledger " + file + " is closed");
      }
      if (!queue.offer(job, settings.queueWaitMilliseconds(), TimeUnit.MILLISECONDS)) {
        throw new LedgerException(
            "ledger "
                + file
                + ": "
                + settings.queueWrites()
                + " writes waited, and none finished within "
                + settings.queueWaitMilliseconds()
                + " ms");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerException("interrupted before a write of ledger " + file, e);
    } finally {
      entry.readLock().unlock();
    }
    return job.await();
  }

  private void work(Handle handle) {
    while (true) {
      try {
        Job<?> job = queue.take();
        if (job.work == null) {
          return;
        }
        job.run(handle, file);
      } catch (InterruptedException _) {
        // Nobody means to interrupt the writer, and a stray interrupt must not lose what waits.
      }
    }
  }

  /// Finishes what waits, then ends.
  @Override
  public void close() {
    entry.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      boolean interrupted = false;
      while (true) {
        try {
          queue.put(new Job<>(null));
          thread.join();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    } finally {
      entry.writeLock().unlock();
    }
  }

  private static final class Job<T> {
    /// What to do, or null for the last job of all.
    final @Nullable HandleCallback<T, RuntimeException> work;

    private final CountDownLatch done = new CountDownLatch(1);
    private @Nullable T result;
    private @Nullable Throwable failure;

    Job(@Nullable HandleCallback<T, RuntimeException> work) {
      this.work = work;
    }

    @SuppressWarnings("CatchingUnchecked")
    void run(Handle handle, Path file) {
      try {
        result = handle.inTransaction(work);
      } catch (RuntimeException | Error e) {
        failure = full(e) ? new LedgerException("the disk of ledger " + file + " is full", e) : e;
      } finally {
        done.countDown();
      }
    }

    private static boolean full(Throwable failure) {
      return Stream.iterate(failure, each -> each != null, Throwable::getCause)
          .anyMatch(
              each ->
                  each instanceof SQLiteException sqlite
                      && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL);
    }

    /// Waits without a limit once the job is in: whoever left early would not know whether it was
    /// committed.
    @SuppressWarnings("NullAway") // a callback's null is its caller's
    T await() {
      boolean interrupted = false;
      while (true) {
        try {
          done.await();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      return switch (failure) {
        case null -> result;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new AssertionError(failure);
      };
    }
  }
}
