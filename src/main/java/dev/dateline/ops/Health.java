// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ops;

import java.util.List;
import java.util.Locale;

/// Whether everything works that must.
///
/// @param checks a line for each thing, the most important first
public record Health(List<Check> checks) {
  private static final int FINE = 200;
  private static final int UNAVAILABLE = 503;

  /// How one thing stands.
  public enum State {
    /// It works.
    OK,
    /// It works, and somebody should look.
    WARN,
    /// It does not work.
    FAIL
  }

  /// One thing.
  ///
  /// @param what its name
  /// @param state how it stands
  /// @param said the same in words; without a secret
  public record Check(String what, State state, String said) {}

  /// Copies the checks.
  public Health {
    checks = List.copyOf(checks);
  }

  /// {@return the worst of all}
  public State worst() {
    return checks.stream().map(Check::state).max(State::compareTo).orElse(State.OK);
  }

  /// {@return the same as JSON, with 200 where all works that must and 503 else: what watches us
  /// looks at the number alone}
  public Page page() {
    StringBuilder out = new StringBuilder("{\"status\": \"").append(name(worst())).append('"');
    for (Check check : checks) {
      out.append(", \"").append(escaped(check.what)).append("\": {\"status\": \"");
      out.append(name(check.state)).append("\", \"said\": \"");
      out.append(escaped(check.said)).append("\"}");
    }
    return new Page(
        worst() == State.FAIL ? UNAVAILABLE : FINE,
        "application/json",
        out.append("}\n").toString());
  }

  private static String name(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        default -> {
          if (c < ' ' || Character.isSurrogate(c)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }
}
