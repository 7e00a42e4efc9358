// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.settings.TelegramSettings;

/// Asks Telegram once who the bot is, and changes nothing there.
public final class Greeter {
  private Greeter() {}

  /// What came of it.
  ///
  /// @param reached whether Telegram knows the token
  /// @param line one sentence, without the token
  public record Greeted(boolean reached, String line) {}

  /// Asks.
  ///
  /// @param token BotFather's
  /// @param settings the Bot API's address and its time-outs
  /// @param network the way out
  /// @return who the bot is, or why nobody can say
  /// @throws InterruptedException when the thread was told to stop waiting
  public static Greeted greet(BotToken token, TelegramSettings settings, Network network)
      throws InterruptedException {
    try (BotApi api = new BotApi(token, ApiAddress.of(settings.apiUrl()), settings, network)) {
      return new Greeted(true, "reached as @" + api.call(new WhoAmI()).username());
    } catch (Refused refused) {
      return new Greeted(
          false,
          refused.wrongToken() ? Poller.wrongToken(refused) : String.valueOf(refused.getMessage()));
    } catch (Unreachable unreachable) {
      return new Greeted(false, String.valueOf(unreachable.getMessage()));
    } catch (IllegalArgumentException address) {
      return new Greeted(false, String.valueOf(address.getMessage()));
    }
  }
}
