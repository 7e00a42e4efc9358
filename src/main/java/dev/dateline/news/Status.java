// SPDX-License-Identifier: Apache-2.0
package dev.dateline.news;

import java.util.Locale;

/// Whether readers may be shown an article.
public enum Status {
  /// Shown.
  PUBLISHED,
  /// Shown, and marked as sample coverage on every answer.
  SAMPLE,
  /// Kept back until an editor decides.
  HELD,
  /// Withdrawn with a public note; stays in the archive.
  RETRACTED,
  /// Withdrawn without a trace outside the audit.
  KILLED;

  /// {@return whether a reader may be shown an article of this status}
  public boolean shown() {
    return this == PUBLISHED || this == SAMPLE;
  }

  /// {@return the key as it stands in front matter and JSON: lower case}
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
