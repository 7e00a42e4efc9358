// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.util.Map;
import java.util.regex.Pattern;

/// What must never be shown. Comes from the environment alone, or from the file that a variable
/// ending in `_FILE` names.
///
/// @param botToken Telegram's token, empty for none
/// @param modelApiKey the model's key, empty for none
/// @param secondModelApiKey the second model's key, empty for none
public record Secrets(String botToken, String modelApiKey, String secondModelApiKey) {
  /// The variable of the bot's token.
  public static final String BOT_TOKEN = "TELEGRAM_BOT_TOKEN";

  /// The variable of the model's key.
  public static final String MODEL_API_KEY = "DATELINE_MODEL_API_KEY";

  /// The variable of the second model's key.
  public static final String SECOND_MODEL_API_KEY = "DATELINE_MODEL_SECOND_API_KEY";

  /// No secrets.
  public static final Secrets NONE = new Secrets("", "", "");

  /// What a key of the file that would hold a secret is told.
  static final String BELONGS =
      "a secret belongs in the environment: " + BOT_TOKEN + " or " + MODEL_API_KEY;

  private static final Pattern NAME =
      Pattern.compile(".*(token|api_?key|secret|password).*", Pattern.CASE_INSENSITIVE);

  // Telegram's tokens: the bot's number, a colon, 35 characters today; shorter ones are redacted
  // too, because a token cut in two is still half a secret.
  private static final Pattern TOKEN = Pattern.compile("\\d{5,}(:|%3A)[A-Za-z0-9_-]{8,}");

  /// Reads them.
  ///
  /// @param environment the process's variables
  /// @return the secrets, empty where there are none
  /// @throws SettingsException when a named file cannot be read, or a token has another form
  public static Secrets from(Map<String, String> environment) {
    Environment variables = new Environment(environment);
    String token = variables.get(BOT_TOKEN);
    if (!token.isEmpty() && !token.matches("[0-9]+:[A-Za-z0-9_-]+")) {
      throw new SettingsException(
          BOT_TOKEN + " is not of the form that BotFather gives: digits, a colon, characters");
    }
    return new Secrets(token, key(variables, MODEL_API_KEY), key(variables, SECOND_MODEL_API_KEY));
  }

  // What no header can hold would fail at the first question, with the key in the failure.
  private static String key(Environment variables, String variable) {
    String key = variables.get(variable);
    if (!key.matches("[!-~]*")) {
      throw new SettingsException(variable + " holds a blank or another character that no key has");
    }
    return key;
  }

  /// {@return whether a key's name is that of a secret}
  ///
  /// @param key of the file
  static boolean named(String key) {
    return NAME.matcher(key).matches();
  }

  /// Takes whatever looks like a bot's token out of a text.
  ///
  /// @param text any text
  /// @return the text, `…` where tokens stood
  public static String redacted(String text) {
    return text.indexOf(':') < 0 && !text.contains("%3A")
        ? text
        : TOKEN.matcher(text).replaceAll("…");
  }

  @Override
  public String toString() {
    return "Secrets[botToken="
        + shown(botToken)
        + ", modelApiKey="
        + shown(modelApiKey)
        + ", secondModelApiKey="
        + shown(secondModelApiKey)
        + "]";
  }

  private static String shown(String secret) {
    return secret.isEmpty() ? "absent" : "…";
  }
}
