// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

/// A file or address that is not taken, with why.
public final class Turned extends Exception {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 200;

  private final String name;

  /// Turns a file away.
  ///
  /// @param name what it is called
  /// @param why a phrase to stand behind the name, without a stop
  Turned(String name, String why) {
    super(plain(name) + ": " + plain(why), null, false, false);
    this.name = plain(name);
  }

  /// {@return what it is called}
  public String name() {
    return name;
  }

  /// {@return one line that names the file and says why}
  public String line() {
    return String.valueOf(getMessage());
  }

  // Names and reasons repeat pieces of a hostile file.
  static String plain(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
