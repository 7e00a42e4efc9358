// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.news.ArticleId;
import java.util.Map;
import java.util.stream.Collectors;

/// The versions that a message quotes, as its row keeps them: a line for each, number, tab, id. An
/// article's id holds no control characters.
final class Cites {
  private Cites() {}

  static String written(Map<ArticleId, Integer> cites) {
    return cites.entrySet().stream()
        .map(each -> each.getValue() + "\t" + each.getKey().value())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  static Map<ArticleId, Integer> read(String cites) {
    return cites
        .lines()
        .map(line -> line.split("\t", 2))
        .collect(
            Collectors.toMap(each -> new ArticleId(each[1]), each -> Integer.valueOf(each[0])));
  }
}
