// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Finds a wording in a text whatever its case, its quotation marks, dashes and blanks. Pure.
final class Mentions {
  // What looks alike and is typed one for the other on a phone.
  private static final String APOSTROPHES = "’‘‛ʼ′`´";
  private static final String MARKS = "“”„«»‟″";
  private static final String DASHES = "‐‑‒–—―−";

  private final StringBuilder folded = new StringBuilder();
  private final List<Integer> origins = new ArrayList<>();

  /// A stretch of the text.
  ///
  /// @param start first UTF-16 unit
  /// @param end one behind its last
  record Place(int start, int end) {}

  private Mentions(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int at = i;
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!blank) {
          add(' ', at);
        }
        blank = true;
      } else if (Character.getType(c) != Character.FORMAT) {
        blank = false;
        fold(c).chars().forEach(unit -> add((char) unit, at));
      }
    }
    origins.add(text.length());
  }

  private void add(char unit, int origin) {
    folded.append(unit);
    origins.add(origin);
  }

  private static String fold(int c) {
    if (APOSTROPHES.indexOf(c) >= 0) {
      return "'";
    }
    if (MARKS.indexOf(c) >= 0) {
      return "\"";
    }
    if (DASHES.indexOf(c) >= 0) {
      return "-";
    }
    return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT);
  }

  /// {@return where a text holds any of some wordings, in whole words; in no order}
  ///
  /// @param text any text
  /// @param words the wordings; a blank one stands nowhere
  static List<Place> of(String text, Collection<String> words) {
    List<Place> places = new ArrayList<>();
    Mentions mentions = new Mentions(text);
    for (String each : words) {
      String wanted = new Mentions(nfc(each)).folded.toString().strip();
      if (!wanted.isEmpty()) {
        mentions.find(wanted, places);
      }
    }
    return places;
  }

  // As articles are kept.
  private static String nfc(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC);
  }

  private void find(String wanted, List<Place> places) {
    for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      if (apart(at) && apart(end)) {
        places.add(new Place(origins.get(at), origins.get(end - 1) + 1));
      }
    }
  }

  private boolean apart(int at) {
    return at == 0
        || at == folded.length()
        || !Character.isLetterOrDigit(folded.charAt(at - 1))
        || !Character.isLetterOrDigit(folded.charAt(at));
  }
}
