// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The word or two over a headline: the section, or what sort of text it is.
final class Kicker {
  private static final Set<String> SECTIONS =
      Set.of(
          "world",
          "politics",
          "business",
          "sport",
          "sports",
          "culture",
          "arts",
          "tech",
          "technology",
          "science",
          "health",
          "news",
          "local",
          "local news",
          "us",
          "u.s.",
          "us news",
          "uk",
          "uk news",
          "europe",
          "asia",
          "africa",
          "middle east",
          "americas",
          "national",
          "international",
          "environment",
          "climate",
          "economy",
          "entertainment",
          "lifestyle",
          "education",
          "weather",
          "crime",
          "courts",
          "city hall",
          "public safety",
          "exclusive",
          "breaking",
          "breaking news",
          "investigation",
          "investigations",
          "feature",
          "features",
          "politik",
          "wirtschaft",
          "kultur",
          "lokales",
          "monde",
          "politique",
          "mundo",
          "política",
          "мир",
          "политика");

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("opinion", "opinion"),
          Map.entry("editorial", "opinion"),
          Map.entry("comment", "opinion"),
          Map.entry("commentary", "opinion"),
          Map.entry("column", "opinion"),
          Map.entry("op-ed", "opinion"),
          Map.entry("guest essay", "opinion"),
          Map.entry("meinung", "opinion"),
          Map.entry("kommentar", "opinion"),
          Map.entry("opinión", "opinion"),
          Map.entry("analysis", "analysis"),
          Map.entry("news analysis", "analysis"),
          Map.entry("analyse", "analysis"),
          Map.entry("letter", "letter"),
          Map.entry("letters", "letter"),
          Map.entry("letter to the editor", "letter"),
          Map.entry("letters to the editor", "letter"),
          Map.entry("satire", "satire"),
          Map.entry("humor", "satire"),
          Map.entry("press release", "press_release"),
          Map.entry("news release", "press_release"),
          Map.entry("pressemitteilung", "press_release"),
          Map.entry("sponsored content", "advertisement"),
          Map.entry("paid content", "advertisement"),
          Map.entry("paid post", "advertisement"),
          Map.entry("partner content", "advertisement"),
          Map.entry("brand content", "advertisement"),
          Map.entry("advertorial", "advertisement"),
          Map.entry("live", "live"),
          Map.entry("live updates", "live"),
          Map.entry("liveticker", "live"));

  private Kicker() {}

  /// Puts section and kind where a line is a kicker.
  ///
  /// @return whether it is one
  static boolean put(String line, Manuscript into) {
    String word = line.toLowerCase(Locale.ROOT).replaceFirst("\\s*:$", "");
    String kind = KINDS.get(word);
    if (kind == null && !SECTIONS.contains(word)) {
      return false;
    }
    into.put(Key.KIND, kind);
    if (kind == null || !kind.equals("advertisement")) {
      into.put(Key.SECTION, Bylines.title(line));
    }
    return true;
  }
}
