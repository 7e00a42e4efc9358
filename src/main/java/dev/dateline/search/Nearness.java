// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Gives a question the vector to which passages' vectors are compared. Any thread may call.
@FunctionalInterface
public interface Nearness {
  /// No vectors: passages are ranked by their words alone.
  Nearness NONE = text -> List.of();

  /// Clauses that have vectors of their own, at most; each costs as much as the question's.
  int CLAUSES = 4;

  /// The vector of a text.
  ///
  /// @param text a question or a part of it, not blank
  /// @return its numbers, length 1; empty where it has none
  List<Float> of(String text);

  /// The vectors of a question and of its parts.
  ///
  /// @param text the question
  /// @param clauses its clauses, asked for where it has a vector; one alone is the question itself
  /// @return the whole one's vector first, then one for each of the first [#CLAUSES] clauses: the
  ///   whole one's again for a clause that has none; none at all where the whole one has none
  default List<List<Float>> of(String text, Supplier<List<Clause>> clauses) {
    List<Float> whole = of(text);
    if (whole.isEmpty()) {
      return List.of();
    }
    List<List<Float>> vectors = new ArrayList<>(List.of(whole));
    List<Clause> parts = clauses.get();
    if (parts.size() > 1) {
      parts.stream()
          .limit(CLAUSES)
          .map(clause -> of(clause.text()))
          .forEach(part -> vectors.add(part.isEmpty() ? whole : part));
    }
    return vectors;
  }
}
