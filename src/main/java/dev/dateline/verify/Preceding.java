// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.ArrayList;
import java.util.List;

/// What the sentences before one name, which its "it", "they" or "his" may mean.
final class Preceding {
  private Preceding() {}

  /// Whether the sentence before asks: what an answer's "it" means, a question does not say for
  /// sure.
  static boolean asked(Scene scene, int index) {
    int before = scene.before(index);
    return before >= 0 && scene.statement(before).text().stripTrailing().endsWith("?");
  }

  /// The first name of the nearest sentence before that has one.
  static List<Token> name(Scene scene, int index) {
    int i = index;
    for (int step = 0; step < 4; step++) {
      i = scene.before(i);
      if (i < 0) {
        return List.of();
      }
      List<Token> name = firstName(scene.statement(i));
      if (!name.isEmpty()) {
        return name;
      }
    }
    return List.of();
  }

  /// The first name of a sentence.
  static List<Token> firstName(Statement before) {
    int first = 0;
    while (first < before.tokens().size() && !before.name(first)) {
      first++;
    }
    int end = first;
    while (end < before.tokens().size() && before.name(end)) {
      end++;
    }
    return before.tokens().subList(first, end);
  }

  /// The nouns of the nearest sentence before that has some, which "it" or "they" may mean.
  static List<Token> things(Scene scene, int index) {
    List<Token> nouns = new ArrayList<>();
    int i = index;
    for (int step = 0; step < 3 && nouns.size() < 2; step++) {
      i = scene.before(i);
      if (i < 0) {
        break;
      }
      Statement before = scene.statement(i);
      for (int j = 0; j < before.tokens().size(); j++) {
        if (!before.tokens().get(j).in(Words.STOP) && !Verbs.at(before, j)) {
          nouns.add(before.tokens().get(j));
        }
      }
    }
    return nouns;
  }
}
