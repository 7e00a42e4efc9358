// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Questions with what they mean, by which it is measured how well those of one meaning are brought
/// together.
final class GroupFile {
  private static final Set<String> KEYS = Set.of("id", "question", "group", "kind", "note");

  private GroupFile() {}

  /// Reads one line.
  ///
  /// @param file the file
  /// @param line the line
  /// @param node its object
  /// @param now the moment of asking
  /// @return the question
  static Asking read(QuestionFile file, QuestionFile.Line line, JsonNode node, Instant now) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!KEYS.contains(name)) {
                throw file.error(line.number(), name, "unknown key, known are " + KEYS);
              }
            });
    return new Asking(
        file.text(line, node, "id"),
        file.text(line, node, "question"),
        file.optional(line, node, "kind"),
        List.of(),
        Asking.STATUSES,
        Set.of(),
        new Gold.Meant(file.text(line, node, "group")),
        null,
        /* accusing= */ false,
        now);
  }
}
