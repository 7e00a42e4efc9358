// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which passages a probe may find. Held, retracted, killed and removed articles are in no index at
/// all; embargoes are kept by the clock.
///
/// @param folders only articles of these sources (absolute folder paths); empty for all
/// @param now articles whose embargo or publication is later are left out
/// @param from only articles published on this day or later, or null
/// @param to only articles published on this day or earlier, or null
/// @param articles only these articles; empty for all
/// @param roles only passages of these roles; empty for all
/// @param languages only articles in these languages (ISO 639-1); empty for all
/// @param named only articles of this outlet or author, or null
public record Filter(
    Set<String> folders,
    Instant now,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Set<ArticleId> articles,
    Set<Role> roles,
    Set<String> languages,
    @Nullable Mention named) {
  /// Copies the sets.
  public Filter {
    folders = Set.copyOf(folders);
    articles = Set.copyOf(articles);
    roles = Set.copyOf(roles);
    languages = Set.copyOf(languages);
  }

  /// Everything that may be shown at a moment.
  ///
  /// @param folders the sources, empty for all
  /// @param now the moment
  /// @return the filter
  public static Filter shown(Set<String> folders, Instant now) {
    return new Filter(folders, now, null, null, Set.of(), Set.of(), Set.of(), null);
  }

  /// {@return the same filter for some articles only}
  ///
  /// @param only their ids
  public Filter within(Set<ArticleId> only) {
    return new Filter(folders, now, from, to, only, roles, languages, named);
  }

  /// {@return the same filter for some roles only}
  ///
  /// @param only the roles
  public Filter of(Set<Role> only) {
    return new Filter(folders, now, from, to, articles, only, languages, named);
  }

  /// {@return the same filter for articles of some days only}
  ///
  /// @param first the first day, or null for no bound
  /// @param last the last day, or null for no bound
  public Filter between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Filter(folders, now, first, last, articles, roles, languages, named);
  }

  /// {@return the same filter for one outlet or author only}
  ///
  /// @param only the one named
  public Filter of(Mention only) {
    return new Filter(folders, now, from, to, articles, roles, languages, only);
  }
}
