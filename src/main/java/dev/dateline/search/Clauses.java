// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.grammar.Sourcing;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import dev.dateline.index.Hit;
import dev.dateline.index.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts a long question where a new thing is said of it: each of its clauses may have its answer in
/// another passage.
final class Clauses {
  /// A clause of fewer words of content belongs to the next one: two words find anything.
  static final int LEAST = 4;

  /// Most clauses told apart; what comes behind belongs to the last.
  static final int MOST = 16;

  /// Words that only join: they say nothing of what is looked for.
  static final Set<String> JOINING =
      Words.set("while whereas compared including although though despite because");

  private static final Pattern SEAM =
      Pattern.compile(
          "[,;:?!]|\\b(?:while|whereas|but|and|or|which|that|who|when|with|after|before|between|compared|than|unlike|similar(?:ly)?"
              + " to|same as|as well as|including|although|though|despite|because|in"
              + " contrast|according to)\\b",
          Pattern.CASE_INSENSITIVE);

  // What stands between a clause and the outlet that it is ascribed to.
  private static final Pattern ASCRIBED =
      Pattern.compile(
          "(?:,? as)?,?\\s+(?:\\p{Ll}+ed (?:by|in)|according to|per|in|by)(?: both)?"
              + "(?: an? \\p{Ll}+ (?:from|by|in))?(?: the)?\\s+['‘\"“]?");

  // The first passages tell whether a name is what a question is about.
  private static final int SPEAKING = 5;

  private Clauses() {}

  /// The clauses of a question.
  ///
  /// @param text the question
  /// @param places where its words of content begin, in order; a word may have several
  /// @param words for each place the word that stands there
  /// @return for each clause its words in order, each at least [#LEAST] words where the question
  ///   has as many; none where it has no word
  static List<List<Integer>> of(String text, List<Integer> places, List<Integer> words) {
    return cut(text, places, words).stream()
        .map(clause -> clause.stream().map(words::get).distinct().toList())
        .toList();
  }

  /// The clauses of a question with the outlet that each is about.
  ///
  /// @param text the question
  /// @param mentions the outlets and authors it names, in its order
  /// @param wording its words
  /// @param unread the publications it names as sources of which nothing has been read
  /// @return the clauses in order
  static List<Clause> of(
      String text, List<Mention> mentions, Wording wording, List<Sourcing> unread) {
    List<Mention> outlets =
        mentions.stream().filter(m -> m.heading() == Mention.Heading.OUTLET).toList();
    Map<Integer, Token> tokens = new HashMap<>();
    Tokens.of(text).forEach(token -> tokens.put(token.start(), token));
    List<Clause> clauses = new ArrayList<>();
    Set<Mention> ascribed = new HashSet<>();
    int from = 0;
    for (List<Integer> clause : cut(text, wording.places(), wording.at())) {
      List<Token> words =
          clause.stream()
              .map(wording.places()::get)
              .map(tokens::get)
              .filter(Objects::nonNull)
              .toList();
      int start = words.getFirst().start();
      // "according to", "as reported by" lead over to who says it
      int end =
          words.reversed().stream()
              .filter(
                  word -> !Words.SOFT.contains(word.stem()) && !Words.SAYING.contains(word.stem()))
              .findFirst()
              .orElse(words.getLast())
              .end();
      int edge = from;
      String missing =
          unread.stream()
              .filter(source -> source.start() >= edge && source.start() < end)
              .map(Sourcing::name)
              .findFirst()
              .orElse(null);
      clauses.add(
          new Clause(
              text.substring(start, end),
              words,
              about(text, outlets, ascribed, from, end),
              missing));
      from = words.getLast().end();
    }
    return clauses;
  }

  /// The outlet to which a clause is ascribed behind it, else the first one named in it, else the
  /// last one named before it; what another clause is ascribed to says nothing of this one.
  private static @Nullable Mention about(
      String text, List<Mention> outlets, Set<Mention> ascribed, int from, int end) {
    Mention before = null;
    for (Mention outlet : outlets) {
      if (outlet.start() >= end) {
        if (ASCRIBED.matcher(text.substring(end, outlet.start())).matches()) {
          ascribed.add(outlet);
          return outlet;
        }
        break;
      }
      boolean inside = before != null && before.start() >= from;
      if (!ascribed.contains(outlet) && !inside) {
        before = outlet;
      }
    }
    return before;
  }

  /// The clauses of a question by where their words stand.
  ///
  /// @param text the question
  /// @param places where its words of content begin, in order
  /// @param words for each place the word that stands there
  /// @return for each clause the indices of its places, in order; each place is in one clause
  static List<List<Integer>> cut(String text, List<Integer> places, List<Integer> words) {
    List<List<Integer>> clauses = new ArrayList<>();
    List<Integer> clause = new ArrayList<>();
    Matcher seam = SEAM.matcher(text);
    int end = seam.find() ? seam.start() : text.length();
    for (int i = 0; i < places.size(); i++) {
      while (places.get(i) >= end && end < text.length()) {
        if (told(clause, words) >= LEAST && clauses.size() < MOST - 1) {
          clauses.add(clause);
          clause = new ArrayList<>();
        }
        end = seam.find() ? seam.start() : text.length();
      }
      clause.add(i);
    }
    if (!clause.isEmpty()) {
      if (told(clause, words) >= LEAST || clauses.isEmpty()) {
        clauses.add(clause);
      } else {
        clauses.getLast().addAll(clause);
      }
    }
    return clauses;
  }

  private static long told(List<Integer> clause, List<Integer> words) {
    return clause.stream().map(words::get).distinct().count();
  }

  /// The publications named as sources of which nothing has been read. What the passages found
  /// speak of themselves ("the Harbour Bridge story") is what is asked about, and no source.
  static List<Sourcing> unread(String text, List<Mention> mentions, List<Hit> found) {
    return Sourcing.in(text).stream()
        .filter(s -> mentions.stream().noneMatch(m -> m.start() < s.end() && s.start() < m.end()))
        .filter(
            s ->
                found.stream()
                        .limit(SPEAKING)
                        .filter(hit -> hit.passage().text().contains(s.name()))
                        .count()
                    < 2)
        .toList();
  }
}
