// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import dev.dateline.news.Stamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds figures for the same thing that differ between articles of different days: "12 people
/// died" and later "14 people died". What it finds is a hint for the prompt and proves nothing.
final class Conflicts {
  // More would crowd out the passages themselves.
  private static final int MOST = 4;

  // Words beside the counted one that two sentences must share to speak of the same thing.
  private static final int SHARED = 2;

  private static final int WORDS_BEHIND = 3;

  // A hint need not know abbreviations, and every word here is waited for.
  private static final Pattern STOP = Pattern.compile("(?<=[.!?][”\"]?)\\s+");

  private Conflicts() {}

  /// A number with what it counts.
  ///
  /// @param cutting where it stands
  /// @param day when its article was published
  /// @param number as it stands
  /// @param counted the word that it counts
  /// @param around the other words of its sentence, by their stems
  private record Figure(
      Cutting cutting, String day, String number, Token counted, Set<String> around) {
    boolean differs(Figure other) {
      if (day.equals(other.day)
          || number.equals(other.number)
          || !counted.stem().equals(other.counted.stem())) {
        return false;
      }
      Set<String> both = new HashSet<>(around);
      both.retainAll(other.around);
      return both.size() >= SHARED;
    }

    String words() {
      return "“" + number + " " + counted.text() + "” in " + cutting.id() + " of " + day;
    }
  }

  /// {@return a line that names the figures with their passages and days, oldest first; empty for
  /// none}
  ///
  /// @param cuttings the passages
  static String in(Cuttings cuttings) {
    List<Figure> figures = new ArrayList<>();
    for (Cutting cutting : cuttings.all()) {
      Stamp published = cutting.version().header().published();
      if (published != null) {
        add(cutting, published.day(cuttings.zone()).toString(), figures);
      }
    }
    Set<String> found = new HashSet<>();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      for (int j = i + 1; j < figures.size() && lines.size() < MOST; j++) {
        Figure one = figures.get(i);
        Figure other = figures.get(j);
        if (one.differs(other) && found.add(one.number() + other.number() + one.counted().stem())) {
          lines.add(one.words() + " and " + other.words());
        }
      }
    }
    return String.join("; ", lines);
  }

  private static void add(Cutting cutting, String day, List<Figure> figures) {
    for (String sentence : STOP.split(cutting.passage().text(), -1)) {
      List<Token> tokens = Tokens.of(sentence);
      if (tokens.stream().noneMatch(Token::numeric)) {
        continue;
      }
      Set<String> content =
          tokens.stream()
              .filter(t -> !t.numeric() && !t.in(Words.STOP))
              .map(Token::stem)
              .collect(Collectors.toSet());
      for (int at = 0; at < tokens.size(); at++) {
        Token counted = tokens.get(at).numeric() ? counted(tokens, at) : null;
        if (counted != null) {
          Set<String> around = new HashSet<>(content);
          around.remove(counted.stem());
          figures.add(new Figure(cutting, day, tokens.get(at).text(), counted, around));
        }
      }
    }
  }

  /// {@return the word that a number counts, or null for a date's or a clock's}
  private static @Nullable Token counted(List<Token> tokens, int at) {
    for (int i = at + 1; i < Math.min(tokens.size(), at + 1 + WORDS_BEHIND); i++) {
      Token next = tokens.get(i);
      if (next.numeric() || next.capital()) {
        return null;
      }
      if (!next.in(Words.STOP)) {
        return next;
      }
    }
    return null;
  }
}
