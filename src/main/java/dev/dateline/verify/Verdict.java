// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

/// What a check found of one claim.
///
/// @param truth what is known
/// @param reason why, naming the article and the stretch; empty when proved
public record Verdict(Truth truth, String reason) {
  /// It holds.
  public static final Verdict PROVED = new Verdict(Truth.PROVED, "");

  /// What a check can know.
  public enum Truth {
    /// The cited stretch proves it.
    PROVED,
    /// The cited stretch speaks against it, or a rule forbids it.
    REFUTED,
    /// Neither; dropped like the refuted.
    UNKNOWN
  }

  static Verdict refuted(String reason) {
    return new Verdict(Truth.REFUTED, reason);
  }

  static Verdict unknown(String reason) {
    return new Verdict(Truth.UNKNOWN, reason);
  }

  /// {@return whether the claim may be shown}
  public boolean holds() {
    return truth == Truth.PROVED;
  }
}
