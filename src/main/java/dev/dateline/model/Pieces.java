// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

/// Told of a text while it is being written. A slow listener holds up nobody but itself.
@FunctionalInterface
public interface Pieces {
  /// Listens to nothing.
  Pieces NONE = text -> {};

  /// The next stretch of the text.
  ///
  /// @param text some characters, cut anywhere, perhaps within a word or a mark
  void piece(String text);

  /// Another model begins from the beginning: what came so far is no part of its text.
  default void again() {}
}
