// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import java.util.Set;

/// A person whom a question accuses, and of what.
///
/// @param person the words that name them, lower case, without titles' articles: a name, a role
///   ("mayor") or a pronoun
/// @param offences families of what they are accused of (`kill`, `theft`, `arrest`), never empty
/// @param others other names in the question, lower case: a sentence that answers holds them too
public record Accusation(String person, Set<String> offences, Set<String> others) {
  // What police and courts do, and what is too general to be told from it.
  private static final Set<String> PROCESS =
      Set.of("prison", "charge", "arrest", "convict", "suspect", "crime", "harm");

  /// Copies the sets, refuses an accusation of nobody or of nothing.
  public Accusation {
    offences = Set.copyOf(offences);
    others = Set.copyOf(others);
    if (person.isBlank() || offences.isEmpty()) {
      throw new IllegalArgumentException(
          "accusation names person '"
              + person
              + "' and offences "
              + offences
              + ": both are needed");
    }
  }

  /// {@return whether only a court's or the police's dealings are asked for, and no deed}
  boolean process() {
    return PROCESS.containsAll(offences);
  }

  /// The same person, accused of whatever a sentence reports.
  Accusation ofAnything() {
    return new Accusation(person, Set.of("crime"), others);
  }
}
