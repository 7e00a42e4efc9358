// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import dev.dateline.news.Role;
import dev.dateline.news.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
  private static final Set<String> PARTICLES =
      Set.of("de", "da", "del", "van", "von", "der", "den", "di", "la", "le", "bin", "ibn", "al");
  private static final Set<String> LINKS = Set.of("of", "&", "for");

  private final Set<String> capitals;
  private final Map<String, Set<String>> full;
  private final Map<String, Set<String>> titles;

  private Names(
      Set<String> capitals, Map<String, Set<String>> full, Map<String, Set<String>> titles) {
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
    for (Sentence sentence : sentences) {
      if (titleCase(sentence.role())) {
        continue;
      }
      boolean first = true;
      for (Token token : Token.of(sentence.text())) {
        if (!first && !opens(token)) {
          (token.capital() ? capitals : small).add(token.text());
        }
        first = false;
      }
    }
    capitals.removeIf(word -> small.contains(word.toLowerCase(java.util.Locale.ROOT)));
    Names bare = new Names(capitals, Map.of(), Map.of());
    Map<String, Set<String>> full = new TreeMap<>();
    Map<String, Set<String>> titles = new HashMap<>();
    for (Sentence sentence : sentences) {
      if (titleCase(sentence.role())) {
        continue;
      }
      for (Name name : bare.in(sentence)) {
        if (name.several()) {
          full.computeIfAbsent(name.last(), key -> new LinkedHashSet<>()).add(name.text());
        }
        if (!name.title().isEmpty()) {
          Set<String> words = titles.computeIfAbsent(name.last(), key -> new HashSet<>());
          for (Token token : Token.of(name.title())) {
            words.add(token.bare());
          }
        }
      }
    }
    full.replaceAll((key, names) -> Set.copyOf(names));
    return new Names(Set.copyOf(capitals), Map.copyOf(full), Map.copyOf(titles));
  }

  /// The names in one sentence of no known article.
  ///
  /// @param sentence any text
  /// @return names in order, offsets counted in the sentence
  public static List<Name> in(String sentence) {
    return new Names(Set.of(), Map.of(), Map.of()).find(Token.of(sentence), false);
  }

  /// The names in one sentence of the article.
  ///
  /// @param sentence the sentence
  /// @return names in order, offsets counted in the canonical text
  public List<Name> in(Sentence sentence) {
    List<Token> tokens = new ArrayList<>();
    for (Token token : Token.of(sentence.text())) {
      tokens.add(token.moved(sentence.start()));
    }
    return find(tokens, titleCase(sentence.role()));
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
    String last = name.substring(name.lastIndexOf(' ') + 1);
    if (personal(name) || titles.containsKey(last)) {
      return true;
    }
    return name.indexOf(' ') < 0
        && (full.getOrDefault(name, Set.of()).stream().anyMatch(Names::personal)
            || full.values().stream()
                .flatMap(Set::stream)
                .anyMatch(one -> one.startsWith(name + " ") && personal(one)));
  }

  /// The words of the titles that the article gives to a name's bearer, in lower case.
  Set<String> titlesOf(String name) {
    return titles.getOrDefault(name.substring(name.lastIndexOf(' ') + 1), Set.of());
  }

  private static boolean personal(String name) {
    String[] words = name.split(" ", -1);
    if (words.length < 2 || words.length > 4) {
      return false;
    }
    for (String word : words) {
      String bare = word.toLowerCase(java.util.Locale.ROOT).replace(".", "");
      if (Titles.body(bare) || Titles.demonym(bare) || LINKS.contains(bare) || hasDigit(bare)) {
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

  private static boolean opens(Token token) {
    String before = token.before().stripTrailing();
    return before.isEmpty()
        ? token.before().isEmpty()
        : "\"“„«‘'.?!…:(•".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private List<Name> find(List<Token> tokens, boolean titleCase) {
    List<Name> names = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      boolean opening = i == 0 || opens(token);
      if (!nameWord(token) || (opening && common(token)) || (titleCase && !known(token))) {
        i++;
        continue;
      }
      int end = i + 1;
      while (!tokens.get(end - 1).possessive() && end < tokens.size()) {
        int next = continues(tokens, end, titleCase);
        if (next == end) {
          break;
        }
        end = next;
      }
      boolean lone = end == i + 1 && opening && !titleCase;
      if (!lone || known(token) || token.acronym() || likely(tokens, i)) {
        addParts(tokens.subList(i, end), names);
      }
      i = end;
    }
    return names;
  }

  /// One behind the word at the place when it goes on with a name, else the place.
  private int continues(List<Token> tokens, int at, boolean titleCase) {
    Token next = tokens.get(at);
    if (!next.adjacent()) {
      return at;
    }
    if (nameWord(next) && !(titleCase && !known(next))) {
      return at + 1;
    }
    if (at + 1 < tokens.size() && tokens.get(at + 1).adjacent()) {
      Token after = tokens.get(at + 1);
      if ((PARTICLES.contains(next.text())
              || LINKS.contains(next.text()) && !next.text().equals("for"))
          && nameWord(after)
          && !titleCase) {
        return at + 2;
      }
    }
    return at;
  }

  private static boolean nameWord(Token token) {
    if (!token.capital() || token.text().equals("I") || token.text().startsWith("I’")) {
      return false;
    }
    return !token.text().startsWith("I'") && !Titles.date(token.bare());
  }

  private boolean known(Token token) {
    return capitals.contains(token.text());
  }

  private boolean common(Token token) {
    return Titles.common(token.low())
        || (!known(token) && (token.text().endsWith("ing") || token.text().endsWith("ly")));
  }

  /// Whether a lone opening word is a name by what follows: a possessive ending or a speech verb.
  private static boolean likely(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.text().length() < 3 || token.text().endsWith("s")) {
      return false;
    }
    return i + 1 < tokens.size()
        && tokens.get(i + 1).adjacent()
        && Speech.verb(tokens.get(i + 1).text());
  }

  /// Takes titles off a run of capitalised words, and what stands before a title as a name of its
  /// own: "Apple CEO Tim Cook" names two.
  private static void addParts(List<Token> run, List<Name> names) {
    int title = -1;
    for (int k = 0; k < run.size() - 1; k++) {
      if (Titles.title(run.get(k).bare()) && !Titles.body(run.get(k + 1).bare())) {
        title = k;
        if (k + 2 < run.size() && run.get(k + 1).text().equals("of")) {
          title = k + 2;
        }
      }
    }
    boolean only =
        title == run.size() - 1 || (run.size() == 1 && Titles.title(run.getFirst().bare()));
    if (only) {
      return;
    }
    int first = title + 1;
    int lead = 0;
    while (lead < title && !Titles.title(run.get(lead).bare())) {
      lead++;
    }
    while (first < run.size() - 1 && Titles.demonym(run.get(first).bare()) && title >= 0) {
      first++;
    }
    if (title > 0 && lead > 0 && !Titles.demonym(run.getFirst().bare())) {
      add(run.subList(0, lead), "", names);
    }
    StringBuilder led = new StringBuilder();
    for (Token token : run.subList(0, first)) {
      led.append(led.isEmpty() ? "" : " ").append(token.text());
    }
    List<Token> rest = run.subList(first, run.size());
    if (!(rest.size() == 1
        && Titles.demonym(rest.getFirst().bare())
        && !rest.getFirst().acronym())) {
      add(rest, led.toString(), names);
    }
  }

  private static void add(List<Token> run, String title, List<Name> names) {
    StringBuilder text = new StringBuilder();
    for (Token token : run) {
      text.append(text.isEmpty() ? "" : " ").append(token.text());
    }
    names.add(new Name(text.toString(), run.getFirst().start(), run.getLast().end(), title));
  }
}
