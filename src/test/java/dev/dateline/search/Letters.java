// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.index.Mention;
import dev.dateline.news.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Finds words and names in texts by their letters.
final class Letters {
  private Letters() {}

  /// How many letters two words share, each counted once.
  static int shared(String one, String other) {
    StringBuilder left = new StringBuilder(other);
    int count = 0;
    for (char c : one.toCharArray()) {
      int at = left.indexOf(String.valueOf(c));
      if (at >= 0) {
        left.deleteCharAt(at);
        count++;
      }
    }
    return count;
  }

  /// The outlets of some versions that a text names as they are written.
  static List<Mention> named(Collection<Version> versions, String text) {
    List<Mention> found = new ArrayList<>();
    versions.stream()
        .map(v -> v.header().source())
        .filter(Objects::nonNull)
        .distinct()
        .forEach(
            outlet -> {
              for (int at = text.indexOf(outlet); at >= 0; at = text.indexOf(outlet, at + 1)) {
                found.add(
                    new Mention(
                        Mention.Heading.OUTLET,
                        outlet.toLowerCase(Locale.ROOT),
                        at,
                        at + outlet.length()));
              }
            });
    found.sort(Comparator.comparingInt(Mention::start));
    return found;
  }
}
