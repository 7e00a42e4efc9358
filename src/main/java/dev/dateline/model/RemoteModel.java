// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import dev.dateline.model.Exchange.Event;
import dev.dateline.model.ModelFailure.Kind;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A model on a server: one request a call, never a second one.
///
/// @param speaker the library's models
/// @param streams whether the server can stream
/// @param patience how long a stream may be silent
/// @param tariff what tokens cost
/// @param clock by which budgets are reckoned
record RemoteModel(
    Speaker speaker, boolean streams, Patience patience, Tariff tariff, InstantSource clock)
    implements Model {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteModel.class);

  @Override
  public String name() {
    return speaker.endpoint().name();
  }

  @Override
  public Completion answer(Prompt prompt, Budget budget, Pieces pieces) throws ModelFailure {
    Duration left = Duration.between(clock.instant(), budget.deadline());
    boolean streaming = prompt.streaming() && streams;
    Hearing hearing =
        new Hearing(name(), prompt, pieces, left, streaming ? patience : new Patience(left, left));
    try (Exchange exchange = new Exchange()) {
      Runnable end = exchange::cancel;
      budget.begun(end);
      try {
        if (!budget.cancelled() && left.isPositive()) {
          Thread.ofVirtual()
              .name("model " + name())
              .start(
                  () ->
                      ScopedValue.where(Exchange.CURRENT, exchange)
                          .run(() -> ask(prompt, streaming, exchange)));
        }
        ChatResponse response = hearing.listen(exchange);
        Usage usage = tariff.usage(prompt, hearing.said(), response.tokenUsage());
        return new Completion(hearing.said(), usage, name(), exchange.took());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw hearing.failure(Kind.CANCELLED, "the thread was stopped", null);
      } finally {
        budget.ended(end);
      }
    }
  }

  // Whatever the library throws is no answer, and what the wire told before says why.
  @SuppressWarnings("CatchingUnchecked")
  private void ask(Prompt prompt, boolean streaming, Exchange exchange) {
    try {
      if (streaming) {
        speaker.streaming().chat(speaker.request(prompt), new Teller(exchange));
      } else {
        exchange.tell(new Event.Whole(speaker.whole().chat(speaker.request(prompt))));
      }
    } catch (RuntimeException failed) {
      // The class alone: a library's message may hold a request.
      exchange.tell(new Event.Broken(failed.getClass().getSimpleName()));
      LOG.debug("{} failed with {}", name(), failed.getClass().getName());
    } finally {
      exchange.tell(new Event.Over());
    }
  }

  private record Teller(Exchange exchange) implements StreamingChatResponseHandler {
    @Override
    public void onPartialResponse(String text) {
      exchange.tell(new Event.Piece(text));
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      exchange.tell(new Event.Whole(response));
    }

    @Override
    public void onError(Throwable failure) {
      exchange.tell(new Event.Broken(failure.getClass().getSimpleName()));
    }
  }
}
