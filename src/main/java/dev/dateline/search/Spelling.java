// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import dev.dateline.index.Filter;
import dev.dateline.index.Hit;
import dev.dateline.index.PassageIndex;
import dev.dateline.index.Probe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Mends words that neither the coverage nor the language knows by words that they are spelled or
/// sound like, the coverage's before others. What stands between quotation marks stays as it is.
final class Spelling {
  private static final int SHORTEST = 4;

  // A slip in so short a word makes another word; only what sounds alike is mended.
  private static final int SHORT = 4;

  // From here on a slip of two letters leaves the word known.
  private static final int LONG = 7;

  // From here on what sounds alike may differ by three letters.
  private static final int LONGER = 9;

  // How many words of the coverage that sound alike are weighed.
  private static final int ALIKE = 20;

  // Cost of a slip that keeps the sound, beside 1 for another.
  private static final double SOUND = 0.5;

  // And for one of vowels only.
  private static final double VOWEL = 0.3;

  // What speaks for a word that the coverage holds, and for one that stands with the others.
  private static final double READ = 0.6;
  private static final double BESIDE = 0.6;

  // Words that the typed one may be meant for are weighed by what stands beside them.
  private static final int WEIGHED = 12;
  private static final int PASSAGES = 5;
  private static final int MOST_OTHERS = 8;

  private final PassageIndex index;
  private final English english;

  Spelling(PassageIndex index, English english) {
    this.index = index;
    this.english = english;
  }

  /// {@return the text with misspelt words mended}
  ///
  /// @param text a question
  /// @param holding which passages' words count
  String mend(String text, Holding holding) {
    List<Token> tokens = Tokens.of(text);
    Map<Integer, String> mended = mended(text, tokens, holding);
    if (mended.size() > 1) {
      // What stands beside a word tells what it is meant for, once that is mended itself.
      List<Token> once = Tokens.of(with(text, tokens, mended));
      mended.replaceAll(
          (i, word) -> word(tokens.get(i), once, i, holding).orElse(tokens.get(i).text()));
    }
    return with(text, tokens, mended);
  }

  /// What is meant by the misspelt ones of some words, by their place.
  private Map<Integer, String> mended(String text, List<Token> tokens, Holding holding) {
    Map<Integer, String> mended = new HashMap<>();
    int at = 0;
    boolean quoted = false;
    for (int i = 0; i < tokens.size(); i++) {
      String between = text.substring(at, tokens.get(i).start());
      quoted ^= between.chars().filter(c -> c == '"' || c == '“' || c == '”').count() % 2 == 1;
      if (!quoted) {
        int place = i;
        word(tokens.get(i), tokens, i, holding).ifPresent(meant -> mended.put(place, meant));
      }
      at = tokens.get(i).end();
    }
    return mended;
  }

  private static String with(String text, List<Token> tokens, Map<Integer, String> mended) {
    StringBuilder with = new StringBuilder(text);
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (mended.containsKey(i)) {
        with.replace(tokens.get(i).start(), tokens.get(i).end(), mended.get(i));
      }
    }
    return with.toString();
  }

  /// The telling ones of some words but one.
  private static List<Token> without(List<Token> words, int at) {
    return IntStream.range(0, words.size())
        .filter(i -> i != at)
        .mapToObj(words::get)
        .filter(t -> !t.in(Words.STOP) && !Words.SOFT.contains(t.stem()))
        .toList();
  }

  /// What one misspelt word is meant for, beside the others of its question.
  private Optional<String> word(Token token, List<Token> question, int at, Holding holding) {
    String word = token.folded();
    Filter filter = holding.filter();
    if (word.length() < SHORTEST
        || token.in(Words.STOP)
        || Words.SOFT.contains(token.stem())
        || token.numeric()
        || holding.of(token.text()) > 0
        || holding.of(word) > 0) {
      return Optional.empty();
    }
    // A byline, a headline's or an outlet's word is known too.
    if (!index
        .find(new Probe.Words(List.of(new Probe.Term(token.text(), 1)), filter, 1))
        .isEmpty()) {
      return Optional.empty();
    }
    // "putins": a possessive typed without its apostrophe.
    if (word.endsWith("s") && holding.of(word.substring(0, word.length() - 1)) > 0) {
      return Optional.of(word.substring(0, word.length() - 1));
    }
    boolean plain = token.text().chars().allMatch(c -> c < 128 && Character.isLetter(c));
    if (Words.verb(token) || !plain || common(word)) {
      return Optional.empty();
    }
    // "calld", "arrestd": a form of a verb without its "e".
    String whole = word.substring(0, word.length() - 1) + "ed";
    if (word.endsWith("d")
        && Tokens.of(whole).stream().allMatch(Words::verb)
        && holding.of(whole) > 0) {
      return Optional.of(whole);
    }
    List<String> spelled = index.spelledLike(word);
    for (String candidate : spelled) {
      // Another form of the same word is no misspelling: the stems will meet.
      if (Tokens.of(candidate).stream().anyMatch(t -> t.meets(token))) {
        return Optional.empty();
      }
    }
    Set<String> candidates = new LinkedHashSet<>(spelled);
    String sound = Sound.of(word);
    for (char first : Sound.firsts(word.charAt(0)).toCharArray()) {
      candidates.addAll(
          index.words(
              first,
              known ->
                  Math.abs(known.length() - word.length()) <= 3 && Sound.of(known).equals(sound),
              ALIKE));
    }
    candidates.addAll(english.sounding(word));
    List<Token> others = without(question, at);
    return candidates.stream()
        .map(candidate -> Near.of(word, candidate, sound))
        .filter(near -> near.slip() || near.swapped() && holding.of(near.meant()) > 0)
        .map(near -> new Meant(near.meant(), near.cost()))
        .sorted(Comparator.comparingDouble(Meant::cost).thenComparing(Meant::word))
        .limit(WEIGHED)
        .map(meant -> new Meant(meant.word(), meant.cost() - known(meant.word(), others, filter)))
        .min(Comparator.comparingDouble(Meant::cost).thenComparing(Meant::word))
        .map(Meant::word);
  }

  private boolean common(String word) {
    return english.holds(word)
        || word.endsWith("s") && english.holds(word.substring(0, word.length() - 1));
  }

  private record Meant(String word, double cost) {}

  /// How much speaks for a word: that the coverage holds it, and the more of the question's other
  /// words stand in the passages that do.
  private double known(String word, List<Token> others, Filter filter) {
    List<Probe.Term> terms = new ArrayList<>(List.of(new Probe.Term(word, 2)));
    others.stream().limit(MOST_OTHERS).forEach(t -> terms.add(new Probe.Term(t.text(), 1)));
    List<Hit> hits = index.find(new Probe.Words(List.of(terms.getFirst()), filter, 1));
    if (hits.isEmpty()) {
      return 0;
    }
    double best = 0;
    for (Hit hit : index.find(new Probe.Words(terms, filter, PASSAGES))) {
      List<Token> said = Tokens.of(hit.passage().text());
      boolean there = said.stream().anyMatch(t -> t.folded().equals(word));
      long met = others.stream().filter(t -> said.stream().anyMatch(t::meets)).count();
      if (there && !others.isEmpty()) {
        best = Math.max(best, (double) met / others.size());
      }
    }
    return READ + BESIDE * best;
  }

  /// A word that another may be meant for.
  private record Near(String typed, String meant, int edits, boolean alike) {
    static Near of(String typed, String meant, String sound) {
      boolean alike = !sound.isEmpty() && Sound.of(meant).equals(sound);
      return new Near(typed, meant, distance(typed, meant), alike);
    }

    /// Whether one is a likely slip for the other: one edit, or two in a long word, with the same
    /// first letter; one more where both sound alike, and in a short word only then.
    boolean slip() {
      if (alike) {
        int most = typed.length() >= LONGER ? 3 : 2;
        return edits <= most && (typed.length() > SHORT || vowelsOnly());
      }
      if (typed.length() <= SHORT
          || meant.length() <= SHORT
          || typed.charAt(0) != meant.charAt(0)) {
        return false;
      }
      return edits == 1 || edits == 2 && typed.length() >= LONG;
    }

    /// Whether two letters of a short word stand the other way round: "fier" for "fire".
    boolean swapped() {
      return edits == 1
          && typed.length() == SHORT
          && typed.charAt(0) == meant.charAt(0)
          && typed.length() == meant.length()
          && typed.chars().sum() == meant.chars().sum();
    }

    double cost() {
      return edits * (!alike ? 1 : vowelsOnly() ? VOWEL : SOUND);
    }

    private boolean vowelsOnly() {
      return consonants(typed).equals(consonants(meant));
    }
  }

  /// A word's consonants in order, each row of the same one as one.
  private static String consonants(String word) {
    return word.replaceAll("[aeiouy]", "").replaceAll("(.)\\1+", "$1");
  }

  /// Damerau's distance with adjacent transpositions (F. J. Damerau, 1964, in its restricted form).
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
