// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.news.Quotation;
import dev.dateline.news.Sentence;
import dev.dateline.split.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the pronouns, titles and names of one article stand for. Any thread may use it.
final class References {
  // Most words of a description that stands for a name.
  private static final int DESCRIPTION = 5;

  private final Scene scene;

  // Found when first asked for; two threads may find the same twice, which does no harm.
  private volatile @Nullable Names names;
  private volatile @Nullable Cast cast;

  References(Scene scene) {
    this.scene = scene;
  }

  /// The words that a sentence's pronouns and titles stand for.
  ///
  /// @param i the sentence
  /// @return for a person the subject of the sentences before, for a thing what they are about;
  ///   empty where nothing stands for anything
  Supplied supplied(int i) {
    List<Token> words = new ArrayList<>();
    List<Token> things = new ArrayList<>();
    Sentence sentence = scene.sentences().get(i);
    // "She listed her crimes, Lund said": whoever speaks in it is nearer than who was named before.
    boolean speaks = false;
    for (Quotation quotation : scene.quotations(sentence)) {
      Quotation.Speaker speaker = quotation.speaker();
      if (speaker != null) {
        describe(i, Tokens.of(speaker.name()), words);
        speaks |= sentence.start() <= speaker.start() && speaker.end() <= sentence.end();
      }
    }
    Statement s = scene.statement(i);
    boolean thing =
        s.tokens().stream()
            .anyMatch(t -> t.in(Words.set("it its they them their this that there")));
    // "Dravitt said she would": a pronoun whose person the sentence names needs none from before.
    boolean person = !speaks && Pointers.person(s) || titled(s);
    int at = i;
    for (int step = 0; step < Company.FARTHEST && (person || thing); step++) {
      at = scene.before(at);
      if (at < 0) {
        break;
      }
      List<Token> subject = subject(scene.statement(at));
      if (thing && step == 0) {
        Statement earlier = scene.statement(at);
        for (int j = 0; j < earlier.tokens().size(); j++) {
          Token token = earlier.tokens().get(j);
          if ((!person(subject) || !subject.contains(token))
              && !token.in(Words.STOP)
              && (earlier.name(j)
                  || earlier.occurrence(j).voice() == Occurrence.Voice.NOUN
                      && !modifier(earlier, j))) {
            things.add(token);
          }
        }
      }
      if (person && !subject.isEmpty()) {
        describe(at, subject, words);
        person = false;
      }
    }
    Map<Integer, List<Token>> named = new HashMap<>();
    for (int j = 0; j < s.tokens().size(); j++) {
      if (s.name(j)) {
        int end = Cast.end(s, j);
        List<Token> said = cast().of(i, s.tokens().subList(j, end));
        for (; j < end; j++) {
          named.put(j, said);
        }
      }
    }
    return new Supplied(words, things, named);
  }

  /// As [Scene#given] says.
  Set<String> given(int i, Token surname) {
    Statement s = scene.statement(i);
    Set<String> found = new HashSet<>();
    for (int at = 0; at < s.tokens().size(); at++) {
      if (s.name(at)) {
        int end = Cast.end(s, at);
        List<Token> name = s.tokens().subList(at, end);
        if (name.getLast().folded().equals(surname.folded())) {
          cast().given(i, name).ifPresent(found::add);
        }
        at = end - 1;
      }
    }
    return found;
  }

  /// {@return whether a name is likely a person's}
  boolean person(List<Token> name) {
    return !name.isEmpty()
        && names().person(name.stream().map(Token::text).collect(Collectors.joining(" ")));
  }

  /// Whether a sentence opens with words that stand for a person: "The Russian leader was asked".
  ///
  /// @param s the sentence
  /// @param person the last word of the name
  boolean describes(Statement s, Token person) {
    for (int end = 2; end < Math.min(DESCRIPTION, s.tokens().size()); end++) {
      String opening = s.text().substring(s.tokens().getFirst().start(), s.tokens().get(end).end());
      if (names().describes(opening, person.text())) {
        return true;
      }
    }
    return false;
  }

  /// "the mill workers' union": of three nouns in a row the last one is meant.
  private static boolean modifier(Statement s, int i) {
    return i + 1 < s.tokens().size()
        && s.text().substring(s.tokens().get(i).end(), s.tokens().get(i + 1).start()).isBlank()
        && !s.tokens().get(i + 1).in(Words.STOP)
        && s.occurrence(i + 1).voice() == Occurrence.Voice.NOUN;
  }

  private Names names() {
    Names known = names;
    if (known == null) {
      known = Names.of(scene.sentences());
      names = known;
    }
    return known;
  }

  private void describe(int at, List<Token> name, List<Token> words) {
    words.addAll(name);
    if (!name.isEmpty()) {
      words.addAll(cast().of(at, name));
    }
  }

  private Cast cast() {
    Cast known = cast;
    if (known == null) {
      known =
          Cast.of(scene.sentences(), scene.statements(), t -> t.capital() && person(List.of(t)));
      cast = known;
    }
    return known;
  }

  /// "The mayor said": a title that stands for a person, with no name before it.
  private static boolean titled(Statement s) {
    for (int i = 0; i < s.tokens().size(); i++) {
      if (s.name(i)) {
        return false;
      }
      if (TITLED.contains(s.tokens().get(i).stem())) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> TITLED =
      Words.stems(
          "leader president minister mayor chief officer spokesman spokeswoman director coach judge"
              + " governor senator chairman chairwoman commander");

  /// The name that a sentence is about: the first one, but for one that only says where or when.
  static List<Token> subject(Statement s) {
    for (int i = 0; i < s.tokens().size(); i++) {
      if (s.name(i)
          && (i == 0
              || !s.tokens()
                  .get(i - 1)
                  .in(Words.set("in at on from near of with to for during")))) {
        List<Token> name = new ArrayList<>();
        while (i < s.tokens().size() && s.name(i)) {
          name.add(s.tokens().get(i++));
        }
        return name;
      }
    }
    return List.of();
  }
}
