// SPDX-License-Identifier: Apache-2.0
package dev.dateline.news;

import java.util.Locale;

/// What sort of text an article is. Anything other than news leads its excerpt in words.
public enum Kind {
  /// Reporting.
  NEWS,
  /// Reporting with the author's reading of it.
  ANALYSIS,
  /// One person's view.
  OPINION,
  /// A reader's letter.
  LETTER,
  /// Not meant as fact.
  SATIRE,
  /// Paid for; never cited.
  ADVERTISEMENT,
  /// The words of the one it is about.
  PRESS_RELEASE,
  /// A running file of short entries.
  LIVE;

  /// {@return the key as it stands in front matter and JSON: lower case, words joined by an
  /// underscore}
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
