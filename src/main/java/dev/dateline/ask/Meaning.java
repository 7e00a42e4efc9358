// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Inquiry;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Wanted;
import dev.dateline.grammar.Words;
import dev.dateline.search.Nearness;
import java.util.List;

/// What a question means, as far as two of them can be compared.
///
/// @param wanted the kinds of thing that it asks for: a time, a person, a reason
/// @param telling its words but for those of the language's closed classes
/// @param exact those of them that are names or numbers
/// @param vector its vector, empty where it has none
public record Meaning(
    List<Wanted> wanted, List<Token> telling, List<Token> exact, List<Float> vector) {
  /// The cosine from which two questions that want the same kind of thing may ask for the same. Of
  /// the pairs in the test, what is said in other words comes to .65 to .93.
  static final double NEAR = 0.65;

  /// Copies the lists.
  public Meaning {
    wanted = List.copyOf(wanted);
    telling = List.copyOf(telling);
    exact = List.copyOf(exact);
    vector = List.copyOf(vector);
  }

  /// {@return the meaning of a question}
  ///
  /// @param question one that stands by itself
  /// @param nearness gives it its vector
  public static Meaning of(String question, Nearness nearness) {
    List<Token> telling =
        Tokens.of(question).stream().filter(token -> !token.in(Words.STOP)).toList();
    return new Meaning(
        Inquiry.of(question).asks().stream().map(Meaning::kind).toList(),
        telling,
        telling.stream().filter(token -> exact(question, token)).toList(),
        question.isBlank() ? List.of() : nearness.of(question));
  }

  /// {@return whether two questions ask for the same: the same kind of thing, and in the same words
  /// or, with the same names and numbers, in near ones}
  ///
  /// @param other the other question
  public boolean same(Meaning other) {
    return wanted.equals(other.wanted) && (words(other) || names(other) && cosine(other) >= NEAR);
  }

  /// {@return whether each question has the names and numbers of the other}
  ///
  /// @param other the other question
  boolean names(Meaning other) {
    return meets(exact, other.telling) && meets(other.exact, telling);
  }

  /// {@return how near two questions are said: the cosine of their vectors, 0 where one has none}
  ///
  /// @param other the other question
  double cosine(Meaning other) {
    return cosine(vector, other.vector);
  }

  private boolean words(Meaning other) {
    return !telling.isEmpty() && meets(telling, other.telling) && meets(other.telling, telling);
  }

  // "Who won the race" wants a doer, "who was elected" does not; both want a person.
  private static Wanted kind(Ask ask) {
    return switch (ask.wanted()) {
      case DOER, PATIENT, IDENTITY -> Wanted.IDENTITY;
      case ATTRIBUTE,
          TIME,
          PLACE,
          COUNT,
          MEASURE,
          REASON,
          MANNER,
          SAYING,
          WHICH,
          WHETHER,
          DEED,
          TOPIC ->
          ask.wanted();
    };
  }

  private static boolean meets(List<Token> wanted, List<Token> there) {
    return wanted.stream().allMatch(word -> there.stream().anyMatch(word::meets));
  }

  // A name is written with a capital, and not only because it comes first.
  private static boolean exact(String question, Token token) {
    return token.folded().chars().anyMatch(Character::isDigit)
        || token.start() > 0 && Character.isUpperCase(question.codePointAt(token.start()));
  }

  private static double cosine(List<Float> one, List<Float> other) {
    if (one.isEmpty() || one.size() != other.size()) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < one.size(); i++) {
      sum += one.get(i) * other.get(i);
    }
    return sum;
  }
}
