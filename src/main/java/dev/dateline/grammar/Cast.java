// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.news.Role;
import dev.dateline.news.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Who appears in an article and how it describes them: given names, titles and what stands beside
/// the name between commas. Immutable.
final class Cast {
  // A description between commas is longer than this only where a clause follows.
  private static final int REACH = 10;

  private record Part(int sentence, List<String> name, List<Token> described) {}

  private final Map<String, List<Part>> parts;

  private Cast(Map<String, List<Part>> parts) {
    this.parts = parts;
  }

  /// Reads an article.
  ///
  /// @param sentences its sentences
  /// @param statements the same, read
  /// @param person tells a word that names a person
  static Cast of(List<Sentence> sentences, List<Statement> statements, Predicate<Token> person) {
    Map<String, List<Part>> parts = new LinkedHashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      if (!sentences.get(i).role().receipt()) {
        continue;
      }
      Statement s = statements.get(i);
      List<Token> subject = List.of();
      for (int at = 0; at < s.tokens().size(); at++) {
        if (!s.name(at)) {
          continue;
        }
        int end = end(s, at);
        List<Token> described = described(s, at, end);
        boolean possessed = described.stream().anyMatch(t -> t.in(POSSESSIVES));
        if (possessed) {
          described = new ArrayList<>(described);
          described.addAll(subject.isEmpty() ? earlier(statements, sentences, i) : subject);
        }
        List<Token> name = s.tokens().subList(at, end);
        described = described.stream().map(t -> person.test(t) ? owner(t) : t).toList();
        parts
            .computeIfAbsent(name.getLast().folded(), key -> new ArrayList<>())
            .add(new Part(i, name.stream().map(Token::folded).toList(), both(name, described)));
        subject = subject.isEmpty() ? name : subject;
        at = end - 1;
      }
    }
    headline(sentences, statements, parts);
    return new Cast(parts);
  }

  /// "Missing hiker found": whom the headline calls by what he does is whom the first sentence
  /// names first.
  private static void headline(
      List<Sentence> sentences, List<Statement> statements, Map<String, List<Part>> parts) {
    List<Token> headline = List.of();
    for (int i = 0; i < statements.size(); i++) {
      if (sentences.get(i).role() == Role.HEADLINE && headline.isEmpty()) {
        headline = Tokens.of(sentences.get(i).text());
      }
      if (sentences.get(i).role().receipt()) {
        List<Token> subject = References.subject(statements.get(i));
        List<Token> called =
            headline.stream().filter(t -> Epithet.of(t) && !name(statements, t)).toList();
        if (!subject.isEmpty()
            && !called.isEmpty()
            && statements.get(i).tokens().indexOf(subject.getFirst()) <= FIRST) {
          List<Token> described = new ArrayList<>(subject);
          described.addAll(called);
          parts
              .computeIfAbsent(subject.getLast().folded(), key -> new ArrayList<>())
              .add(new Part(i, subject.stream().map(Token::folded).toList(), described));
        }
        return;
      }
    }
  }

  private static boolean name(List<Statement> statements, Token word) {
    return statements.stream()
        .skip(1)
        .anyMatch(
            s -> {
              for (int i = 0; i < s.tokens().size(); i++) {
                if (s.name(i) && s.tokens().get(i).folded().equals(word.folded())) {
                  return true;
                }
              }
              return false;
            });
  }

  // The first sentence names its subject within so many words, its dateline and titles among them.
  private static final int FIRST = 5;

  private static final Set<String> POSSESSIVES = Words.set("his her its their");

  /// What the article says of whom a name means: of two persons of one surname the one named in
  /// full last before it.
  ///
  /// @param sentence where the name stands
  /// @param name the name's words
  /// @return the words, the full name among them; none where the name is unknown
  List<Token> of(int sentence, List<Token> name) {
    List<Part> same = parts.getOrDefault(name.getLast().folded(), List.of());
    Optional<String> given = given(sentence, name);
    if (given.isEmpty()) {
      return same.stream().flatMap(part -> part.described().stream()).toList();
    }
    String person = given.get();
    List<Token> all = new ArrayList<>();
    for (Part part : same) {
      boolean other = part.name().size() > 1 && !part.name().contains(person);
      if (!other && (part.name().size() > 1 || single(same))) {
        all.addAll(part.described());
      }
    }
    return all;
  }

  /// The given name of whom a name means, folded: of two persons of one surname the one named in
  /// full last before it.
  ///
  /// @param sentence where the name stands
  /// @param name the name's words
  /// @return empty where the article gives none
  Optional<String> given(int sentence, List<Token> name) {
    List<Part> same = parts.getOrDefault(name.getLast().folded(), List.of());
    List<String> given = new ArrayList<>();
    name.subList(0, name.size() - 1).forEach(t -> given.add(t.folded()));
    Part meant = null;
    for (Part part : same) {
      boolean full = part.name().size() > 1;
      if (full
          && part.name().containsAll(given)
          && (part.sentence() <= sentence || meant == null)) {
        meant = part;
      }
    }
    return Optional.ofNullable(meant).map(part -> part.name().get(part.name().size() - 2));
  }

  /// Who is named in what is said of another is not the other: "Lund's lawyer" is not Lund. Such a
  /// word is kept as a possessive.
  private static Token owner(Token word) {
    return word.possessive()
        ? word
        : new Token(
            word.text() + "’s", word.folded(), word.stem(), word.keys(), word.start(), word.end());
  }

  private static boolean single(List<Part> same) {
    Set<String> givens = new HashSet<>();
    same.stream()
        .filter(part -> part.name().size() > 1)
        .forEach(part -> givens.add(part.name().get(part.name().size() - 2)));
    return givens.size() <= 1;
  }

  private static List<Token> both(List<Token> name, List<Token> described) {
    List<Token> all = new ArrayList<>(name);
    described.stream().filter(t -> !t.in(Words.STOP)).forEach(all::add);
    return List.copyOf(all);
  }

  private static List<Token> earlier(List<Statement> statements, List<Sentence> sentences, int i) {
    for (int j = i - 1; j >= 0 && j >= i - 4; j--) {
      if (sentences.get(j).role().receipt()) {
        List<Token> subject = References.subject(statements.get(j));
        if (!subject.isEmpty()) {
          return subject;
        }
      }
    }
    return List.of();
  }

  static int end(Statement s, int at) {
    int end = at + 1;
    while (end < s.tokens().size() && s.name(end) && joined(s, end - 1)) {
      end++;
    }
    return end;
  }

  private static boolean joined(Statement s, int i) {
    String between = between(s, i, i + 1);
    return (between.isBlank() || between.equals(". ")) && !s.tokens().get(i).possessive();
  }

  private static String between(Statement s, int one, int other) {
    return s.text().substring(s.tokens().get(one).end(), s.tokens().get(other).start());
  }

  private static List<Token> described(Statement s, int at, int end) {
    List<Token> found = new ArrayList<>();
    if (at > 0) {
      String gap = between(s, at - 1, at);
      if (gap.isBlank() || gap.strip().equals(",")) {
        before(s, at, gap.contains(","), found);
      }
    }
    if (end < s.tokens().size()) {
      String gap = between(s, end - 1, end);
      Token next = s.tokens().get(end);
      boolean be = next.in(Words.BE) && gap.isBlank() && end + 1 < s.tokens().size();
      if (gap.strip().equals(",") || be && s.tokens().get(end + 1).in(Words.DETERMINERS)) {
        after(s, end, found);
      }
    }
    return found;
  }

  /// "Union president N. N.", "its president, N. N.": a noun phrase that ends before the name.
  private static void before(Statement s, int at, boolean comma, List<Token> found) {
    List<Token> phrase = new ArrayList<>();
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      Token token = s.tokens().get(i);
      boolean verb = Words.verb(token) && s.occurrence(i).voice() != Occurrence.Voice.NOUN;
      if (verb || token.in(Words.BE) || Words.modal(token) || token.in(Words.HAVE)) {
        break;
      }
      if (i < at - 1 && !between(s, i, i + 1).isBlank() && !comma) {
        break;
      }
      if (i < at - 1 && between(s, i, i + 1).chars().anyMatch(c -> ",;:”“\"".indexOf(c) >= 0)) {
        break;
      }
      if (comma && s.name(i) && i == at - 1) {
        return;
      }
      phrase.add(token);
      if (token.in(Words.DETERMINERS)) {
        // "the head of the department, N. N.": the phrase goes on left of its "of".
        if (i == 0 || !s.tokens().get(i - 1).folded().equals("of")) {
          break;
        }
      } else if (token.in(Words.PREPOSITIONS) && !token.folded().equals("of")) {
        break;
      }
    }
    // "On Tuesday, N. N." describes nobody.
    boolean phraseOfTime = !phrase.isEmpty() && phrase.getLast().in(Words.PREPOSITIONS);
    if (!phraseOfTime || !comma) {
      found.addAll(phrase);
    }
  }

  /// "N. N., 44, a doctor from …,", "N. N., who runs a shop".
  private static void after(Statement s, int end, List<Token> found) {
    int i = end;
    // an age first
    if (s.tokens().get(i).numeric() && i + 1 < s.tokens().size()) {
      if (!between(s, i, i + 1).strip().equals(",")) {
        return;
      }
      i++;
    }
    Token first = s.tokens().get(i);
    boolean verb = Words.verb(first) && s.occurrence(i).voice() != Occurrence.Voice.NOUN;
    boolean opens =
        first.in(Words.set("a an the his her its their one is was are were former chief head"))
            || !first.in(Words.STOP) && !verb && !first.numeric() && !first.capital();
    if (!opens) {
      return;
    }
    for (int j = i; j < Math.min(s.tokens().size(), i + REACH + 2); j++) {
      Token token = s.tokens().get(j);
      boolean deed =
          Words.verb(token)
              && !token.in(Words.BE)
              && s.occurrence(j).voice() != Occurrence.Voice.NOUN;
      if (j > i && between(s, j - 1, j).chars().anyMatch(c -> ",;:”“\"()—".indexOf(c) >= 0)
          || token.in(Words.set("who which that where when whose after before"))
          || j > i && deed) {
        break;
      }
      found.add(token);
    }
  }
}
