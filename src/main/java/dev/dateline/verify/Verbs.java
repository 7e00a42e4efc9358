// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Occurrence.Voice;
import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.Set;

/// Tells a sentence's verbs from its other words: those of the grammar's list where they stand as
/// verbs, and by ending or by an auxiliary those that no list knows.
final class Verbs {
  static final Set<String> AUXILIARIES =
      Words.set(
          "be is are was were been being am have has had having do does did will would can could"
              + " may might must shall should ought isnt arent wasnt werent hasnt havent hadnt"
              + " doesnt dont didnt wont wouldnt cant cannot couldnt mightnt mustnt shouldnt");
  private static final Set<String> NOT_VERBS =
      Words.set(
          "hundred sacred naked wicked indeed feed seed need speed breed red bed shed united wed"
              + " bleed deed weed ahead instead during something nothing anything everything"
              + " morning evening building meeting wedding king ring spring string wing thing being"
              + " hearing sentencing opening closing killing finding bearing reading");
  private static final Set<String> FINITE =
      Words.set("is are was were has have had will would can could may might must should");
  private static final Set<String> UNCHANGING =
      Words.set(
          "put set cut hit shut let cast spread split cost hurt beat repaid prepaid withheld upheld"
              + " resold retold rewrote overthrew overtook overcame misled mistook foresaw"
              + " underwent undertook redrew outran withstood");
  private static final Set<String> SKIPPED =
      Words.set(
          "not never also already still now later then just only recently first finally again since"
              + " almost nearly about be been being have had");

  // A past that is no participle: "time ran out" did so itself.
  private static final Set<String> PAST =
      Words.set(
          "ran went took gave came saw broke spoke wrote chose drove flew froze grew knew rose sang"
              + " shook stole threw tore wore woke began drank fell forgot ate rode swam became");

  private Verbs() {}

  /// {@return whether a word stands as a verb that says more than that something is}
  ///
  /// @param s the sentence
  /// @param at the word's index
  static boolean at(Statement s, int at) {
    Token token = s.tokens().get(at);
    if (token.in(AUXILIARIES) || token.numeric() || s.name(at) && at > 0) {
      return false;
    }
    Token left = at > 0 ? s.tokens().get(at - 1) : null;
    boolean be = left != null && (left.in(Words.BE) || left.in(SKIPPED));
    boolean ed = token.folded().endsWith("ed");
    boolean noun =
        token.in(NOT_VERBS) && !be || token.folded().matches(".{3,}(?:tions?|ments?|ity)");
    boolean helped =
        at + 1 < s.tokens().size()
            && s.tokens().get(at + 1).in(FINITE)
            && s.text().substring(token.end(), s.tokens().get(at + 1).start()).isBlank();
    if (noun || helped && !ed && !be || base(token) && !mayFollow(s, at)) {
      return false;
    }
    if (token.in(UNCHANGING) && left != null && !left.in(Words.DETERMINERS)) {
      return true;
    }
    if (s.occurrence(at).voice() != Voice.NOUN) {
      return true;
    }
    if (token.capital() && at > 0) {
      return false;
    }
    boolean saying =
        at > 1 && left != null && left.folded().equals("that") && token.folded().endsWith("ing");
    boolean led = left != null && !saying && (left.in(Words.DETERMINERS) || left.possessive());
    if (led) {
      return false;
    }
    boolean participle = token.folded().length() > 4 && token.folded().endsWith("ed");
    boolean strong = token.folded().matches(".{2,}(?:own|ken|ten|ven|zen|ought|aught)");
    if (participle || saying || strong && be) {
      return true;
    }
    if (left == null) {
      return false;
    }
    boolean ordered =
        left.folded().equals("to")
            && at + 1 < s.tokens().size()
            && !token.capital()
            && (s.tokens().get(at + 1).in(Words.DETERMINERS)
                || s.tokens().get(at + 1).in(Words.set("his her its their")));
    if (ordered) {
      // "told to boil their water"
      return true;
    }
    boolean irregular = !token.forms().isEmpty() && !token.folded().endsWith("s");
    boolean aided = left.in(AUXILIARIES) || Words.modal(left);
    return irregular && (aided || Words.verb(token) && s.name(at - 1));
  }

  /// Whether a word is a verb's base form, which news, told in the past, rarely has for a verb.
  private static boolean base(Token token) {
    String word = token.folded();
    boolean past =
        token.forms().contains(word)
            && token.forms().stream().anyMatch(form -> form.length() < word.length());
    return !past
        && !word.endsWith("ed")
        && !word.endsWith("ing")
        && !word.endsWith("s")
        && !token.in(UNCHANGING)
        && (word.startsWith(token.stem()) || token.stem().startsWith(word));
  }

  /// Whether a base form can be a verb behind what stands before it.
  private static boolean mayFollow(Statement s, int at) {
    if (at == 0) {
      return false;
    }
    Token left = s.tokens().get(at - 1);
    boolean plural =
        left.folded().endsWith("s") && !left.possessive() && !left.folded().endsWith("ss");
    return plural
        || left.in(AUXILIARIES)
        || left.in(SKIPPED)
        || left.in(Words.PRONOUNS)
        || left.in(Words.set("to and or who that which people police not let lets"))
        || adverb(left);
  }

  /// {@return whether a verb stands in the passive}
  ///
  /// @param s the sentence
  /// @param at the verb's index
  static boolean passive(Statement s, int at) {
    Voice voice = s.occurrence(at).voice();
    boolean object =
        at + 1 < s.tokens().size()
            && !s.tokens().get(at + 1).in(Words.PREPOSITIONS)
            && s.text()
                .substring(s.tokens().get(at).end(), s.tokens().get(at + 1).start())
                .isBlank()
            && at > 0
            && s.name(at - 1);
    boolean acts =
        at + 1 < s.tokens().size()
            && (s.tokens().get(at + 1).in(Words.DETERMINERS)
                || s.tokens().get(at + 1).numeric()
                || Numerals.word(s.tokens().get(at + 1).text()) != null)
            && s.text()
                .substring(s.tokens().get(at).end(), s.tokens().get(at + 1).start())
                .isBlank();
    boolean joined = at > 0 && s.tokens().get(at - 1).in(Words.set("and or"));
    if (acts && joined || s.tokens().get(at).in(PAST)) {
      return false;
    }
    if (voice == Voice.PASSIVE || voice == Voice.REDUCED && !object) {
      return true;
    }
    if (s.tokens().get(at).folded().endsWith("ing")) {
      return false;
    }
    int i = at - 1;
    while (i >= 0 && (s.tokens().get(i).in(SKIPPED) || adverb(s.tokens().get(i)))) {
      if (s.tokens().get(i).in(Words.set("been being be"))) {
        return true;
      }
      i--;
    }
    return i >= 0 && s.tokens().get(i).in(Words.BE);
  }

  /// {@return the index of the first word of a verb's group: its auxiliaries, adverbs and "to"}
  ///
  /// @param s the sentence
  /// @param at the verb's index
  static int group(Statement s, int at) {
    int i = at;
    while (i > 0) {
      Token left = s.tokens().get(i - 1);
      boolean joined =
          s.text().substring(left.end(), s.tokens().get(i).start()).isBlank()
              && (left.in(AUXILIARIES)
                  || left.in(SKIPPED)
                  || left.folded().equals("to")
                  || adverb(left));
      if (!joined) {
        break;
      }
      i--;
    }
    return i;
  }

  private static boolean adverb(Token token) {
    return token.folded().length() > 4 && token.folded().endsWith("ly") && !token.capital();
  }
}
