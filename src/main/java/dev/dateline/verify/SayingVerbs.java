// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of saying and what each makes of what is said.
final class SayingVerbs {
  private static final Set<String> PLAIN =
      Words.set(
          "said says told tells stated states wrote writes explained explains"
              + " testified testifies replied replies responded responds"
              + " commented comments remarked remarks recalled recalls saying"
              + " sagte sagt erklarte teilte dijo afirmo explico declaro dit declare affirme сказал"
              + " сказала сказали заявил заявила сообщил сообщила сообщили заявив сказав");
  private static final Set<String> OWN =
      Words.set(
          "claimed claims argued argues predicted predicts warned warns insisted insists promised"
              + " promises vowed vows admitted admits acknowledged acknowledges confirmed confirms"
              + " believes believed thinks thought hopes hoped estimated estimates alleged alleges"
              + " decided suggested suggests complained complains conceded called calls urged"
              + " urges accused accuses");
  private static final Set<String> DENIAL =
      Words.set(
          "denied denies denying mocked mocks mocking ridiculed ridicules dismissed dismisses"
              + " rejected rejects disputed disputes");
  private static final Set<String> WEAK =
      Words.set("added adds adding noted notes announced announces reported reports");
  private static final Set<String> SHOWING = Words.set("show shows showed");

  private SayingVerbs() {}

  /// {@return how a word says something, or null where it says nothing}
  ///
  /// @param s its sentence
  /// @param v its index
  /// @param bounds the sentence's bounds
  static Telling.@Nullable Manner manner(Statement s, int v, SayingBounds bounds) {
    Token token = s.tokens().get(v);
    if (token.in(PLAIN)) {
      return Telling.Manner.PLAIN;
    }
    if (token.in(WEAK)) {
      boolean plain = bounds.that(v) > 0 || bounds.quotedSoon(v) || v == s.tokens().size() - 1;
      return plain ? Telling.Manner.PLAIN : null;
    }
    if (token.in(OWN)) {
      return Telling.Manner.OWN;
    }
    if (token.in(SHOWING)) {
      return v == s.tokens().size() - 1 || bounds.that(v) == v + 1 ? Telling.Manner.PLAIN : null;
    }
    if (token.in(DENIAL)) {
      boolean deed =
          v + 1 < s.tokens().size() && s.tokens().get(v + 1).folded().matches("\\p{L}{3,}ing");
      if (deed && token.in(Words.set("denied denies"))) {
        return Telling.Manner.DENIAL;
      }
      for (int i = v + 1; i < Math.min(s.tokens().size(), v + 7); i++) {
        if (s.tokens().get(i).in(Words.set("that claims claim it having allegations reports"))) {
          return Telling.Manner.DENIAL;
        }
      }
    }
    return null;
  }
}
