// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

/// What our webhook is known by, made of the token: nobody has to keep it, every start has the
/// same, and nobody without the token can foresee it.
///
/// @param tail what its address ends in, so that ours is known from another program's
/// @param secret what Telegram sends along with each update
public record HookKey(String tail, String secret) {
  /// The header that the secret stands in.
  public static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

  private static final int MARK = 32;

  /// {@return the key of a bot's webhook}
  ///
  /// @param token BotFather's
  public static HookKey of(BotToken token) {
    return new HookKey(
        "/" + token.derived("webhook address").substring(0, MARK), token.derived("webhook secret"));
  }

  @Override
  public String toString() {
    return "webhook's key";
  }
}
