// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import com.ibm.icu.text.Transliterator;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells a question's language by script and closed lists of function words, and what of a foreign
/// question can be searched among English articles: numbers and transliterated names. Pure; any
/// thread.
public final class Languages {
  /// Words that a foreign question is searched by, at most.
  public static final int MOST_WORDS = 32;

  private static final String ENGLISH = "en";
  private static final Map<String, Set<String>> ASKING = new LinkedHashMap<>();
  private static final Map<String, Set<String>> COMMON = new LinkedHashMap<>();
  // No sign of the language, since English has them too, and nothing to search either.
  private static final Map<String, Set<String>> SHARED = new LinkedHashMap<>();
  private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

  static {
    Lexicon.read(
        "languages.txt",
        (code, words) -> {
          List<String> parts = List.of(words.split("\\|", -1));
          Set<String> asking = parts.size() < 2 ? Set.of() : split(parts.getFirst());
          Set<String> all = new LinkedHashSet<>(asking);
          all.addAll(split(parts.get(Math.min(1, parts.size() - 1))));
          ASKING.put(code, asking);
          COMMON.put(code, all);
          SHARED.put(code, parts.size() < 3 ? Set.of() : split(parts.getLast()));
        });
    Lexicon.read(
        "names.txt", (name, beginnings) -> NAMES.put(name, List.copyOf(split(beginnings))));
  }

  private Languages() {}

  /// The language of a question.
  ///
  /// @param question any text
  /// @param indexed ISO 639-1 codes of the languages that the index holds
  /// @return the language; English for what is short, misspelt or unknown
  public static Tongue of(String question, Set<String> indexed) {
    String code = code(Wording.cleaned(question));
    if (code.equals(ENGLISH)) {
      return new Tongue.English();
    }
    return indexed.contains(code) ? new Tongue.Indexed(code) : new Tongue.Unindexed(code);
  }

  /// What of a foreign question can be searched among English articles.
  ///
  /// @param question any text
  /// @return numbers and names in Latin letters, in order, each with its likely spellings; at most
  ///   [#MOST_WORDS]
  public static List<String> searchable(String question) {
    String cleaned = Wording.cleaned(question);
    String code = code(cleaned);
    Set<String> common = new HashSet<>(COMMON.getOrDefault(code, Set.of()));
    common.addAll(SHARED.getOrDefault(code, Set.of()));
    Set<String> words = new LinkedHashSet<>();
    for (Token token : Tokens.of(cleaned)) {
      String lower = token.text().toLowerCase(Locale.ROOT);
      if (token.numeric()) {
        words.add(token.text());
      } else if (!common.contains(lower) && lower.length() > 2 || script(lower).equals("zh")) {
        List<String> known = english(lower);
        words.addAll(known.isEmpty() ? spellings(lower, code) : known);
      }
    }
    return words.stream().limit(MOST_WORDS).toList();
  }

  private static List<String> english(String word) {
    return NAMES.entrySet().stream()
        .filter(name -> name.getValue().stream().anyMatch(word::startsWith))
        .map(Map.Entry::getKey)
        .limit(1)
        .collect(Collectors.toList());
  }

  /// A word in Latin letters as an English newsroom may write it.
  private static List<String> spellings(String word, String code) {
    // The general transliteration writes one letter with a mark for what English spells with two;
    // the board of geographic names' writes "sh". An instance is not thread-safe, a call makes its
    // own.
    String rules =
        switch (code) {
          case "ru" -> "Russian-Latin/BGN; Latin-ASCII";
          case "uk" -> "Ukrainian-Latin/BGN; Latin-ASCII";
          default -> "Any-Latin; Latin-ASCII";
        };
    String latin =
        Transliterator.getInstance(rules)
            .transliterate(word)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9 ]", "");
    Set<String> spellings = new LinkedHashSet<>();
    if (latin.isBlank()) {
      return List.of();
    }
    spellings.add(latin);
    switch (code) {
      case "de" -> {
        spellings.add(latin.replace("tsch", "ch").replace("sch", "sh").replace("w", "v"));
        spellings.add(latin.replace("tsch", "ch").replace("sch", "sh"));
      }
      case "ru", "uk" -> {
        String bare =
            latin.replaceAll(
                "(?:ami|yami|ogo|omu|iyu|iya|oy|ov|om|em|am|akh|ey|yu|ya|a|u|e|y|i|o)$", "");
        if (bare.length() > 2) {
          spellings.add(bare);
        }
      }
      case "fr" -> spellings.add(latin.replace("tch", "ch").replace("ou", "u"));
      case "pl" -> spellings.add(latin.replace("sz", "sh").replace("cz", "ch").replace("w", "v"));
      default -> {}
    }
    return new ArrayList<>(spellings);
  }

  private static String code(String question) {
    String script = script(question);
    if (!script.isEmpty()) {
      return script;
    }
    List<String> words =
        Arrays.stream(question.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}'’]+", -1))
            .map(word -> word.replace('’', '\''))
            .filter(word -> !word.isEmpty())
            .toList();
    long english = words.stream().filter(COMMON.getOrDefault(ENGLISH, Set.of())::contains).count();
    String best = ENGLISH;
    long most = 0;
    for (String code : COMMON.keySet()) {
      if (!code.equals(ENGLISH)) {
        long score = 0;
        for (String word : words) {
          score +=
              ASKING.getOrDefault(code, Set.of()).contains(word)
                  ? 2
                  : COMMON.getOrDefault(code, Set.of()).contains(word) ? 1 : 0;
        }
        if (score > most) {
          most = score;
          best = code;
        }
      }
    }
    return most >= 2 && most > english ? best : ENGLISH;
  }

  /// The language that most letters' script tells, or empty for Latin letters.
  private static String script(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(language(c), 1, Integer::sum));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    // Japanese mixes three scripts; kana tell it from Chinese.
    if (counts.containsKey("ja")) {
      counts.merge("ja", counts.getOrDefault("zh", 0), Integer::sum);
    }
    for (var count : counts.entrySet()) {
      if (!count.getKey().isEmpty() && count.getValue() * 2 > all) {
        String code = count.getKey();
        return code.equals("ru") && text.matches("(?s).*[іїєґІЇЄҐ].*") ? "uk" : code;
      }
    }
    return "";
  }

  private static String language(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case LATIN, COMMON, INHERITED -> "";
      case CYRILLIC -> "ru";
      case ARABIC -> "ar";
      case HAN -> "zh";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case HEBREW -> "he";
      case GREEK -> "el";
      case DEVANAGARI -> "hi";
      case THAI -> "th";
      default -> "und";
    };
  }

  private static Set<String> split(String words) {
    return new LinkedHashSet<>(List.of(words.strip().split("\\s+", -1)));
  }
}
