// SPDX-License-Identifier: Apache-2.0
package dev.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A question of the benchmark with what is known of its answer.
///
/// @param text the question
/// @param covered whether the articles answer it
/// @param answer the answer in a word or two
/// @param facts the sentences that hold it, their blanks and line ends removed
record Query(String text, boolean covered, String answer, List<String> facts) {
  Query {
    facts = List.copyOf(facts);
  }

  /// Reads the questions beside a corpus.
  ///
  /// @param corpus the folder that holds `dev.jsonl`
  /// @return the questions, in the file's order
  static List<Query> all(Path corpus) throws IOException {
    var json = new ObjectMapper();
    List<Query> all = new ArrayList<>();
    for (String line : Files.readAllLines(corpus.resolve("dev.jsonl"), StandardCharsets.UTF_8)) {
      JsonNode node = json.readTree(line);
      List<String> facts = new ArrayList<>();
      node.path("evidence").forEach(one -> facts.add(bare(one.path("fact").asText())));
      all.add(
          new Query(
              node.path("question").asText(),
              !node.path("type").asText().equals("null"),
              node.path("answer").asText(),
              facts));
    }
    return all;
  }

  /// Takes so many questions, spread over the whole list.
  ///
  /// @param all the questions
  /// @param most how many
  /// @return at most that many
  static List<Query> spread(List<Query> all, int most) {
    List<Query> taken = new ArrayList<>();
    for (int i = 0; i < Math.min(most, all.size()); i++) {
      taken.add(all.get((int) ((long) i * all.size() / Math.min(most, all.size()))));
    }
    return taken;
  }

  /// {@return a text without blanks and line ends, as the benchmark compares}
  ///
  /// @param text any text
  static String bare(String text) {
    return text.replaceAll("[ \\r\\n]", "");
  }
}
