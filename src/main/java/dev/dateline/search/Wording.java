// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import dev.dateline.index.Mention;
import dev.dateline.index.Probe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A question's words of content, and what the index is asked for each of them.
///
/// @param terms what the index is asked, each term once
/// @param words for each word the terms that stand for it
/// @param places where in the question a word stands, in order
/// @param at for each place its word
record Wording(List<Probe.Term> terms, List<Word> words, List<Integer> places, List<Integer> at) {
  // A synonym counts for less than the word itself, so that a passage with the reader's own word
  // comes first.
  private static final float SYNONYM = 0.4f;

  // A word that most questions hold ("report", "people") tells half of what another tells.
  private static final float SOFT = 0.5f;

  /// One word of a question.
  ///
  /// @param weight how much it counts, 1 or less
  /// @param own indices of the terms that are the word itself, in its forms
  /// @param kin indices of the terms that the newsroom's synonyms put beside it
  record Word(float weight, List<Integer> own, List<Integer> kin) {}

  /// Copies the lists.
  Wording {
    terms = List.copyOf(terms);
    words = List.copyOf(words);
    places = List.copyOf(places);
    at = List.copyOf(at);
  }

  /// Takes the words of a question that are to be looked for in the articles' text: an outlet's
  /// name says where to look, not what for.
  ///
  /// @param text the question
  /// @param mentions the outlets and authors it names
  /// @param synonyms the newsroom's
  /// @return its words; those of the outlets' names too where there are no others
  static Wording of(String text, List<Mention> mentions, Synonyms synonyms) {
    Wording wording = of(text, synonyms, mentions);
    return wording.words().isEmpty() ? of(text, synonyms, List.of()) : wording;
  }

  private static Wording of(String text, Synonyms synonyms, List<Mention> mentions) {
    List<Probe.Term> terms = new ArrayList<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    Map<String, Integer> known = new LinkedHashMap<>();
    List<Word> words = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<Integer> at = new ArrayList<>();
    for (Token token : Tokens.of(text)) {
      if (token.in(Words.STOP) || token.in(Clauses.JOINING) || outlet(token, mentions)) {
        continue;
      }
      Integer word = known.get(token.folded());
      if (word == null) {
        float weight = Words.SOFT.contains(token.stem()) ? SOFT : 1;
        List<Integer> own = new ArrayList<>(List.of(term(token.text(), weight, terms, numbers)));
        for (String form : token.forms()) {
          own.add(term(form, weight, terms, numbers));
        }
        List<Integer> kin = new ArrayList<>();
        for (String synonym : synonyms.words(token)) {
          kin.add(term(synonym, SYNONYM * weight, terms, numbers));
        }
        word = words.size();
        words.add(new Word(weight, own.stream().distinct().toList(), kin));
        known.put(token.folded(), word);
      }
      places.add(token.start());
      at.add(word);
    }
    return new Wording(terms, words, places, at);
  }

  private static boolean outlet(Token token, List<Mention> mentions) {
    return mentions.stream()
        .anyMatch(
            m ->
                m.heading() == Mention.Heading.OUTLET
                    && token.start() >= m.start()
                    && token.end() <= m.end() + "'s".length());
  }

  private static int term(
      String text, float weight, List<Probe.Term> terms, Map<String, Integer> numbers) {
    Integer known = numbers.putIfAbsent(text, terms.size());
    if (known == null) {
      terms.add(new Probe.Term(text, weight));
      return terms.size() - 1;
    }
    return known;
  }
}
