// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer as the ledger has it.
///
/// @param answer its key, from 1
/// @param at when it was asked
/// @param status `answered`, `not_covered`, `withheld` or `declined`
/// @param reason why there is no plain answer, or null
/// @param mode `extractive` or `model`, or null where nobody wrote
/// @param took how long
/// @param prompt the prompt's version, or null where no model was asked
/// @param sentences what was shown
/// @param evidence the passages that it was chosen from, best first
/// @param asked the person's words, or null once they are erased or past their retention
/// @param standalone the question as it was understood, or null with the words
/// @param model what a model did for it, or null where none was asked or with the words
public record Answered(
    long answer,
    Instant at,
    String status,
    @Nullable String reason,
    @Nullable String mode,
    Duration took,
    @Nullable String prompt,
    List<Sentence> sentences,
    List<Place> evidence,
    @Nullable String asked,
    @Nullable String standalone,
    @Nullable Modelled model) {
  /// Copies the lists.
  public Answered {
    sentences = List.copyOf(sentences);
    evidence = List.copyOf(evidence);
  }

  /// A sentence that was shown.
  ///
  /// @param text its words
  /// @param citations the numbers of its sources
  public record Sentence(String text, List<Integer> citations) {
    /// Copies the numbers.
    public Sentence {
      citations = List.copyOf(citations);
    }
  }

  /// A passage, as a place in an article's version.
  ///
  /// @param article whose
  /// @param version which version
  /// @param start first UTF-16 unit in the canonical text
  /// @param end one behind its last
  public record Place(String article, int version, int start, int end) {}

  /// What a model did.
  ///
  /// @param name provider and model
  /// @param outcome in a word what became of it
  /// @param draft what it wrote, in order
  public record Modelled(String name, String outcome, List<Drafted> draft) {
    /// Copies the sentences.
    public Modelled {
      draft = List.copyOf(draft);
    }
  }

  /// A sentence of a model.
  ///
  /// @param text its words
  /// @param refused why it was not shown, or null where it passed
  public record Drafted(String text, @Nullable String refused) {}
}
