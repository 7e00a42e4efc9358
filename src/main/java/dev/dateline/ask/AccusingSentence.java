// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import java.util.Set;

/// Whether a sentence itself says what a question accuses somebody of.
final class AccusingSentence {
  private AccusingSentence() {}

  static boolean says(Accusation accusation, String sentence, Set<String> fullNames) {
    return false;
  }
}
