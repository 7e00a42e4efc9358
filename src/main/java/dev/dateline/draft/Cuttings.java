// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.index.Hit;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Kind;
import dev.dateline.news.Passage;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.settings.WriterSettings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// The passages of one request: chosen by their rank until the room is used, shown by their dates,
/// oldest first, so that "later" can be seen.
///
/// @param fence stands before and behind them, and nowhere in them
/// @param all the passages, never one of an advertisement or of what readers may not be shown
/// @param zone the newsroom's zone
record Cuttings(String fence, List<Cutting> all, ZoneId zone) {
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
  private static final String DIGITS = "23456789";
  // The ids that our prompts show as examples: whoever copies an example must not hit a passage.
  private static final Set<String> EXAMPLES = Set.of("k7f2", "m3x9");
  private static final String UNNAMED = "    ";
  private static final int FENCE = 16;
  // Ids that stand in a passage are thrown away; even a text made of ids leaves most of 36^4 free.
  private static final int TRIES = 10_000;

  /// Copies the list.
  Cuttings {
    all = List.copyOf(all);
  }

  /// Chooses.
  ///
  /// @param evidence the passages, best first
  /// @param room tokens that they may take, headers included
  /// @param settings how many at most
  /// @param random where ids and fence come from
  /// @return the passages, perhaps none
  static Cuttings choose(
      Evidence evidence, int room, WriterSettings settings, RandomGenerator random) {
    ZoneId zone = evidence.question().zone();
    List<Cutting> chosen = new ArrayList<>();
    StringBuilder shown = new StringBuilder(evidence.question().standalone());
    Map<ArticleId, Integer> perArticle = new HashMap<>();
    int left = room;
    for (Hit hit : evidence.hits()) {
      Passage passage = hit.passage();
      Version version = evidence.versions().get(passage.article());
      if (chosen.size() == settings.passages()) {
        break;
      }
      if (version == null
          || !showable(version, passage)
          || perArticle.getOrDefault(passage.article(), 0) >= settings.passagesPerArticle()) {
        continue;
      }
      Cutting cutting = new Cutting(UNNAMED, version, passage);
      String rendered = cutting.rendered(zone);
      int tokens = TokenEstimate.of(rendered);
      if (tokens <= left) {
        chosen.add(cutting);
        shown.append('\n').append(rendered);
        perArticle.merge(passage.article(), 1, Integer::sum);
        left -= tokens;
      }
    }
    chosen.sort(
        Comparator.comparing((Cutting one) -> day(one.version(), zone))
            .thenComparing(one -> one.version().id().value())
            .thenComparingInt(one -> one.passage().start()));
    String words = shown.toString();
    Set<String> taken = new HashSet<>(EXAMPLES);
    List<Cutting> all =
        chosen.stream()
            .map(one -> new Cutting(id(words, taken, random), one.version(), one.passage()))
            .toList();
    return new Cuttings(fence(words, random), all, zone);
  }

  private static boolean showable(Version version, Passage passage) {
    return version.number() == passage.version()
        && passage.role().receipt()
        && version.header().kind() != Kind.ADVERTISEMENT
        && version.header().status().shown();
  }

  private static LocalDate day(Version version, ZoneId zone) {
    LocalDate day = version.header().day(zone);
    return day == null ? LocalDate.MIN : day;
  }

  /// Two letters and two digits in any order, so that no word looks like one.
  private static String id(String words, Set<String> taken, RandomGenerator random) {
    for (int i = 0; i < TRIES; i++) {
      List<Character> drawn = new ArrayList<>();
      for (int j = 0; j < 2; j++) {
        drawn.add(LETTERS.charAt(random.nextInt(LETTERS.length())));
        drawn.add(random.nextInt(drawn.size() + 1), DIGITS.charAt(random.nextInt(DIGITS.length())));
      }
      String id = drawn.stream().map(String::valueOf).collect(Collectors.joining());
      if (!words.contains(id) && taken.add(id)) {
        return id;
      }
    }
    throw new IllegalStateException("no free id after " + TRIES + " draws");
  }

  private static String fence(String words, RandomGenerator random) {
    while (true) {
      StringBuilder fence = new StringBuilder("=====");
      for (int i = 0; i < FENCE; i++) {
        fence.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      if (!words.contains(fence)) {
        return fence.append("=====").toString();
      }
    }
  }

  /// {@return the passage of an id}
  ///
  /// @param id four letters and digits
  Optional<Cutting> find(String id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// {@return all passages as a model is shown them}
  String rendered() {
    return all.stream().map(one -> one.rendered(zone)).collect(Collectors.joining("\n\n"));
  }
}
