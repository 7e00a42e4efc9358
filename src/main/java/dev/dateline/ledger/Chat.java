// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

/// Where a question was asked, as its platform names it.
///
/// @param platform for example `telegram` or `terminal`
/// @param bot the bot's id there, or empty
/// @param external the platform's id of the chat, never a name
/// @param topic the chat's topic, or empty
public record Chat(String platform, String bot, String external, String topic) {
  /// Refuses a chat of no platform.
  public Chat {
    if (platform.isBlank() || external.isBlank()) {
      throw new IllegalArgumentException(
          "chat '" + external + "' of the platform '" + platform + "': neither may be blank");
    }
  }
}
