// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Audience;
import dev.dateline.telegram.Markup.Line;
import dev.dateline.telegram.Markup.Quote;
import dev.dateline.verify.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// An answer while it is written: the sentences that hold so far, as a draft that only whoever
/// asked sees, and that the answer replaces. Frames leave one after the other and no faster than
/// its pace; of those that wait the newest counts. One that does not get through is dropped. Heard
/// on the thread that writes; closed by the one that sends the answer.
final class Preview implements Audience, AutoCloseable {
  // A frame in the air would stand below the answer; longer than this nobody waits for it.
  private static final Duration LAST = Duration.ofSeconds(1);

  private final Stage stage;
  private final Duration pace;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Line> sentences = new ArrayList<>();
  private volatile BooleanSupplier standing = () -> true;
  private @Nullable String frame;
  private @Nullable Thread sending;
  private boolean closed;

  /// Where frames are shown.
  @FunctionalInterface
  interface Stage {
    /// Shows one in place of the one before.
    ///
    /// @param html the frame, as Telegram HTML
    /// @return false where no other is worth a try
    /// @throws InterruptedException when the thread was told to stop
    boolean show(String html) throws InterruptedException;
  }

  /// A preview of which nothing is seen yet.
  ///
  /// @param stage where its frames are shown
  /// @param pace shortest time between two of them
  Preview(Stage stage, Duration pace) {
    this.stage = stage;
    this.pace = pace;
  }

  @Override
  public void from(BooleanSupplier passages) {
    standing = passages;
  }

  @Override
  public void accepted(String sentence) {
    lock.lock();
    try {
      sentences.add(Line.of(sentence));
      // An answer of several pages is previewed by its first.
      frame(Markup.html(Pages.TELEGRAM.of(List.of(new Quote(sentences, false))).getFirst()));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void again() {
    lock.lock();
    try {
      if (!sentences.isEmpty()) {
        sentences.clear();
        frame("…");
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void settled(Answer answer) {
    end();
  }

  private void frame(String html) {
    if (closed) {
      return;
    }
    frame = html;
    changed.signalAll();
    if (sending == null) {
      sending = Thread.ofVirtual().name("telegram-preview").start(this::send);
    }
  }

  private void send() {
    try {
      for (String next = next(); next != null; next = next()) {
        // An article may have been taken back since its sentence was checked.
        if (!standing.getAsBoolean() || !stage.show(next)) {
          end();
        }
        pause();
      }
    } catch (InterruptedException e) {
      end();
    }
  }

  private @Nullable String next() throws InterruptedException {
    lock.lock();
    try {
      while (frame == null && !closed) {
        changed.await();
      }
      String next = closed ? null : frame;
      frame = null;
      return next;
    } finally {
      lock.unlock();
    }
  }

  private void pause() throws InterruptedException {
    lock.lock();
    try {
      long left = pace.toNanos();
      while (left > 0 && !closed) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Shows no more; waits for a frame that is in the air.
  @Override
  public void close() {
    end();
    Thread last = sending;
    try {
      if (last != null && !last.join(LAST)) {
        last.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
