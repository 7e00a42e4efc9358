// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands around a sentence in its article: of what is named there the sentence may speak
/// without naming it.
///
/// @param header words over the article that tell what all of it is about
/// @param lead words of its first sentence of reporting
/// @param before words of the sentences right before it
/// @param article the keys of every word of the article
/// @param author the words that name who writes it, where all of it is that person's view
/// @param published the day on which it was published, or null where that is not known
public record Surroundings(
    List<Token> header,
    List<Token> lead,
    List<Token> before,
    Set<String> article,
    List<Token> author,
    @Nullable LocalDate published) {
  /// Copies the lists.
  public Surroundings {
    header = List.copyOf(header);
    lead = List.copyOf(lead);
    before = List.copyOf(before);
    article = Set.copyOf(article);
    author = List.copyOf(author);
  }

  /// A sentence of which nothing else is known.
  static final Surroundings NONE =
      new Surroundings(List.of(), List.of(), List.of(), Set.of(), List.of(), null);
}
