// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What no sentence that a model wrote may hold, whatever it cites: links, markup, commands, marks
/// of the prompt, characters that hide, verdicts of ours. Pure; linear in the sentence's length.
final class Form {
  /// Longest sentence in UTF-16 units: the longest of a newspaper are half as long.
  static final int LONGEST = 600;

  private record Rule(Pattern pattern, String names) {}

  private static final List<Rule> RULES =
      List.of(
          rule("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "a character that is not shown"),
          rule(
              "(?i)\\b(?:https?|ftp|tg|mailto|javascript):|\\bwww\\."
                  + "|\\b[a-z0-9-]{2,40}\\.(?:com|org|net|info|io|me|ru|ua|de|fr|es|uk|eu|app|example)\\b"
                  + "|[\\w.]{1,60}@[\\w.]{1,60}",
              "a link"),
          rule("(?<![\\p{L}\\p{N}])@\\w", "an address"),
          rule("(?<![\\p{L}\\p{N}$€£./<])/[\\p{L}_]", "a command"),
          rule("```|~~~|<<|>>|={3}|-{3}|_{3}", "a fence"),
          rule(
              "[*`#|{}\\[\\]\\\\]|__|</?\\p{L}|&(?:#|\\p{L}{2,8};)|^\\s*(?:[-+>•]|\\d{1,2}[.)])\\s",
              "markup"),
          rule("NO_ANSWER", "a word of the prompt"),
          rule("\\?\\s*$", "a question"),
          rule("!\\s*$", "an exclamation"),
          rule("[\\p{So}\\p{Sk}\\x{1F000}-\\x{1FAFF}]", "a picture"));

  private static final Set<String> OURS =
      Words.set(
          "verified verify verifies unverified true truth untrue false falsely factual fact facts"
              + " factchecked correct incorrect indeed certainly undoubtedly");
  private static final Set<String> VERDICTS =
      Words.set(
          "yes no true false correct incorrect right wrong maybe perhaps unknown unclear sure yeah"
              + " yep nope ja nein да нет так ні sí si oui non verdad falso vrai faux stimmt wahr"
              + " правда правильно cierto exacto exactly absolutely agreed");

  private Form() {}

  private static Rule rule(String pattern, String names) {
    return new Rule(Pattern.compile(pattern), names);
  }

  /// {@return what is wrong with a sentence by itself, or nothing}
  ///
  /// @param text the sentence
  static Optional<Verdict> fault(String text) {
    if (text.isBlank()) {
      return Optional.of(Verdict.refuted("the sentence is empty"));
    }
    if (text.length() > LONGEST) {
      return Optional.of(
          Verdict.refuted(
              "the sentence has " + text.length() + " characters, allowed are " + LONGEST));
    }
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(text);
      if (matcher.find()) {
        return Optional.of(
            Verdict.refuted(
                "the sentence holds " + rule.names() + " at character " + matcher.start()));
      }
    }
    List<Token> tokens = Tokens.of(text);
    if (tokens.stream().allMatch(t -> t.in(Words.STOP) || t.in(VERDICTS))) {
      return Optional.of(Verdict.refuted("'" + text + "' has no content word of its own"));
    }
    return Optional.empty();
  }

  /// {@return a word by which the sentence vouches for what it says, and that its receipts do not
  /// hold; or nothing}
  ///
  /// @param tokens the sentence's words
  /// @param cited the receipts' words
  static Optional<Verdict> vouches(List<Token> tokens, List<Token> cited) {
    for (Token token : tokens) {
      if (token.in(OURS) && cited.stream().noneMatch(c -> c.folded().equals(token.folded()))) {
        return Optional.of(Verdict.refuted("'" + token.text() + "' is no word of ours"));
      }
    }
    return Optional.empty();
  }
}
