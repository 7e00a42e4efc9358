// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.model.Usage;
import java.util.List;

/// What a model was shown and said, so that an answer can be replayed and its refusals be read.
/// Holds words of the question perhaps, for a model may echo them.
///
/// @param prompt name, version and content hash of the prompt
/// @param model provider and model
/// @param passages what it was shown, in order
/// @param sentences what it wrote, in order, each with the reason for which it was refused
/// @param usage what all calls of this answer took
/// @param outcome in a word what became of it: `written`, `no_answer`, `misleading`, or a model's
///   failure in small letters
public record Transcript(
    String prompt,
    String model,
    List<Shown> passages,
    List<Judged> sentences,
    Usage usage,
    String outcome) {
  /// Copies the lists.
  public Transcript {
    passages = List.copyOf(passages);
    sentences = List.copyOf(sentences);
  }

  /// A passage.
  ///
  /// @param id the four letters and digits of this request
  /// @param article whose
  /// @param version which version
  /// @param start first UTF-16 unit in the canonical text
  /// @param end one behind its last
  public record Shown(String id, String article, int version, int start, int end) {}

  /// A sentence.
  ///
  /// @param text as the model wrote it, without its marks
  /// @param marks ids and anchors, as the model gave them
  /// @param reason why it was refused, empty where it was not
  public record Judged(String text, List<String> marks, String reason) {
    /// Copies the marks.
    public Judged {
      marks = List.copyOf(marks);
    }
  }
}
