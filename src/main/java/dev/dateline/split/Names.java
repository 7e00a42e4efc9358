// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import dev.dateline.news.Role;
import dev.dateline.news.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The names of one article, found by their capitals, as English writes them.
///
/// A word that opens a sentence is a name only when the article writes it with a capital inside a
/// sentence too, or other capitals follow it. Titles and possessive endings are no part of a name.
/// Immutable.
public final class Names {

  private final Set<String> capitals;
  private final Map<String, Set<String>> full;
  private final Map<String, Set<String>> titles;
  private final Set<String> things;
  private final Set<String> people;

  private Names(
      Set<String> capitals,
      Map<String, Set<String>> full,
      Map<String, Set<String>> titles,
      Set<String> things) {
    this.things = things;
    this.people = people(full, things);
    this.capitals = capitals;
    this.full = full;
    this.titles = titles;
  }

  /// Learns an article's names.
  ///
  /// @param sentences its sentences
  /// @return what they tell about names
  public static Names of(List<Sentence> sentences) {
    Set<String> capitals = new HashSet<>();
    Set<String> small = new HashSet<>();
    List<List<Token>> read = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (titleCase(sentence.role())) {
        continue;
      }
      List<Token> tokens = Token.of(sentence.text());
      read.add(tokens);
      boolean first = true;
      for (Token token : tokens) {
        if (!first && !Capitals.opens(token)) {
          (token.capital() ? capitals : small).add(token.text());
        }
        first = false;
      }
    }
    capitals.removeIf(word -> small.contains(word.toLowerCase(Locale.ROOT)));
    Map<String, Set<String>> full = new TreeMap<>();
    Map<String, Set<String>> titles = new HashMap<>();
    Set<String> things = new HashSet<>();
    Set<String> words = new HashSet<>(capitals);
    for (List<Token> tokens : read) {
      for (Name name : Capitals.names(tokens, capitals, false)) {
        words.addAll(List.of(name.text().split(" ", -1)));
        if (name.several()) {
          full.computeIfAbsent(name.last(), key -> new LinkedHashSet<>()).add(name.text());
        }
        if (!name.title().isEmpty()) {
          Set<String> held = titles.computeIfAbsent(name.last(), key -> new HashSet<>());
          for (Token token : Token.of(name.title())) {
            held.add(token.bare());
          }
        } else if (ledByArticle(name, tokens)) {
          things.add(name.text());
        }
      }
    }
    full.replaceAll((key, names) -> Set.copyOf(names));
    return new Names(Set.copyOf(words), Map.copyOf(full), Map.copyOf(titles), things);
  }

  private static boolean ledByArticle(Name name, List<Token> tokens) {
    for (int k = 1; k < tokens.size(); k++) {
      if (tokens.get(k).start() == name.start()) {
        return tokens.get(k).adjacent() && tokens.get(k - 1).low().equals("the");
      }
    }
    return false;
  }

  /// The names in one sentence of no known article.
  ///
  /// @param sentence any text
  /// @return names in order, offsets counted in the sentence
  public static List<Name> in(String sentence) {
    return Capitals.names(Token.of(sentence), Set.of(), false);
  }

  /// The names in one sentence of the article.
  ///
  /// @param sentence the sentence
  /// @return names in order, offsets counted in the canonical text
  public List<Name> in(Sentence sentence) {
    return in(sentence, tokens(sentence));
  }

  /// The names among a sentence's words.
  List<Name> in(Sentence sentence, List<Token> tokens) {
    return Capitals.names(tokens, capitals, titleCase(sentence.role()));
  }

  /// A sentence's words, counted in the canonical text.
  static List<Token> tokens(Sentence sentence) {
    List<Token> tokens = Token.of(sentence.text());
    tokens.replaceAll(token -> token.moved(sentence.start()));
    return tokens;
  }

  /// {@return for each last word of a name the names of several words that end with it}
  public Map<String, Set<String>> fullNames() {
    return full;
  }

  /// The one full name that the article gives for a shorter one.
  ///
  /// @param name a surname, or a full name
  /// @return the longest name that ends with it, empty when none or more than one person's does
  public Optional<String> fullName(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    List<String> fitting =
        full.getOrDefault(last, Set.of()).stream()
            .filter(one -> one.equals(name) || one.endsWith(" " + name))
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    String longest = fitting.getFirst();
    boolean one = fitting.stream().allMatch(longest::endsWith);
    return one ? Optional.of(longest) : Optional.empty();
  }

  /// Whether the article gives a sign that a name is a person's: a title, or several words of which
  /// none belongs to a body or a place.
  ///
  /// @param name the name
  /// @return whether it is likely a person
  public boolean person(String name) {
    return titles.containsKey(name.substring(name.lastIndexOf(' ') + 1))
        || (personal(name) && !things.contains(name))
        || (people.contains(name) && !things.contains(name));
  }

  /// First and last words of the full names that are people's; a first word that leads to several
  /// names, as in "Google Search" and "Google Maps", is nobody's.
  private static Set<String> people(Map<String, Set<String>> full, Set<String> things) {
    Set<String> words = new HashSet<>();
    Map<String, Integer> firsts = new HashMap<>();
    for (Set<String> names : full.values()) {
      for (String name : names) {
        if (personal(name) && !things.contains(name)) {
          words.add(name.substring(name.lastIndexOf(' ') + 1));
          firsts.merge(name.substring(0, name.indexOf(' ')), 1, Integer::sum);
        }
      }
    }
    firsts.forEach(
        (first, times) -> {
          if (times == 1) {
            words.add(first);
          }
        });
    return words;
  }

  /// The words of the titles that the article gives to a name's bearer.
  ///
  /// @param name a surname, or a full name
  /// @return the words in lower case, none where the article gives no title
  public Set<String> titlesOf(String name) {
    return titles.getOrDefault(name.substring(name.lastIndexOf(' ') + 1), Set.of());
  }

  /// Whether a description with a name in it, as "the Russian leader" is, can mean one person of
  /// the article only.
  ///
  /// @param description the words, "the" before them
  /// @param name a surname, or a full name
  /// @return false where the article gives the titles in it to somebody else too, or to nobody
  public boolean describes(String description, String name) {
    Antecedents antecedents = new Antecedents(this, description, false);
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return antecedents.definite()
        && antecedents.telling()
        && antecedents.fits(last, 0, false)
        && titles.keySet().stream()
            .noneMatch(o -> !o.equals(last) && antecedents.fits(o, 0, false));
  }

  /// Whether a name by itself is likely a person's.
  ///
  /// @param name the name
  /// @return true for two to four words of which none belongs to a body or a place
  public static boolean personal(String name) {
    String[] words = name.split(" ", -1);
    if (words.length < 2 || words.length > 4) {
      return false;
    }
    for (String word : words) {
      String bare = word.toLowerCase(Locale.ROOT).replace(".", "");
      if (Titles.body(bare)
          || Titles.demonym(bare)
          || bare.equals("of")
          || bare.equals("&")
          || hasDigit(bare)) {
        return false;
      }
      if (word.length() > 2
          && !word.contains(".")
          && word.chars().noneMatch(Character::isLowerCase)) {
        return false;
      }
    }
    return !Set.of("New", "North", "South", "East", "West", "San", "Los", "Las", "Saint", "The")
        .contains(words[0]);
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  private static boolean titleCase(Role role) {
    return role == Role.HEADLINE || role == Role.SUBHEAD;
  }
}
