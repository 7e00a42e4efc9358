// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.settings.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// BotFather's token: the bot's number, a colon, a secret. Prints as the number alone.
public final class BotToken {
  private static final String MAC = "HmacSHA256";
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

  /// {@return 64 hexadecimal digits that only who has the token can make}
  ///
  /// @param purpose each has others
  String derived(String purpose) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), MAC));
      return HexFormat.of().formatHex(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every JDK has " + MAC, absent);
    }
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
