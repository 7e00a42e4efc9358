// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.settings.TelegramSettings;

/// Whether Telegram can be reached with a token.
public sealed interface Reach {
  /// It can.
  ///
  /// @param username the bot's name without `@`
  record Answers(String username) implements Reach {}

  /// It cannot.
  ///
  /// @param why one sentence, without the token
  record Silent(String why) implements Reach {}

  /// Asks once.
  ///
  /// @param token BotFather's
  /// @param settings the Bot API's address and time limits
  /// @param network the way out
  /// @return what came of it
  /// @throws IllegalArgumentException when the Bot API's address is none
  /// @throws InterruptedException when the thread was told to stop waiting
  static Reach of(BotToken token, TelegramSettings settings, Network network)
      throws InterruptedException {
    try (BotApi api = new BotApi(token, ApiAddress.of(settings.apiUrl()), settings, network)) {
      return new Answers(api.call(new WhoAmI()).username());
    } catch (Refused refused) {
      return new Silent(refused.wrongToken() ? Poller.wrongToken(refused) : refused.description());
    } catch (Unreachable unreachable) {
      return new Silent(String.valueOf(unreachable.getMessage()));
    }
  }
}
