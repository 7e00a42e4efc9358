// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Words that a sentence's pronouns, titles and names stand for.
///
/// @param persons what "he", "she" or "the mayor" stands for, and who speaks its quotations
/// @param things what "it", "they" or "that" stands for
/// @param named for the index of each word that is part of a name what the article says of its
///   bearer
public record Supplied(List<Token> persons, List<Token> things, Map<Integer, List<Token>> named) {
  /// Nothing stands for anything.
  public static final Supplied NONE = new Supplied(List.of(), List.of());

  /// Copies the lists.
  public Supplied {
    persons = List.copyOf(persons);
    things = List.copyOf(things);
    named = Map.copyOf(named);
  }

  /// What pronouns and titles alone stand for.
  ///
  /// @param persons what "he", "she" or "the mayor" stands for, and who speaks its quotations
  /// @param things what "it", "they" or "that" stands for
  public Supplied(List<Token> persons, List<Token> things) {
    this(persons, things, Map.of());
  }

  /// {@return all of them}
  public List<Token> all() {
    List<Token> all = new ArrayList<>(persons);
    all.addAll(things);
    named.values().forEach(all::addAll);
    return all;
  }

  /// {@return what a pronoun or title can stand for}
  ///
  /// @param pronoun one of the sentence's words
  List<Token> by(Token pronoun) {
    if (pronoun.in(Words.set("it its this that there"))) {
      return things;
    }
    if (pronoun.in(Words.set("they them their"))) {
      List<Token> both = new ArrayList<>(persons);
      both.addAll(things);
      return both;
    }
    return persons;
  }

  /// {@return what the article says of whom a word of a name means; nothing for any other word}
  ///
  /// @param at the word's index in the sentence
  List<Token> of(int at) {
    return named.getOrDefault(at, List.of());
  }
}
