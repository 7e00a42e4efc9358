// SPDX-License-Identifier: Apache-2.0
package dev.dateline.embed;

/// A model that turns text into a vector. Vectors of two models say nothing to each other, and a
/// threshold on their likeness belongs to one model alone. Any thread may call.
public interface Embedder {
  /// {@return the model's name and dimension, as the index records it: "all-minilm-l6-v2-q/384"}
  String id();

  /// {@return how many numbers a vector has}
  int dimension();

  /// {@return whether the model knows a language}
  ///
  /// @param language ISO 639-1 code, or a longer tag that begins with one
  boolean knows(String language);

  /// The vector of a text, of length 1.
  ///
  /// @param text not blank; a text longer than the model reads is averaged over its parts
  /// @return [#dimension] numbers
  /// @throws IllegalArgumentException for a text that holds no word for the model
  /// @throws EmbedderException when the model cannot be used on this machine
  float[] embed(String text);
}
