// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.grammar.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a long question where a new thing is said of it: each of its clauses may have its answer in
/// another passage.
final class Clauses {
  /// A clause of fewer words of content belongs to the next one: two words find anything.
  static final int LEAST = 4;

  /// Most clauses told apart; what comes behind belongs to the last.
  static final int MOST = 16;

  /// Words that only join: they say nothing of what is looked for.
  static final Set<String> JOINING =
      Words.set("while whereas compared including although though despite because");

  private static final Pattern SEAM =
      Pattern.compile(
          "[,;:?!]|\\b(?:while|whereas|but|and|or|which|that|who|when|with|after|before|between"
              + "|compared|including|although|though|despite|because|in contrast|according to)\\b",
          Pattern.CASE_INSENSITIVE);

  private Clauses() {}

  /// The clauses of a question.
  ///
  /// @param text the question
  /// @param places where its words of content begin, in order; a word may have several
  /// @param words for each place the word that stands there
  /// @return for each clause its words in order, each at least [#LEAST] words where the question
  ///   has as many; none where it has no word
  static List<List<Integer>> of(String text, List<Integer> places, List<Integer> words) {
    List<List<Integer>> clauses = new ArrayList<>();
    List<Integer> clause = new ArrayList<>();
    Matcher seam = SEAM.matcher(text);
    int end = seam.find() ? seam.start() : text.length();
    for (int i = 0; i < places.size(); i++) {
      while (places.get(i) >= end && end < text.length()) {
        clause = closed(clause, clauses);
        end = seam.find() ? seam.start() : text.length();
      }
      if (!clause.contains(words.get(i))) {
        clause.add(words.get(i));
      }
    }
    if (!clause.isEmpty()) {
      if (clause.size() >= LEAST || clauses.isEmpty()) {
        clauses.add(clause);
      } else {
        join(clause, clauses.getLast());
      }
    }
    return clauses;
  }

  private static List<Integer> closed(List<Integer> clause, List<List<Integer>> clauses) {
    if (clause.size() < LEAST || clauses.size() >= MOST - 1) {
      return clause;
    }
    clauses.add(clause);
    return new ArrayList<>();
  }

  private static void join(List<Integer> rest, List<Integer> into) {
    rest.stream().filter(word -> !into.contains(word)).forEach(into::add);
  }
}
