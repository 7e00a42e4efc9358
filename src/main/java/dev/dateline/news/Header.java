// SPDX-License-Identifier: Apache-2.0
package dev.dateline.news;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What stands over an article and is shown with every excerpt of it.
///
/// @param title the headline, cleaned, never empty
/// @param deck the deck, or null
/// @param author the byline without "By", or null
/// @param source the outlet that the article names, else the newsroom's name when its folder says
///   so, or null
/// @param section the section, or null
/// @param kind what sort of text
/// @param published when, or null when neither given nor inferred
/// @param publishedInferred whether the text alone gave [#published]
/// @param updated when last changed, or null
/// @param embargo nothing may be shown before this, or null
/// @param url the address of the article, or null
/// @param language ISO 639-1 code, given, else detected, else configured
/// @param status what the source says of it; editors' decisions come on top
/// @param correction the text of a published correction, or null
public record Header(
    String title,
    @Nullable String deck,
    @Nullable String author,
    @Nullable String source,
    @Nullable String section,
    Kind kind,
    @Nullable Stamp published,
    boolean publishedInferred,
    @Nullable Stamp updated,
    @Nullable Stamp embargo,
    @Nullable String url,
    String language,
    Status status,
    @Nullable String correction) {
  /// Refuses a header without a title and a date marked inferred that is absent.
  public Header {
    if (title.isBlank()) {
      throw new IllegalArgumentException("title is blank");
    }
    if (published == null && publishedInferred) {
      throw new IllegalArgumentException("published is absent and marked as inferred");
    }
    if (language.isBlank()) {
      throw new IllegalArgumentException("language is blank");
    }
  }

  /// {@return the day on which it was published, or null when that is not known}
  ///
  /// @param zone the newsroom's zone
  public @Nullable LocalDate day(ZoneId zone) {
    return published == null ? null : published.day(zone);
  }
}
