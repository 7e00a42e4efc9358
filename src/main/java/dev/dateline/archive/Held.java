// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.news.ArticleId;
import org.jspecify.annotations.Nullable;

/// An article that its source would show and that is held until an editor decides, because of
/// something that was withdrawn.
///
/// @param article the article
/// @param number the version that its source holds
/// @param of what was withdrawn; the article itself where another source withdrew it
/// @param kinship what ties the two, or null where it is the article itself
public record Held(ArticleId article, int number, ArticleId of, @Nullable Kinship kinship) {
  static Held of(Numbered version, String of, @Nullable Kinship kinship) {
    return new Held(new ArticleId(version.article()), version.number(), new ArticleId(of), kinship);
  }

  /// {@return one sentence without a stop that says which, why and how long}
  @Override
  public String toString() {
    return article + " (version " + number + ") " + why() + ", until an editor decides";
  }

  private String why() {
    if (kinship == null) {
      return "was withdrawn by another of its sources";
    }
    return switch (kinship.tie()) {
      case CONTENT -> "says the same as " + of + ", which was withdrawn";
      case ADDRESS -> "has the address of " + of + ", which was withdrawn";
      case SENTENCES ->
          "shares "
              + kinship.shared()
              + " of "
              + kinship.of()
              + " sentences with "
              + of
              + ", which was withdrawn";
    };
  }
}
