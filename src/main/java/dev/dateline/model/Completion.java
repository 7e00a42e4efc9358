// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.time.Duration;

/// A whole text of a model: it said itself that it had finished.
///
/// @param text the text, not blank
/// @param usage what it used
/// @param model who wrote it, as [Model#name] says
/// @param took how long that took, retries and all
public record Completion(String text, Usage usage, String model, Duration took) {
  /// Refuses a blank text.
  public Completion {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text of " + model + " is blank");
    }
  }
}
