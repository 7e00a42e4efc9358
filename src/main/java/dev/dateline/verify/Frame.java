// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import java.util.Set;

/// A verb of a sentence with who does it and to whom or what, as indexes of words.
///
/// @param verb the verb
/// @param passive whether it stands in the passive
/// @param subject heads of what stands before it as its subject; empty where none was found
/// @param object heads of what stands behind it without a preposition
/// @param by heads of what "by" leads to, in the passive
record Frame(
    int verb, boolean passive, Set<Integer> subject, Set<Integer> object, Set<Integer> by) {
  Frame {
    subject = Set.copyOf(subject);
    object = Set.copyOf(object);
    by = Set.copyOf(by);
  }

  /// {@return who does it; empty where the sentence does not say}
  Set<Integer> agent() {
    return passive ? by : subject;
  }

  /// {@return to whom or what it is done; empty where the sentence does not say}
  Set<Integer> patient() {
    return passive ? subject : object;
  }
}
