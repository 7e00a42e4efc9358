// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

/// Somebody who completes a prompt. Any thread may call, several at once; a call blocks its thread,
/// which should be a virtual one.
public interface Model {
  /// {@return provider and model with a slash between them, for the ledger and for people}
  String name();

  /// Makes one call and waits for its end.
  ///
  /// @param prompt what to complete
  /// @param budget until when; what was used is added to it, also by a call that failed
  /// @param pieces told of the text as it comes, on the calling thread and in order; of the whole
  ///   text at once where the prompt does not ask for a stream
  /// @return the whole text, never blank, and what it cost
  /// @throws ModelFailure when there is no whole text; it keeps what was said till then
  Completion answer(Prompt prompt, Budget budget, Pieces pieces) throws ModelFailure;
}
