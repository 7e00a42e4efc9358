// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.index.Mention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells which part of a question is about which of the outlets and authors that it names.
final class Scopes {
  /// Most outlets and authors of one question that are told apart.
  private static final int MOST = 6;

  private Scopes() {}

  /// The outlets and authors named, each with the words and days between its neighbours.
  static List<Ranking.Scope> of(
      String text, List<Mention> mentions, Wording wording, Timing timing) {
    List<Ranking.Scope> scopes = new ArrayList<>();
    for (int i = 0; i < Math.min(mentions.size(), MOST); i++) {
      int from = i == 0 ? 0 : mentions.get(i - 1).end();
      int to = i + 1 < mentions.size() ? mentions.get(i + 1).start() : text.length();
      Set<Integer> words = new HashSet<>();
      for (int p = 0; p < wording.places().size(); p++) {
        if (wording.places().get(p) >= from && wording.places().get(p) < to) {
          words.add(wording.at().get(p));
        }
      }
      scopes.add(
          new Ranking.Scope(
              mentions.get(i),
              words,
              timing.spans().stream()
                  .filter(span -> span.start() >= from && span.start() < to)
                  .toList()));
    }
    return scopes;
  }
}
