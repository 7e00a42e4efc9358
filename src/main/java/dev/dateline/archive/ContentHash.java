// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.ledger.Fingerprint;
import dev.dateline.news.Canonical;
import java.text.Normalizer;
import java.util.Locale;

/// What a text says, whatever its quotation marks, case, blanks and line ends: SHA-256 over its
/// letters and digits.
public final class ContentHash {
  private ContentHash() {}

  /// Hashes a text's letters and digits after NFKC and lower case; a text that has none is hashed
  /// as it is, so that two such texts are not one.
  ///
  /// @param canonical the text
  /// @return 64 hexadecimal digits in lower case
  public static String of(Canonical canonical) {
    String plain = plain(canonical.text());
    return Fingerprint.of(plain.isEmpty() ? canonical.text() : plain);
  }

  /// {@return a text's letters and digits after NFKC and lower case}
  ///
  /// @param text any text
  static String plain(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
