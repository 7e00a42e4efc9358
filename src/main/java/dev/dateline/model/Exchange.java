// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import dev.langchain4j.model.chat.response.ChatResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One request and its response, between the thread that reads them and the one that waits. The
/// reading thread only puts events into the queue, so that nobody's slowness holds up a socket; the
/// waiting one decides when it has waited enough, and closes the connection under the other.
///
/// The queue is bounded by the response, which is: see [Wire].
final class Exchange implements AutoCloseable {
  /// The exchange that the thread is reading, since LangChain4j stands between the two.
  static final ScopedValue<Exchange> CURRENT = ScopedValue.newInstance();

  private final BlockingDeque<Event> events = new LinkedBlockingDeque<>();
  private final long began = System.nanoTime();
  private volatile long lastSign;
  private volatile boolean signed;

  private @Nullable Future<?> request;
  private @Nullable InputStream body;
  private boolean closed;

  /// What happened.
  sealed interface Event {
    /// Some text came.
    ///
    /// @param text not empty
    record Piece(String text) implements Event {}

    /// The response is over, by LangChain4j's reckoning.
    ///
    /// @param response what it made of it
    record Whole(ChatResponse response) implements Event {}

    /// It went wrong in a way that the wire knows.
    ///
    /// @param refusal how
    record Refused(Refusal refusal) implements Event {}

    /// It went wrong in another way.
    ///
    /// @param what for the log, without a secret
    record Broken(String what) implements Event {}

    /// The reading thread has nothing more to say.
    record Over() implements Event {}

    /// The caller does not want to wait any longer.
    record Cancelled() implements Event {}
  }

  /// Tells the waiting thread.
  ///
  /// @param event what happened
  void tell(Event event) {
    events.add(event);
  }

  /// The caller does not want to wait any longer, not even for what came already.
  void cancel() {
    events.addFirst(new Event.Cancelled());
  }

  /// {@return the next event, or null when none came in time}
  ///
  /// @param most how long to wait
  /// @throws InterruptedException when the waiting thread was told to stop
  @Nullable Event next(Duration most) throws InterruptedException {
    return events.poll(Math.max(0, most.toNanos()), TimeUnit.NANOSECONDS);
  }

  /// The model gave a sign of life: an event, not only bytes.
  void sign() {
    lastSign = System.nanoTime();
    signed = true;
  }

  /// {@return whether there was a sign of life}
  boolean signed() {
    return signed;
  }

  /// {@return how long ago the last sign was, or the beginning where there was none}
  Duration silence() {
    return Duration.ofNanos(System.nanoTime() - (signed ? lastSign : began));
  }

  /// {@return how long ago it began}
  Duration took() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /// The request is on its way.
  ///
  /// @param sent what cancelling it ends
  synchronized void sending(Future<?> sent) {
    request = sent;
    if (closed) {
      sent.cancel(true);
    }
  }

  /// The response's body is being read.
  ///
  /// @param in the body
  synchronized void reading(InputStream in) {
    body = in;
    if (closed) {
      shut(in);
    }
  }

  /// {@return whether the waiting thread has gone, so that nothing matters any more}
  synchronized boolean closed() {
    return closed;
  }

  /// Closes the connection where the response has not been read to its end.
  @Override
  public synchronized void close() {
    closed = true;
    if (request != null) {
      request.cancel(true);
    }
    if (body != null) {
      shut(body);
    }
  }

  private static void shut(InputStream in) {
    try {
      in.close();
    } catch (IOException gone) {
      // Closed is closed.
    }
  }
}
