// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.util.Collection;
import java.util.List;

/// Questions that the coverage answers now, each asked at the desk before. Called on platform
/// threads.
public interface Suggestions {
  /// As many as fit below a message with room to breathe.
  int MOST = 3;

  /// There are none.
  Suggestions NONE =
      new Suggestions() {
        @Override
        public List<String> examples() {
          return List.of();
        }

        @Override
        public List<String> further(String question, Collection<String> told) {
          return List.of();
        }
      };

  /// {@return questions to begin with, at most [#MOST]}
  List<String> examples();

  /// {@return questions that lead on, at most [#MOST]}
  ///
  /// @param question the one that was answered, standing by itself
  /// @param told what its answer quoted
  List<String> further(String question, Collection<String> told);
}
