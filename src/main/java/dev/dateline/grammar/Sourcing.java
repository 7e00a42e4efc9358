// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A publication that a question names as the source of what it asks, as in "the Tidewater Herald
/// article" or "a report by the Herald".
///
/// @param name as it was typed, without its article
/// @param start first UTF-16 unit of the name in the question
/// @param end one behind its last
public record Sourcing(String name, int start, int end) {
  private static final String PIECE =
      "(?:article|report|piece|review|story|analysis|interview|editorial|coverage)s?";
  private static final String NAME =
      "(\\p{Lu}[\\p{L}\\p{N}&.]*(?:(?: of| and| for| &)? \\p{Lu}[\\p{L}\\p{N}&.]*)*)";
  // "the Herald article", "the ‘Herald’ report"
  private static final Pattern BEFORE =
      Pattern.compile(NAME + "(?:['’\"”]s?|[’']s['’\"”]?)? " + PIECE + "\\b");
  // "an article from the Herald", "another in ‘The Herald’"
  private static final Pattern BEHIND =
      Pattern.compile(
          "\\b(?:"
              + PIECE
              + "|another|one)\\s+(?:from|by|in|of) (?:the )?['‘\"“]?"
              + NAME
              + "|\\baccording to an? (?:\\p{Ll}+ )?"
              + PIECE
              + " (?:from|by|in) ['‘\"“]?"
              + NAME);
  private static final Set<String> TIMES =
      Words.set(
          "january february march april may june july august september october november december"
              + " monday tuesday wednesday thursday friday saturday sunday");

  /// The publications that a question names so.
  ///
  /// @param question any text
  /// @return in its order, none overlapping another
  public static List<Sourcing> in(String question) {
    List<Sourcing> found = new ArrayList<>();
    for (Pattern pattern : List.of(BEHIND, BEFORE)) {
      Matcher named = pattern.matcher(question);
      while (named.find()) {
        int group = named.start(1) >= 0 ? 1 : 2;
        add(found, question, named.start(group), named.end(group));
      }
    }
    found.sort(Comparator.comparingInt(Sourcing::start));
    return found;
  }

  private static void add(List<Sourcing> found, String question, int from, int end) {
    int start = from;
    List<Token> words = Tokens.of(question.substring(from, end));
    int first = 0;
    while (first < words.size() && opening(words.get(first))) {
      first++;
    }
    if (first == words.size() || words.stream().skip(first).anyMatch(w -> w.in(TIMES))) {
      return;
    }
    start += words.get(first).start();
    int begin = start;
    if (found.stream().noneMatch(other -> other.start() < end && begin < other.end())) {
      found.add(new Sourcing(question.substring(start, end), start, end));
    }
  }

  /// "Did Herald reports …": what opens the question is no part of the name.
  private static boolean opening(Token word) {
    return word.in(Words.DO)
        || word.in(Words.BE)
        || word.in(Words.HAVE)
        || word.in(Words.MODALS)
        || word.in(Words.WH)
        || word.in(Words.DETERMINERS)
        || word.in(Words.PREPOSITIONS);
  }
}
