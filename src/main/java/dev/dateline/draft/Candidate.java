// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.grammar.Fit;
import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import dev.dateline.news.Sentence;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// A sentence held against one thing asked.
///
/// @param scene its article
/// @param index its place among the article's sentences
/// @param rank of the passage that brought it, from 0
/// @param fit how it fits
record Candidate(Scene scene, int index, int rank, Fit fit) {
  Sentence sentence() {
    return scene.sentences().get(index);
  }

  Statement statement() {
    return scene.statement(index);
  }

  // The first passages found are likelier to hold the answer; fitted with the other weights.
  private static final double RANK = 2.9;

  /// For and against it in log-odds, its passage's rank and its article's kind among it.
  double score() {
    return fit.strength() - RANK * (1 - 1 / (1 + rank / 5.0)) - against();
  }

  /// What is no report answers where no report does.
  private double against() {
    return switch (scene.reading().version().header().kind()) {
      case NEWS, LIVE -> 0;
      case ANALYSIS, PRESS_RELEASE -> 0.3;
      case OPINION, LETTER -> 0.7;
      case SATIRE, ADVERTISEMENT -> 2;
    };
  }

  /// Whether it can be shown with no other sentence beside it.
  boolean alone() {
    return scene.company(index).map(company -> company.size() == 1).orElse(false);
  }

  /// Whether it answers.
  boolean answers() {
    return score() > 0;
  }

  /// Whether two sentences say nearly the same: three quarters of the smaller one's words are the
  /// other's.
  boolean repeats(Candidate other) {
    Set<String> mine = content();
    Set<String> theirs = other.content();
    Set<String> both = new HashSet<>(mine);
    both.retainAll(theirs);
    return both.size() >= 0.75 * Math.min(mine.size(), theirs.size());
  }

  private Set<String> content() {
    return statement().tokens().stream()
        .filter(t -> !t.in(Words.STOP))
        .map(Token::stem)
        .collect(Collectors.toSet());
  }
}
