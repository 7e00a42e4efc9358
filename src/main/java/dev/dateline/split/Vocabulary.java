// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import java.util.List;
import java.util.Set;

/// A closed list of words.
final class Vocabulary {
  private Vocabulary() {}

  /// The words between the blanks; one that stands twice counts once.
  static Set<String> of(String words) {
    return Set.copyOf(List.of(words.split(" ")));
  }
}
