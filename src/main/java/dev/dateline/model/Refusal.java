// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.model.ModelFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A server said no.
///
/// @param kind how
/// @param words what it said, in one line for people, empty for nothing
/// @param retryAfter how long it wants to be left alone, or null where it does not say
record Refusal(Kind kind, String words, @Nullable Duration retryAfter) {
  private static final ObjectMapper JSON = new ObjectMapper();
  // More of a server's words is no line any more.
  private static final int LONGEST = 200;
  // Some servers say it in the body: "retryDelay": "34s".
  private static final Pattern DELAY =
      Pattern.compile("\"retryDelay\"\\s*:\\s*\"(\\d{1,7})(?:\\.\\d+)?s\"");
  private static final Pattern TOO_LONG =
      Pattern.compile(
          "context.?(length|window|size)|too long|too large|too many (input )?tokens"
              + "|(token|prompt|input).{0,60}exceed|exceed.{0,60}(token|context)|reduce the length",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_MODEL =
      Pattern.compile(
          "model.{0,80}(not found|not exist|unknown|invalid)|(no such|unknown|invalid) model"
              + "|not a valid model",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_KEY = Pattern.compile("api.?key", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_MONEY =
      Pattern.compile("insufficient_quota|billing|credit", Pattern.CASE_INSENSITIVE);
  // Nobody fills an account while a reader waits.
  private static final Duration UNTIL_PAID = Duration.ofHours(1);

  /// {@return the refusal that a response is}
  ///
  /// @param status HTTP's
  /// @param retryAfter the header, or null where there is none
  /// @param body of the response
  /// @param now the time
  /// @param redacted takes secrets out of a text
  static Refusal of(
      int status,
      @Nullable String retryAfter,
      String body,
      Instant now,
      UnaryOperator<String> redacted) {
    JsonNode error = error(body);
    // A status of success with an error in it: the error's own code counts, where it has one.
    int own = error == null ? 0 : error.path("code").asInt(0);
    int code = status >= 300 ? status : own >= 300 && own < 600 ? own : 500;
    Kind kind = kind(code, body);
    // What a server says of a key may repeat it.
    String words = kind == Kind.AUTHENTICATION ? "" : line(redacted.apply(words(error, body)));
    Duration after = RetryAfter.of(retryAfter, now);
    if (after == null) {
      Matcher delay = DELAY.matcher(body);
      after = delay.find() ? Duration.ofSeconds(Long.parseLong(delay.group(1))) : null;
    }
    if (code == 402 || (code == 429 && NO_MONEY.matcher(body).find())) {
      after = UNTIL_PAID;
    }
    return new Refusal(kind, words, after);
  }

  /// {@return the error object of a body, or null where it holds none}
  ///
  /// @param body any text
  static @Nullable JsonNode error(String body) {
    if (!body.stripLeading().startsWith("{") && !body.stripLeading().startsWith("[")) {
      return null;
    }
    try {
      JsonNode root = JSON.readTree(body);
      JsonNode first = root.isArray() ? root.path(0) : root;
      JsonNode error = first.path("error");
      // Some servers have the key in every answer, with nothing behind it.
      return error.isObject() || (error.isTextual() && !error.asText().isBlank()) ? error : null;
    } catch (JsonProcessingException none) {
      return null;
    }
  }

  private static Kind kind(int code, String body) {
    if (code >= 500 || code == 408 || code == 425) {
      return Kind.SERVER;
    }
    return switch (code) {
      case 401, 403 -> Kind.AUTHENTICATION;
      case 402, 429 -> Kind.RATE_LIMIT;
      case 404 -> Kind.NO_SUCH_MODEL;
      case 413 -> Kind.TOO_LONG;
      default -> {
        if (TOO_LONG.matcher(body).find()) {
          yield Kind.TOO_LONG;
        }
        if (NO_MODEL.matcher(body).find()) {
          yield Kind.NO_SUCH_MODEL;
        }
        yield NO_KEY.matcher(body).find() ? Kind.AUTHENTICATION : Kind.REFUSED;
      }
    };
  }

  private static String words(@Nullable JsonNode error, String body) {
    if (error != null) {
      return error.isTextual() ? error.asText() : error.path("message").asText();
    }
    return body.stripLeading().startsWith("<") ? "a web page" : body;
  }

  /// {@return a text as one line that fits in a sentence}
  ///
  /// @param text any text
  static String line(String text) {
    String line = text.replaceAll("[\\p{C}\\s]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
