// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import static dev.dateline.model.ModelFailure.Kind.AUTHENTICATION;
import static dev.dateline.model.ModelFailure.Kind.CUT_OFF;
import static dev.dateline.model.ModelFailure.Kind.NO_SUCH_MODEL;
import static dev.dateline.model.ModelFailure.Kind.RATE_LIMIT;
import static dev.dateline.model.ModelFailure.Kind.REFUSED;
import static dev.dateline.model.ModelFailure.Kind.SERVER;
import static dev.dateline.model.ModelFailure.Kind.TOO_LONG;
import static dev.dateline.model.ModelFailure.Kind.UNREACHABLE;
import static dev.dateline.model.ModelFailure.Kind.UNUSABLE;

import dev.dateline.model.ModelFailure.Kind;
import dev.dateline.model.Script.End;
import java.time.Duration;
import java.util.List;

/// A way to be no answer.
///
/// @param script what the server does
/// @param streaming whether a stream is asked for; both where that makes no difference
/// @param kind how the call fails
/// @param message what it says behind the model's name, or the beginning of that
/// @param said what was said before
record Trap(Script script, List<Boolean> streaming, Kind kind, String message, String said) {
  private static final String HTML = "<html><body>502 Bad Gateway</body></html>";

  Trap(Script script, Kind kind, String message) {
    this(script, List.of(true, false), kind, message, "");
  }

  static Trap stream(Script script, Kind kind, String message, String said) {
    return new Trap(script, List.of(true), kind, message, said);
  }

  static Trap whole(Script script, Kind kind, String message) {
    return new Trap(script, List.of(false), kind, message, "");
  }

  /// {@return all that every format has in common}
  static List<Trap> all() {
    return List.of(
        new Trap(
            Script.fails(401, "Incorrect API key provided: " + House.KEY),
            AUTHENTICATION,
            "its server does not take the key"),
        new Trap(Script.fails(403, "no"), AUTHENTICATION, "its server does not take the key"),
        new Trap(
            Script.fails(400, "API key not valid"),
            AUTHENTICATION,
            "its server does not take the key"),
        new Trap(
            Script.fails(404, "The model `small` does not exist"),
            NO_SUCH_MODEL,
            "its server does not know it: The model `small` does not exist"),
        new Trap(
            Script.fails(400, "small is not a valid model ID"),
            NO_SUCH_MODEL,
            "its server does not know it: small is not a valid model ID"),
        new Trap(
            Script.fails(400, "This model's maximum context length is 4096 tokens."),
            TOO_LONG,
            "the prompt is too long for it: This model's maximum context length is 4096 tokens."),
        new Trap(
            Script.fails(413, "Request too large"),
            TOO_LONG,
            "the prompt is too long for it: Request too large"),
        new Trap(
            Script.fails(400, "temperature is not supported"),
            REFUSED,
            "its server refused the request: temperature is not supported"),
        new Trap(
            Script.fails(307, "elsewhere"), REFUSED, "its server refused the request: elsewhere"),
        new Trap(
            Script.fails(429, "slow down"),
            RATE_LIMIT,
            "its server wants to be left alone: slow down"),
        new Trap(
            Script.fails(402, "nothing left for " + House.KEY),
            RATE_LIMIT,
            "its server wants to be left alone: nothing left for …"),
        new Trap(Script.fails(500, "oops"), SERVER, "its server failed: oops"),
        new Trap(Script.fails(503, ""), SERVER, "its server failed"),
        new Trap(Script.fails(529, "Overloaded"), SERVER, "its server failed: Overloaded"),
        new Trap(new Script.Page(502, "text/html", HTML), SERVER, "its server failed: a web page"),
        new Trap(
            new Script.Page(200, "text/html", HTML),
            UNUSABLE,
            "its answer cannot be read: sent text/html where"),
        new Trap(
            new Script.Page(200, "application/json", "{\"error\":{\"message\":\"no GPU left\"}}"),
            SERVER,
            "its server failed: no GPU left"),
        new Trap(
            new Script.Page(
                200, "application/json", "{\"error\":{\"code\":429,\"message\":\"slow down\"}}"),
            RATE_LIMIT,
            "its server wants to be left alone: slow down"),
        new Trap(
            new Script.Breaks("", End.RESET),
            UNREACHABLE,
            "its server cannot be reached: the connection to 127.0.0.1:"),
        Trap.whole(
            new Script.Page(200, "application/json", "garbage"),
            UNUSABLE,
            "its answer cannot be read ("),
        Trap.whole(
            new Script.Page(200, "application/json", ""), UNUSABLE, "its answer cannot be read ("),
        Trap.whole(
            new Script.Page(200, "application/json", "{}"),
            UNUSABLE,
            "its answer cannot be read ("),
        Trap.whole(Script.says(""), UNUSABLE, "its answer is empty"),
        new Trap(
            Script.says("  \n"), List.of(true, false), UNUSABLE, "its answer is empty", "  \n"),
        Trap.whole(
            Script.says("x".repeat(Lone.MOST_BYTES)),
            UNUSABLE,
            "its answer cannot be read: sent more than 65536 bytes"),
        Trap.stream(
            new Script.Page(200, "application/json", "{\"choices\":[]}"),
            UNUSABLE,
            "its answer cannot be read: sent application/json where a stream was expected",
            ""),
        Trap.stream(new Script.Events(List.of()), UNUSABLE, "its answer is empty", ""),
        Trap.stream(Script.says(""), UNUSABLE, "its answer is empty", ""),
        Trap.stream(
            new Script.Events(List.of("{\"error\":{\"code\":503,\"message\":\"busy\"}}")),
            SERVER,
            "its server failed: busy",
            ""),
        Trap.stream(
            new Script.Breaks("It rained ", End.CLEAN),
            CUT_OFF,
            "its answer ended without a reason",
            "It rained "),
        Trap.stream(
            new Script.Breaks("It rained ", End.RESET),
            CUT_OFF,
            "its answer was cut off: the connection broke",
            "It rained "),
        Trap.stream(
            new Script.Breaks("It rained ", End.DROP),
            CUT_OFF,
            "its answer was cut off: the connection broke",
            "It rained "),
        Trap.stream(
            new Script.Says("It rained", Duration.ZERO, "length"),
            CUT_OFF,
            "it reached the limit of 40 tokens",
            "It rained"),
        Trap.stream(
            new Script.Endless("blah ", Duration.ZERO),
            CUT_OFF,
            "it wrote more than the 40 tokens",
            "blah ".repeat(66)));
  }
}
