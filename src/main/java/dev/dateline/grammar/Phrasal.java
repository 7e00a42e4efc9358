// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Verbs of two words that stand for one: "blew up" is met by "exploded". Stateless.
final class Phrasal {
  // English verbs of news whose sense is not their first word's.
  private static final String TABLE =
      """
      step down resign
      fork out pay
      let off acquit
      make up invent
      fill in replace
      put up build
      show up arrive
      turn up arrive
      bring in earn
      cut off stop
      kick out expel
      work out solve
      look for search
      lock up jail
      use up spend
      add up count
      stand down resign
      blow up explode
      go off explode
      set off cause
      set up found
      take over succeed
      break out begin
      break in burgle
      carry out commit
      call off cancel
      turn down reject
      shut down close
      close down close
      lay off dismiss
      let go dismiss
      pass away die
      lock up jail
      tear down demolish
      knock down demolish
      put off postpone
      put out extinguish
      hold up rob
      find out learn
      go up rise
      go down fall
      come down fall
      come up rise
      give up surrender
      back out withdraw
      pull out withdraw
      drop out withdraw
      throw out dismiss
      pay back repay
      get away escape
      take part participate
      take place happen
      swear in inaugurate
      """;
  private static final Map<String, Map<String, String>> VERBS = table();

  private Phrasal() {}

  /// Gives the first word of each such verb the key of the one that it stands for.
  ///
  /// @param tokens words in order
  /// @return the same words
  static List<Token> mend(List<Token> tokens) {
    if (tokens.stream().noneMatch(t -> VERBS.containsKey(t.stem()))) {
      return tokens;
    }
    List<Token> mended = new ArrayList<>(tokens);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String stem = stem(tokens, i);
      if (stem != null) {
        mended.set(i, keyed(tokens.get(i), stem));
      }
    }
    return mended;
  }

  /// What a verb and its particle stand for, or null: "called the match off", the particle behind a
  /// short object.
  private static @Nullable String stem(List<Token> tokens, int verb) {
    Map<String, String> particles = VERBS.get(tokens.get(verb).stem());
    if (particles == null) {
      return null;
    }
    for (int j = verb + 1; j < Math.min(tokens.size(), verb + 4); j++) {
      String stem = particles.get(tokens.get(j).folded());
      if (stem != null || tokens.get(j).in(Words.PREPOSITIONS)) {
        return stem;
      }
    }
    return null;
  }

  private static Token keyed(Token token, String stem) {
    Set<String> keys = new HashSet<>(token.keys());
    keys.add(stem);
    return new Token(token.text(), token.folded(), stem, keys, token.start(), token.end());
  }

  private static Map<String, Map<String, String>> table() {
    Map<String, Map<String, String>> table = new HashMap<>();
    TABLE
        .lines()
        .map(line -> Tokens.of(line.strip()))
        .forEach(
            line ->
                table
                    .computeIfAbsent(line.get(0).stem(), key -> new HashMap<>())
                    .put(line.get(1).folded(), line.get(2).stem()));
    return table;
  }
}
