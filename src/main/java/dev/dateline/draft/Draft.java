// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import java.util.List;

/// What a writer proposes. Nothing of it has been checked.
public sealed interface Draft {
  /// Sentences that should answer.
  ///
  /// @param claims the sentences, those that another one needs among them
  /// @param unanswered parts of the question that none of them answers
  /// @param premise a line that says what the question supposes wrongly; empty where nothing
  record Sentences(List<Claim> claims, List<String> unanswered, String premise) implements Draft {
    /// Copies the lists.
    public Sentences {
      claims = List.copyOf(claims);
      unanswered = List.copyOf(unanswered);
      if (claims.isEmpty()) {
        throw new IllegalArgumentException("a draft of sentences holds at least one claim");
      }
    }
  }

  /// The passages do not answer.
  ///
  /// @param nearest what is near and no answer, best first; possibly empty
  /// @param premise a line that says what the question supposes wrongly; empty where nothing
  record Nothing(List<Claim> nearest, String premise) implements Draft {
    /// Copies the list.
    public Nothing {
      nearest = List.copyOf(nearest);
    }
  }
}
