// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds names as runs of words with a capital.
final class Capitals {
  private static final Set<String> PARTICLES =
      Set.of("de", "da", "del", "van", "von", "der", "den", "di", "la", "le", "bin", "ibn", "al");
  private static final Set<String> LINKS = Set.of("of", "&", "for");

  private final List<Token> tokens;
  private final Set<String> known;
  private final boolean titleCase;

  private Capitals(List<Token> tokens, Set<String> known, boolean titleCase) {
    this.tokens = tokens;
    this.known = known;
    this.titleCase = titleCase;
  }

  /// The names among a sentence's words, in order.
  ///
  /// @param tokens the words
  /// @param known words that the article writes with a capital inside sentences
  /// @param titleCase whether every word has a capital, so that only known ones are names
  static List<Name> names(List<Token> tokens, Set<String> known, boolean titleCase) {
    return new Capitals(tokens, known, titleCase).find();
  }

  private List<Name> find() {
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
        int next = continues(end);
        if (next == end) {
          break;
        }
        end = next;
      }
      boolean lone = end == i + 1 && opening && !titleCase;
      boolean plain = end == i + 1 && Titles.common(token.low()) && !token.acronym();
      if (plain) {
        i = end;
        continue;
      }
      if (!lone || known(token) || token.acronym() || likely(i)) {
        // "von Trapp": a small particle belongs to the name behind it.
        boolean led = i > 0 && token.adjacent() && PARTICLES.contains(tokens.get(i - 1).text());
        addParts(tokens.subList(led ? i - 1 : i, end), names);
      }
      i = end;
    }
    return names;
  }

  /// One behind the word at the place when it goes on with a name, else the place.
  private int continues(int at) {
    Token next = tokens.get(at);
    if (!next.adjacent()) {
      return at;
    }
    if (nameWord(next) && !(titleCase && !known(next))) {
      return at + 1;
    }
    if (at + 1 < tokens.size() && tokens.get(at + 1).adjacent()) {
      Token after = tokens.get(at + 1);
      int behind = at;
      while (behind < tokens.size()
          && behind - at < 3
          && tokens.get(behind).adjacent()
          && PARTICLES.contains(tokens.get(behind).text())) {
        behind++;
      }
      boolean led = behind > at && behind < tokens.size() && tokens.get(behind).adjacent();
      if (led && nameWord(tokens.get(behind)) && !titleCase) {
        return behind + 1;
      }
      boolean linked = LINKS.contains(next.text()) && linking(tokens.get(at - 1));
      if (linked && nameWord(after) && !titleCase) {
        return at + 2;
      }
      boolean article = after.text().equals("the") && at + 2 < tokens.size();
      if (linked && article && tokens.get(at + 2).adjacent() && nameWord(tokens.get(at + 2))) {
        return at + 3;
      }
    }
    return at;
  }

  /// Whether a name goes on with "of" behind the word: that of a body, not of a person.
  private static boolean linking(Token token) {
    return Titles.body(token.bare()) || Titles.title(token.bare()) || token.text().equals("Isle");
  }

  private static boolean nameWord(Token token) {
    if (!token.capital() || token.text().equals("I") || token.text().startsWith("I’")) {
      return false;
    }
    return !token.text().startsWith("I'") && !Titles.date(token.bare());
  }

  private boolean known(Token token) {
    return known.contains(token.text());
  }

  private boolean common(Token token) {
    return Titles.common(token.low())
        || (!known(token) && (token.text().endsWith("ing") || token.text().endsWith("ly")));
  }

  /// Whether a lone opening word is a name by what follows: a possessive ending or a speech verb.
  private boolean likely(int i) {
    Token token = tokens.get(i);
    if (token.possessive()) {
      return true;
    }
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
    boolean office = run.subList(0, lead).stream().allMatch(word -> Titles.office(word.bare()));
    if (title > 0 && !office && !Titles.demonym(run.getFirst().bare())) {
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

  /// Whether a sentence, a quotation or a bracket opens before the word.
  static boolean opens(Token token) {
    String before = token.before().stripTrailing();
    return before.isEmpty()
        ? token.before().isEmpty()
        : "\"“„«‘'.?!…:(•".indexOf(before.charAt(before.length() - 1)) >= 0;
  }
}
