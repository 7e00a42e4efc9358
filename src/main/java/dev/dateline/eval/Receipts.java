// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import dev.dateline.verify.Answer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Whether an answer's receipts hold: the version exists, and its stretch is the quote.
///
/// @param valid receipts that hold
/// @param given receipts in all
/// @param cited sentences that cite a receipt that is there
/// @param sentences sentences in all
public record Receipts(int valid, int given, int cited, int sentences) {
  /// An answer without sentences.
  static final Receipts NONE = new Receipts(0, 0, 0, 0);

  /// Gives versions.
  public interface Versions {
    /// {@return a version, empty when there never was one}
    ///
    /// @param id the article
    /// @param number from 1
    Optional<Version> version(ArticleId id, int number);
  }

  /// Checks an answer.
  ///
  /// @param answer the answer
  /// @param versions the system of record
  /// @return what holds
  static Receipts of(Answer answer, Versions versions) {
    if (!(answer instanceof Answer.Cited cited)) {
      return NONE;
    }
    Set<Integer> numbers = new HashSet<>();
    int valid = 0;
    for (Answer.Source source : cited.sources()) {
      numbers.add(source.n());
      valid += holds(source, versions) ? 1 : 0;
    }
    int sentences = 0;
    int citing = 0;
    for (Answer.Excerpt excerpt : cited.excerpts()) {
      for (Answer.Line line : excerpt.lines()) {
        sentences++;
        boolean all = !line.citations().isEmpty() && numbers.containsAll(line.citations());
        citing += all ? 1 : 0;
      }
    }
    return new Receipts(valid, cited.sources().size(), citing, sentences);
  }

  private static boolean holds(Answer.Source source, Versions versions) {
    return versions
        .version(source.article(), source.version())
        .map(Version::text)
        .filter(text -> source.start() >= 0 && source.start() < source.end())
        .filter(text -> source.end() <= text.length())
        .filter(text -> text.substring(source.start(), source.end()).equals(source.quote()))
        .isPresent();
  }
}
