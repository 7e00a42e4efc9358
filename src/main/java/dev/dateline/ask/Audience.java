// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.draft.Listener;
import dev.dateline.verify.Answer;
import java.util.function.BooleanSupplier;

/// Follows an answer while it is made: the sentences that hold so far, all provisional, and then,
/// once, what may be shown in their place. Called on the thread that asked.
public interface Audience extends Listener {
  /// Waits for the whole.
  Audience NONE =
      new Audience() {
        @Override
        public void accepted(String sentence) {
          // provisional
        }

        @Override
        public void settled(Answer answer) {
          // it is in the reply
        }
      };

  /// Writing begins from passages of which each may be taken back at any moment.
  ///
  /// @param standing whether all of them may still be shown; any thread may ask
  default void from(BooleanSupplier standing) {}

  /// The answer stands; nothing of it is heard afterwards.
  ///
  /// @param answer what may be shown
  void settled(Answer answer);
}
