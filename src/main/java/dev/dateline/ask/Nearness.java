// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.index.Hit;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.util.List;
import java.util.stream.Stream;

/// Tells whether anything that was found is near enough to a question for a model to be asked: the
/// code abstains first, from the evidence alone.
final class Nearness {
  /// The share of the question's words, each by what it tells, that one passage must hold with its
  /// headline. The extractive writer calls a sentence near from .4 on; a passage is longer, and
  /// what a model cannot answer it says so.
  static final double NEAR = 0.4;

  // What ranks behind these is in no prompt either.
  private static final int PASSAGES = 12;

  private Nearness() {}

  /// {@return whether a model may be asked}
  ///
  /// @param evidence the passages and the question
  static boolean near(Evidence evidence) {
    List<Token> wanted =
        Stream.concat(
                evidence.inquiry().asks().stream().map(Ask::terms).flatMap(List::stream),
                evidence.topic().stream())
            .toList();
    double all = wanted.stream().mapToDouble(evidence::weight).sum();
    if (all == 0) {
      return !evidence.hits().isEmpty();
    }
    return evidence.hits().stream()
        .limit(PASSAGES)
        .anyMatch(hit -> held(hit, wanted, evidence) >= NEAR * all);
  }

  private static double held(Hit hit, List<Token> wanted, Evidence evidence) {
    Version version = evidence.versions().get(hit.passage().article());
    String title = version == null ? "" : version.header().title();
    List<Token> there = Tokens.of(title + " " + hit.passage().text());
    return wanted.stream()
        .filter(word -> there.stream().anyMatch(word::meets))
        .mapToDouble(evidence::weight)
        .sum();
  }
}
