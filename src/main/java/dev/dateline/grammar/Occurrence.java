// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

/// Where a sentence holds a verb, or the noun made of it, and how.
///
/// @param at index of its token
/// @param voice how it stands
/// @param negated whether the sentence denies it
/// @param unreal whether the sentence gives it as possible, planned, asked or claimed only
/// @param near whether the sentence says that it is almost so
public record Occurrence(int at, Voice voice, boolean negated, boolean unreal, boolean near) {
  /// How a verb stands.
  public enum Voice {
    /// Its doer stands left of it, what it is done to right.
    ACTIVE,
    /// What it is done to stands left of it, the doer behind "by" if anywhere.
    PASSIVE,
    /// A participle behind its noun: passive, without its own subject.
    REDUCED,
    /// A noun: "the killing", "his inauguration".
    NOUN
  }
}
