// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

/// Hears how far a long piece of work has come. Called from the thread that works, often: an
/// implementation returns at once.
public interface Progress {
  /// Hears nothing.
  Progress NONE =
      new Progress() {
        @Override
        public void at(Stage stage, long done, long of) {}

        @Override
        public void say(String line) {}
      };

  /// What is being done.
  enum Stage {
    /// Files are read.
    READING,
    /// Articles are put into the index.
    INDEXING,
    /// Articles get their vectors.
    EMBEDDING
  }

  /// Some of a stage is done.
  ///
  /// @param stage which
  /// @param done how many files or articles, from 0 to `of`
  /// @param of how many there are
  void at(Stage stage, long done, long of);

  /// Something that a person should know.
  ///
  /// @param line one sentence without a line end
  void say(String line);
}
