// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import java.util.Set;

/// Words of a sentence that say whose words another part of it gives: "…, Holm said", "according to
/// police".
///
/// @param verb index of the word of saying
/// @param phrase indexes of the words that name the speaker and what goes with them
/// @param speaker those of them that name the speaker
/// @param scope indexes of the words that are the speaker's
/// @param manner how it is said
record Telling(
    int verb, Set<Integer> phrase, Set<Integer> speaker, Set<Integer> scope, Manner manner) {
  Telling {
    phrase = Set.copyOf(phrase);
    speaker = Set.copyOf(speaker);
    scope = Set.copyOf(scope);
  }

  /// How something is said.
  enum Manner {
    /// Plainly: every such word stands for every other.
    PLAIN,
    /// With a sense of its own: claimed, admitted, promised.
    OWN,
    /// That it is not so.
    DENIAL
  }
}
