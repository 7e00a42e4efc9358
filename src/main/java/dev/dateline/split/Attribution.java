// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words of a sentence that say who speaks.
///
/// @param verb where the speech verb stands, or "according"
/// @param start first unit of the words that name the speaker
/// @param end one behind them
/// @param mention those words
/// @param name the name among them, or null where a pronoun or a title stands
record Attribution(int verb, int start, int end, String mention, @Nullable String name) {
  private static final Set<String> PRONOUNS =
      Vocabulary.of("he she they it i we er sie он она elle él ella");
  static final Set<String> PREPOSITIONS =
      Vocabulary.of("of for from at with in on to by about near over");

  boolean pronoun() {
    return name == null && PRONOUNS.contains(mention.toLowerCase(java.util.Locale.ROOT));
  }

  static boolean pronoun(String low) {
    return PRONOUNS.contains(low);
  }

  /// The attributions of one sentence in order of their verbs.
  ///
  /// @param tokens the sentence's words outside quotation marks
  /// @param names its names outside quotation marks
  /// @param text the text that both count in
  static List<Attribution> in(List<Token> tokens, List<Name> names, String text) {
    return new Attributions(tokens, names, text).all();
  }

  /// The name that a sentence is about: the first that no preposition leads to, behind the comma of
  /// an opening clause.
  static @Nullable Name subject(List<Token> tokens, List<Name> names) {
    if (tokens.isEmpty()) {
      return null;
    }
    int from = 0;
    String opener = tokens.getFirst().low();
    if (PREPOSITIONS.contains(opener)
        || Set.of(
                "while", "during", "after", "before", "when", "as", "despite", "although", "since")
            .contains(opener)
        || opener.endsWith("ing")) {
      for (Token token : tokens) {
        if (token.before().indexOf(',') >= 0) {
          from = token.start();
          break;
        }
      }
    }
    for (Name name : names) {
      if (name.start() < from || Titles.demonym(name.text().toLowerCase(java.util.Locale.ROOT))) {
        continue;
      }
      String before = "";
      for (Token token : tokens) {
        if (token.end() >= name.start() - name.title().length()) {
          break;
        }
        before = token.low();
      }
      boolean owner = false;
      for (Token token : tokens) {
        owner |= token.end() == name.end() && token.possessive();
      }
      if (!PREPOSITIONS.contains(before) && !owner) {
        return name;
      }
    }
    return null;
  }
}
