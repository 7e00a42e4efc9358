// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import dev.dateline.model.Exchange.Event;
import dev.dateline.model.ModelFailure.Kind;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Listens to one exchange until it is over or has taken too long. For the waiting thread alone.
final class Hearing {
  /// No language's tokens are longer in the mean: a text that is, comes from a server that does not
  /// keep to the limit it was given.
  private static final int MOST_CHARACTERS_A_TOKEN = 8;

  private final String model;
  private final Prompt prompt;
  private final Pieces pieces;
  private final Duration most;
  private final Patience patience;
  private final StringBuilder said = new StringBuilder();

  /// Begins to listen.
  ///
  /// @param model its name
  /// @param prompt what it was asked
  /// @param pieces told of the text
  /// @param most how long all may take
  /// @param patience how long it may be silent
  Hearing(String model, Prompt prompt, Pieces pieces, Duration most, Patience patience) {
    this.model = model;
    this.prompt = prompt;
    this.pieces = pieces;
    this.most = most;
    this.patience = patience;
  }

  /// {@return what was said so far}
  String said() {
    return said.toString();
  }

  /// Listens to the end.
  ///
  /// @param exchange to listen to
  /// @return the response, finished by its own account; [#said] is its text
  /// @throws ModelFailure when it is not, or took too long
  /// @throws InterruptedException when the thread was told to stop
  ChatResponse listen(Exchange exchange) throws ModelFailure, InterruptedException {
    while (true) {
      Duration left = left(exchange);
      // What came already is no silence, however long the listener took over it.
      Event event = exchange.next(Duration.ZERO);
      if (event == null) {
        event = exchange.next(least(left, quiet(exchange)));
      }
      switch (event) {
        case null -> {}
        case Event.Piece(String text) -> hear(text);
        case Event.Whole(ChatResponse response) -> {
          return finished(response);
        }
        case Event.Refused(Refusal refusal) ->
            throw failure(refusal.kind(), says(refusal), refusal.retryAfter());
        case Event.Broken(String what) ->
            throw failure(Kind.UNUSABLE, "its answer cannot be read (" + what + ")", null);
        case Event.Over() -> throw unfinished();
        case Event.Cancelled() -> throw failure(Kind.CANCELLED, "nobody waits any more", null);
      }
    }
  }

  private Duration left(Exchange exchange) throws ModelFailure {
    Duration left = most.minus(exchange.took());
    if (!left.isPositive()) {
      throw failure(
          Kind.TIMEOUT,
          most.isPositive() ? "it took longer than " + seconds(most) : "no time was left to ask it",
          null);
    }
    return left;
  }

  private Duration quiet(Exchange exchange) throws ModelFailure {
    Duration silence = exchange.signed() ? patience.idle() : patience.first();
    Duration quiet = silence.minus(exchange.silence());
    if (!quiet.isPositive()) {
      throw failure(Kind.STALLED, "nothing came for " + seconds(silence), null);
    }
    return quiet;
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void hear(String text) throws ModelFailure {
    said.append(text);
    pieces.piece(text);
    if (said.length() / MOST_CHARACTERS_A_TOKEN > prompt.mostOutputTokens()) {
      throw failure(
          Kind.CUT_OFF, "it wrote more than the " + prompt.mostOutputTokens() + " tokens", null);
    }
  }

  private ChatResponse finished(ChatResponse response) throws ModelFailure {
    String text = response.aiMessage().text();
    if (said.isEmpty() && text != null && !text.isEmpty()) {
      hear(text);
    }
    FinishReason reason = response.finishReason();
    if (reason == null) {
      throw unfinished();
    }
    return switch (reason) {
      case STOP -> {
        if (said.toString().isBlank()) {
          throw failure(Kind.UNUSABLE, "its answer is empty", null);
        }
        yield response;
      }
      case LENGTH ->
          throw failure(
              Kind.CUT_OFF,
              "it reached the limit of " + prompt.mostOutputTokens() + " tokens",
              null);
      case CONTENT_FILTER, OTHER, TOOL_EXECUTION ->
          throw failure(Kind.UNUSABLE, "it ended with " + reason, null);
    };
  }

  private ModelFailure unfinished() {
    return said.isEmpty()
        ? failure(Kind.UNUSABLE, "its answer is empty", null)
        : failure(Kind.CUT_OFF, "its answer ended without a reason", null);
  }

  private static String says(Refusal refusal) {
    String what =
        switch (refusal.kind()) {
          case AUTHENTICATION -> "its server does not take the key";
          case NO_SUCH_MODEL -> "its server does not know it";
          case TOO_LONG -> "the prompt is too long for it";
          case RATE_LIMIT -> "its server wants to be left alone";
          case SERVER -> "its server failed";
          case UNREACHABLE -> "its server cannot be reached";
          case REFUSED -> "its server refused the request";
          case CUT_OFF -> "its answer was cut off";
          case UNUSABLE, TIMEOUT, STALLED, OVER_BUDGET, OPEN_CIRCUIT, CANCELLED ->
              "its answer cannot be read";
        };
    return refusal.words().isEmpty() ? what : what + ": " + refusal.words();
  }

  /// {@return a failure that keeps what was said}
  ///
  /// @param kind how
  /// @param what in words, behind the model's name
  /// @param retryAfter how long the server wants to be left alone, or null
  ModelFailure failure(Kind kind, String what, @Nullable Duration retryAfter) {
    return new ModelFailure(kind, model + ": " + what, said(), retryAfter);
  }

  private static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
