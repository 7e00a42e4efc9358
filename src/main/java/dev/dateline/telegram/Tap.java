// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in a button: the key of its board in the ledger, and which button of the board it
/// is. Telegram takes 64 bytes; this is at most 25.
///
/// @param key the board's
/// @param word which button
record Tap(String key, String word) {
  // 32 letters to the power of 12: nobody guesses a board.
  private static final String LETTERS = "abcdefghijkmnopqrstuvwxyz2345679";
  private static final int LENGTH = 12;
  private static final String KEY = "[a-z2-9]{" + LENGTH + "}";
  private static final Pattern DATA = Pattern.compile("(" + KEY + ")\\.([a-z0-9]{1,12})");

  /// Refuses what could not be read again.
  Tap {
    if (!DATA.matcher(key + "." + word).matches()) {
      throw new IllegalArgumentException(
          "button '" + key + "." + word + "' is not a key of " + LENGTH + " letters and a word");
    }
  }

  /// {@return what stands in the button}
  String data() {
    return key + "." + word;
  }

  /// {@return the tap, empty where no button of ours holds this}
  ///
  /// @param data as Telegram gives it back; anybody can send anything
  static Optional<Tap> read(String data) {
    Matcher matcher = DATA.matcher(data);
    return matcher.matches()
        ? Optional.of(new Tap(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /// {@return whether a text can be a board's key}
  ///
  /// @param text any
  static boolean key(String text) {
    return text.matches(KEY);
  }

  /// {@return a new key}
  ///
  /// @param random one that nobody can foresee
  static String key(RandomGenerator random) {
    StringBuilder key = new StringBuilder(LENGTH);
    random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> key.append(LETTERS.charAt(i)));
    return key.toString();
  }
}
