// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.model.ModelFailure.Kind;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Stands before a library's listener: each event is a sign of life, an event that is an error ends
/// the stream, and so does one that the library cannot read, which it would swallow.
final class Signs implements ServerSentEventListener {
  private final ServerSentEventListener listener;
  private final Exchange exchange;
  private final InstantSource clock;
  private final UnaryOperator<String> redacted;
  private boolean broken;

  Signs(
      ServerSentEventListener listener,
      Exchange exchange,
      InstantSource clock,
      UnaryOperator<String> redacted) {
    this.listener = listener;
    this.exchange = exchange;
    this.clock = clock;
    this.redacted = redacted;
  }

  /// {@return whether the stream went wrong}
  boolean broken() {
    return broken;
  }

  @Override
  public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
    take(event, context);
  }

  @Override
  public void onEvent(ServerSentEvent event) {
    take(event, null);
  }

  // Whatever a library throws at an event, the event is no answer.
  @SuppressWarnings("CatchingUnchecked")
  private void take(ServerSentEvent event, @Nullable ServerSentEventContext context) {
    if (broken) {
      return;
    }
    exchange.sign();
    String data = event.data() == null ? "" : event.data();
    JsonNode error = data.contains("\"error\"") ? Refusal.error(data) : null;
    if (error != null) {
      end(Refusal.of(0, null, data, clock.instant(), redacted));
      return;
    }
    try {
      if (context == null) {
        listener.onEvent(event);
      } else {
        listener.onEvent(event, context);
      }
    } catch (RuntimeException garbage) {
      end(new Refusal(Kind.UNUSABLE, "sent an event that is no part of an answer", null));
    }
  }

  @Override
  public void onError(Throwable failure) {
    if (!broken && !exchange.closed()) {
      end(
          failure instanceof IOException lost
              ? broken(lost, exchange.signed())
              : new Refusal(Kind.UNUSABLE, "sent what is no answer", null));
    }
  }

  /// {@return what a broken body means}
  ///
  /// @param failure how it broke
  /// @param signed whether something was said before
  static Refusal broken(IOException failure, boolean signed) {
    if (failure instanceof Bounded.TooMuch) {
      return new Refusal(
          signed ? Kind.CUT_OFF : Kind.UNUSABLE, "sent " + failure.getMessage(), null);
    }
    return new Refusal(signed ? Kind.CUT_OFF : Kind.UNREACHABLE, "the connection broke", null);
  }

  private void end(Refusal refusal) {
    broken = true;
    exchange.tell(new Exchange.Event.Refused(refusal));
  }
}
