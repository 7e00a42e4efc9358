// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.ledger.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Sentences in other words than an article's, each with the sentences that it cites and whether
/// they prove it: what the check of a model's sentences is measured on.
final class ClaimFile {
  private static final Set<String> KEYS =
      Set.of("id", "claim", "article", "quote", "verdict", "kind", "asked", "note");
  private static final Set<String> VERDICTS = Set.of("proved", "refused");

  private ClaimFile() {}

  /// Reads one line.
  ///
  /// @param file the file
  /// @param line the line
  /// @param node its object
  /// @param now the moment of asking
  /// @return the sentence; answered is what is proved, withheld what is not
  static Asking read(QuestionFile file, QuestionFile.Line line, JsonNode node, Instant now) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!KEYS.contains(name)) {
                throw file.error(line.number(), name, "unknown key, known are " + KEYS);
              }
            });
    String verdict = file.text(line, node, "verdict");
    if (!VERDICTS.contains(verdict)) {
      throw file.error(line.number(), "verdict", "'" + verdict + "' is none of proved, refused");
    }
    List<String> quotes = file.texts(line, node, "quote");
    if (quotes.isEmpty()) {
      throw file.error(line.number(), "quote", "is missing");
    }
    return asking(
        file.text(line, node, "id"),
        file.text(line, node, "claim"),
        file.optional(line, node, "kind"),
        new Gold.Cited(quotes, file.optional(line, node, "asked")),
        file.text(line, node, "article"),
        verdict.equals("proved"),
        now);
  }

  private static Asking asking(
      String id,
      String claim,
      String kind,
      Gold.Cited gold,
      String article,
      boolean proved,
      Instant now) {
    return new Asking(
        id,
        claim,
        kind,
        List.of(),
        Set.of(proved ? Asking.ANSWERED : "withheld"),
        Set.of(),
        gold,
        article,
        /* accusing= */ false,
        now);
  }

  /// Makes false sentences of true ones.
  ///
  /// @param askings what the files hold
  /// @param most how many at most; which of them, the hash of their words decides
  /// @return false sentences, none that a file holds
  static List<Asking> mutants(List<Asking> askings, int most) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    Set<String> known = new LinkedHashSet<>();
    for (Asking asking : askings) {
      known.add(asking.question());
      names
          .computeIfAbsent(String.valueOf(asking.article()), _ -> new ArrayList<>())
          .addAll(Mutation.names(asking.question()));
    }
    List<Asking> made = new ArrayList<>();
    for (Asking asking : askings) {
      if (!asking.answerable() || !(asking.gold() instanceof Gold.Cited cited)) {
        continue;
      }
      for (Mutation mutation : Mutation.values()) {
        int n = 0;
        List<String> others = names.getOrDefault(String.valueOf(asking.article()), List.of());
        for (String claim : mutation.of(asking.question(), others)) {
          if (known.add(claim)) {
            n++;
            made.add(
                asking(
                    asking.id() + "-" + mutation.key() + "-" + n,
                    claim,
                    mutation.key(),
                    cited,
                    String.valueOf(asking.article()),
                    false,
                    asking.now()));
          }
        }
      }
    }
    return made.stream()
        .sorted(Comparator.comparing(asking -> Fingerprint.of(asking.question())))
        .limit(most)
        .toList();
  }
}
