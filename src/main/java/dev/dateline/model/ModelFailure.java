// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A model gave no whole text. The message is one sentence with the model's name; it has no cause,
/// because a library's exception may hold a request, and a key is in the request.
public final class ModelFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String said;
  private final @Nullable Duration retryAfter;

  /// How it failed.
  public enum Kind {
    /// The key is missing, wrong, or may not use this model.
    AUTHENTICATION,
    /// The server does not know the model.
    NO_SUCH_MODEL,
    /// Prompt and answer do not fit: fewer passages may.
    TOO_LONG,
    /// The server does not take the request, for another reason than those above.
    REFUSED,
    /// Too many requests, or the account has nothing left.
    RATE_LIMIT,
    /// The server failed, or has too much to do.
    SERVER,
    /// No connection, or it broke before anything was said.
    UNREACHABLE,
    /// The budget's deadline passed.
    TIMEOUT,
    /// Nothing came for too long.
    STALLED,
    /// The text has no end: the stream ended or broke, or a limit of length was met.
    CUT_OFF,
    /// What came is no answer: empty, garbage, a web page, withheld by the server's filter.
    UNUSABLE,
    /// Tokens or money of the question or of the day are used up; nothing was asked.
    OVER_BUDGET,
    /// The model failed too often just now; nothing was asked.
    OPEN_CIRCUIT,
    /// The caller did not want to wait any longer.
    CANCELLED
  }

  /// A failure.
  ///
  /// @param kind how
  /// @param message one sentence that names the model and holds no secret
  public ModelFailure(Kind kind, String message) {
    this(kind, message, "", null);
  }

  /// A failure after something was said.
  ///
  /// @param kind how
  /// @param message one sentence that names the model and holds no secret
  /// @param said the text till then, empty for none
  /// @param retryAfter how long the server wants to be left alone, or null where it does not say
  public ModelFailure(Kind kind, String message, String said, @Nullable Duration retryAfter) {
    super(message);
    this.kind = kind;
    this.said = said;
    this.retryAfter = retryAfter;
  }

  /// {@return how it failed}
  public Kind kind() {
    return kind;
  }

  /// {@return the text till then, empty for none}
  public String said() {
    return said;
  }

  /// {@return how long the server wants to be left alone, or null where it does not say}
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
