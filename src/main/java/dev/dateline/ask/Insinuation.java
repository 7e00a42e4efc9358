// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells by the beginnings of words a question that may accuse a person in a language that is not
/// taken apart. Generous: what it takes for an accusation loses no more than a nearest passage.
/// Pure; any thread.
final class Insinuation {
  private static final Map<String, List<Beginning>> BEGINNINGS = new LinkedHashMap<>();

  static {
    Lexicon.read(
        "foreign.txt",
        (key, written) -> {
          List<Beginning> of = BEGINNINGS.computeIfAbsent(key, each -> new ArrayList<>());
          for (String each : written.split(" ", -1)) {
            boolean whole = each.endsWith("=");
            String word = whole ? each.substring(0, each.length() - 1) : each;
            Tokens.of(word).forEach(token -> of.add(new Beginning(token.folded(), whole)));
          }
        });
  }

  private Insinuation() {}

  private record Beginning(String folded, boolean whole) {
    boolean fits(String word) {
      return whole ? word.equals(folded) : word.startsWith(folded);
    }
  }

  /// {@return whether there are word lists for a language; of the others nobody knows what they
  /// say}
  ///
  /// @param code ISO 639-1
  static boolean reads(String code) {
    return BEGINNINGS.containsKey(code + " accuse");
  }

  /// {@return whether a question holds a word for an offence, an illness or what follows from them}
  ///
  /// @param question any text
  /// @param code the question's language
  static boolean offence(String question, String code) {
    return any(question, code + " accuse");
  }

  /// {@return whether a question holds a word for a person by what they are: an office, a trade, a
  /// pronoun}
  ///
  /// @param question any text
  /// @param code the question's language
  static boolean person(String question, String code) {
    return any(question, code + " role");
  }

  private static boolean any(String question, String key) {
    List<Beginning> beginnings = BEGINNINGS.getOrDefault(key, List.of());
    return Tokens.of(Wording.cleaned(question)).stream()
        .map(Token::folded)
        .anyMatch(word -> beginnings.stream().anyMatch(each -> each.fits(word)));
  }
}
