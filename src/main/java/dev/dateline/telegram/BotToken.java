// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.settings.Secrets;
import java.util.regex.Pattern;

/// BotFather's token: the bot's number, a colon, a secret. Prints as the number alone.
public final class BotToken {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,18}):[A-Za-z0-9_-]+");
  private static final Pattern IN_ADDRESS = Pattern.compile("bot\\d+:[\\w-]+");

  private final String value;
  private final long bot;

  /// Takes a token.
  ///
  /// @param value as BotFather gives it
  /// @throws IllegalArgumentException when it has another form; the message does not repeat it
  public BotToken(String value) {
    var matcher = FORM.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "the bot's token has not the form that BotFather gives: digits, a colon, characters");
    }
    this.value = value;
    this.bot = Long.parseLong(matcher.group(1));
  }

  /// {@return the bot's number, which is no secret}
  public long bot() {
    return bot;
  }

  /// {@return the token itself, for the client alone}
  String value() {
    return value;
  }

  /// {@return a text without this token or any other}
  ///
  /// @param text any text
  String redacted(String text) {
    String without = IN_ADDRESS.matcher(text.replace(value, "…")).replaceAll("bot…");
    return Secrets.redacted(without);
  }

  @Override
  public String toString() {
    return "token of bot " + bot;
  }
}
