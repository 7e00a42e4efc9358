// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

/// A name as it stands in a text: a person, a body or a place.
///
/// @param text the name without title and possessive ending
/// @param start its first UTF-16 unit
/// @param end one behind its last
/// @param title the title and other capitalised words that lead to it ("Russian President"), or
///   empty
public record Name(String text, int start, int end, String title) {
  /// {@return the last word: a person's surname}
  public String last() {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  /// {@return whether it has several words}
  public boolean several() {
    return text.indexOf(' ') > 0;
  }
}
