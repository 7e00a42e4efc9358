// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.ArrayList;
import java.util.List;

/// Words that a sentence's pronouns and titles stand for.
///
/// @param persons what "he", "she" or "the mayor" stands for, and who speaks its quotations
/// @param things what "it", "they" or "that" stands for
public record Supplied(List<Token> persons, List<Token> things) {
  /// Nothing stands for anything.
  public static final Supplied NONE = new Supplied(List.of(), List.of());

  /// Copies the lists.
  public Supplied {
    persons = List.copyOf(persons);
    things = List.copyOf(things);
  }

  /// {@return all of them}
  public List<Token> all() {
    List<Token> all = new ArrayList<>(persons);
    all.addAll(things);
    return all;
  }

  /// {@return what a pronoun or title can stand for}
  ///
  /// @param pronoun one of the sentence's words
  List<Token> by(Token pronoun) {
    return pronoun.in(Words.set("it its this that there"))
        ? things
        : pronoun.in(Words.set("they them their")) ? all() : persons;
  }
}
