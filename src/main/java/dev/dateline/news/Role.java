// SPDX-License-Identifier: Apache-2.0
package dev.dateline.news;

import java.util.Locale;

/// What a block of an article's text is. Everything is searched; only body and boxes are receipts.
public enum Role {
  /// The title over the article.
  HEADLINE,
  /// The line or two below the headline.
  DECK,
  /// A paragraph of reporting.
  BODY,
  /// A line over a part of the body.
  SUBHEAD,
  /// A quoted or set-off paragraph that belongs to the reporting.
  BOX,
  /// What stands under a picture, its credit included.
  CAPTION,
  /// Who contributed: an agency, a second reporter.
  CREDIT,
  /// Who the author is.
  BIOGRAPHY;

  /// {@return whether a sentence of such a block may carry a claim about the world}
  public boolean receipt() {
    return this == BODY || this == BOX;
  }

  /// {@return the key as it stands in the archive: lower case}
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
