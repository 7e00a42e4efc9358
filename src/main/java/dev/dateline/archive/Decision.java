// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.news.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an editor decides of an article, on top of what its source says. Kept for ever; the newest
/// decision of its kind counts, and reading the sources again never touches one.
///
/// @param target which articles
/// @param ruling what is decided
/// @param by who decides: an editor's id, never a name
/// @param reason why, in the editor's words; may be empty
public record Decision(Target target, Ruling ruling, String by, String reason) {
  /// Refuses a decision that nobody made.
  public Decision {
    if (by.isBlank()) {
      throw new IllegalArgumentException("decision on " + target + ": by is blank");
    }
  }

  /// Which articles a decision is about.
  public sealed interface Target {
    /// The article of an id. A ruling on whether it is shown also holds for every address and every
    /// content that the article has had, so that the same text does not come back under a new name.
    ///
    /// @param article the id
    record Id(ArticleId article) implements Target {}

    /// Whatever stands at an address.
    ///
    /// @param url the address, in any spelling
    record At(String url) implements Target {}

    /// Whatever says the same.
    ///
    /// @param hash of [ContentHash#of]
    record Content(String hash) implements Target {}
  }

  /// What is decided.
  public sealed interface Ruling {
    /// Withdrawn with a public trace.
    ///
    /// @param note what readers are told of it, or null for a plain line
    record Retract(@Nullable String note) implements Ruling {
      /// Withdrawn with a plain line for readers.
      public Retract() {
        this(null);
      }
    }

    /// Withdrawn without a trace outside the audit.
    record Kill() implements Ruling {}

    /// Kept back until a later decision.
    record Hold() implements Ruling {}

    /// Earlier rulings on whether it is shown count no more, and what its source only held is
    /// published; what the source itself retracted or killed stays so.
    record Restore() implements Ruling {}

    /// A correction is published with it.
    ///
    /// @param text the correction, or null to go back to the source's and take back what earlier
    ///   corrections struck
    /// @param struck what was wrong: every sentence that holds these words is struck, in every
    ///   version; null to strike none
    record Correct(@Nullable String text, @Nullable String struck) implements Ruling {
      /// A correction that strikes nothing.
      ///
      /// @param text the correction, or null to go back to the source's
      public Correct(@Nullable String text) {
        this(text, null);
      }
    }

    /// Every sentence that holds some words is struck, in every version, without a note.
    ///
    /// @param words the words, or null to take back what was hidden before
    record Hide(@Nullable String words) implements Ruling {}

    /// A field over it says something else than in its source.
    ///
    /// @param field which
    /// @param value its new value, or null to go back to the source's
    record Edit(Field field, @Nullable String value) implements Ruling {}

    /// Nothing is shown before a moment, whatever the source's embargo.
    ///
    /// @param until the moment, or null to lift every embargo
    record Embargo(@Nullable Instant until) implements Ruling {}
  }
}
