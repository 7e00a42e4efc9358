// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

/// What a model is asked to complete. It is sent as it stands: nothing in it is a template.
///
/// @param system what the model is to do, empty for nothing
/// @param user what it is to do it with
/// @param mostOutputTokens where its text is cut off, from 1
/// @param temperature how freely it chooses, from 0 to 2
/// @param streaming whether its text is wanted piece by piece
public record Prompt(
    String system, String user, int mostOutputTokens, double temperature, boolean streaming) {
  private static final double HOTTEST = 2;

  /// Refuses what no model takes.
  public Prompt {
    if (user.isBlank()) {
      throw new IllegalArgumentException("user is blank, something to complete is expected");
    }
    if (mostOutputTokens < 1) {
      throw new IllegalArgumentException(
          "mostOutputTokens is " + mostOutputTokens + ", at least 1 is expected");
    }
    if (!(temperature >= 0 && temperature <= HOTTEST)) {
      throw new IllegalArgumentException("temperature is " + temperature + ", allowed are 0 to 2");
    }
  }

  /// {@return how many UTF-16 units it has}
  int length() {
    return system.length() + user.length();
  }
}
