// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of one sentence outside its quotation marks, and where its pauses and names stand.
///
/// @param tokens the words
/// @param names the names among them
/// @param text the text that both count in
record Clause(List<Token> tokens, List<Name> names, String text) {
  /// A sentence's subject begins at most this many words into it.
  private static final int FARTHEST_SUBJECT = 5;

  private static final Set<String> PREPOSITIONS =
      Vocabulary.of("of for from at with in on to by about near over am im bei nach zum zur");
  private static final Set<String> DETERMINERS =
      Vocabulary.of(
          "the a an his her its their this that one another some several many most our my these"
              + " those two three other no");
  private static final Set<String> SUBORDINATE =
      Vocabulary.of("while during after before when as despite although since now if because once");

  String low(int k) {
    return tokens.get(k).low();
  }

  boolean preposition(int k) {
    return k >= 0 && PREPOSITIONS.contains(low(k));
  }

  /// Whether only a blank parts the word at k from the one before.
  boolean adjacent(int k) {
    return tokens.get(k).adjacent();
  }

  /// Whether a quotation parts the word at k from the one before.
  boolean afterQuotation(int k) {
    return tokens.get(k).before().indexOf(Quotations.GONE) >= 0;
  }

  /// Whether one ends a few words before it.
  boolean behindQuotation(int k) {
    for (int at = k; at > 0 && k - at < 6; at--) {
      if (afterQuotation(at)) {
        return true;
      }
    }
    return false;
  }

  /// Whether one begins, or nothing more comes, right behind it.
  boolean beforeQuotation(int k) {
    return k + 1 == tokens.size() || afterQuotation(k + 1);
  }

  /// Whether a quotation, a colon or a semicolon parts the word at k from the one before.
  boolean cutOff(int k) {
    String before = tokens.get(k).before();
    return afterQuotation(k) || before.indexOf(';') >= 0 || before.indexOf(':') >= 0;
  }

  /// Whether a comma, a dash or a bracket does.
  boolean pause(int k) {
    return tokens.get(k).before().indexOf(',') >= 0
        || dash(k)
        || bracket(k, '(')
        || bracket(k, ')');
  }

  boolean dash(int k) {
    String before = tokens.get(k).before();
    return before.indexOf('—') >= 0 || before.indexOf('–') >= 0 || before.contains(" - ");
  }

  boolean bracket(int k, char bracket) {
    return tokens.get(k).before().indexOf(bracket) >= 0;
  }

  /// Where an insertion between dashes or brackets that ends before k begins, else k.
  int insertion(int k) {
    if (!dash(k) && !bracket(k, ')')) {
      return k;
    }
    for (int at = k - 1; at > 0; at--) {
      if (dash(k) ? dash(at) : bracket(at, '(')) {
        return at;
      }
    }
    return k;
  }

  boolean determiner(int k) {
    return DETERMINERS.contains(low(k));
  }

  /// Whether the words before a comma, back to another, begin as a title does: "the mayor, …".
  boolean titleBefore(int comma) {
    int k = comma - 1;
    while (k > 0 && adjacent(k)) {
      k--;
    }
    return determiner(k) || tokens.get(k).possessive();
  }

  /// Whether a preposition and a noun lead to the word, as in "a spokesman for".
  boolean ledByNoun(int name) {
    int k = name > 1 && adjacent(name) && determiner(name - 1) ? name - 1 : name;
    return k > 1
        && adjacent(k)
        && preposition(k - 1)
        && adjacent(k - 1)
        && (!tokens.get(k - 2).capital() || Titles.title(tokens.get(k - 2).bare()))
        && !Speech.verb(low(k - 2));
  }

  @Nullable Name nameEnding(int k) {
    for (Name name : names) {
      if (name.end() == tokens.get(k).end()) {
        return name;
      }
    }
    return null;
  }

  /// The name that begins, with or without its title, at the word.
  @Nullable Name nameStarting(int k) {
    for (Name name : names) {
      if (first(name) == k || index(name.start()) == k) {
        return name;
      }
    }
    return null;
  }

  /// The word that a name begins with, its title included.
  int first(Name name) {
    int words = name.title().isEmpty() ? 0 : name.title().split(" ", -1).length;
    return Math.max(0, index(name.start()) - words);
  }

  /// The word that a place lies in or before.
  int index(int place) {
    for (int k = 0; k < tokens.size(); k++) {
      if (tokens.get(k).end() > place) {
        return k;
      }
    }
    return tokens.size() - 1;
  }

  /// The name that the sentence is about: the first behind an opening clause, unless a preposition
  /// leads to it or it only owns the subject.
  @Nullable Name subject() {
    if (tokens.isEmpty()) {
      return null;
    }
    int at = 0;
    if (preposition(0) || SUBORDINATE.contains(low(0)) || low(0).endsWith("ing")) {
      for (int k = 1; k < tokens.size() && at == 0; k++) {
        at = tokens.get(k).before().indexOf(',') >= 0 ? k : 0;
      }
    }
    for (Name name : names) {
      if (name.start() < tokens.get(at).start() || Titles.demonym(Token.low(name.text()))) {
        continue;
      }
      int k = first(name);
      boolean leads = k - at <= FARTHEST_SUBJECT && !(k > at && preposition(k - 1));
      // "Another Harbour guest left": the name only says which guest.
      boolean some = k > at && determiner(k - 1) && !low(k - 1).equals("the");
      return leads
              && !some
              && !tokens.get(index(name.start() + name.text().length() - 1)).possessive()
          ? name
          : null;
    }
    return null;
  }
}
