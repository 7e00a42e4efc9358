// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a [ScriptedServer] does with one request.
public sealed interface Script {
  /// A whole answer in the request's own format, streamed where that is asked for.
  ///
  /// @param text what the model says
  /// @param pace the wait before each token of a stream
  /// @param finish why it ends, in OpenAI's words: `stop`, `length`, `content_filter`
  record Says(String text, Duration pace, String finish) implements Script {}

  /// A stream that says something and then goes wrong; without a stream it goes wrong at once.
  ///
  /// @param text what it says before
  /// @param end how it goes wrong
  record Breaks(String text, End end) implements Script {}

  /// A stream of one token for ever.
  ///
  /// @param token the token
  /// @param pace the wait before each
  record Endless(String token, Duration pace) implements Script {}

  /// An error in the request's own format.
  ///
  /// @param code HTTP's status
  /// @param message the server's words
  /// @param headers more headers, such as Retry-After
  record Fails(int code, String message, Map<String, String> headers) implements Script {}

  /// Any body.
  ///
  /// @param code HTTP's status
  /// @param type of the content
  /// @param body the body
  record Page(int code, String type, String body) implements Script {}

  /// A stream of any events.
  ///
  /// @param events what stands behind each `data:`
  record Events(List<String> events) implements Script {
    /// Copies the events.
    public Events {
      events = List.copyOf(events);
    }
  }

  /// How a stream goes wrong.
  enum End {
    /// It ends as if all were well, without saying why it ends.
    CLEAN,
    /// The connection is reset.
    RESET,
    /// The connection is closed in the middle.
    DROP,
    /// Nothing comes any more.
    STALL
  }

  /// {@return a whole answer without a wait}
  ///
  /// @param text what the model says
  static Script says(String text) {
    return new Says(text, Duration.ZERO, "stop");
  }

  /// {@return an error in the request's own format}
  ///
  /// @param code HTTP's status
  /// @param message the server's words
  static Script fails(int code, String message) {
    return new Fails(code, message, Map.of());
  }
}
