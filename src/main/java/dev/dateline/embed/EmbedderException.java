// SPDX-License-Identifier: Apache-2.0
package dev.dateline.embed;

/// The model cannot be used on this machine. Search goes on by words.
public final class EmbedderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Says which model and why.
  ///
  /// @param model its id
  /// @param cause what the model's library said
  public EmbedderException(String model, Throwable cause) {
    super("the embedding model " + model + " cannot be loaded: " + cause, cause);
  }
}
