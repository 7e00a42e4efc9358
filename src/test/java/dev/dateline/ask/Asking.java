// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One line of a question set: what a reader types and what would be right.
///
/// @param id its name, the set's letter first
/// @param question as typed
/// @param context the questions before it in the same conversation, oldest first
/// @param statuses each that is right: `answered`, `not_covered`, `declined`, `withheld`
/// @param reasons each that is right beside a status other than `answered`; empty when any is
/// @param gold of which one must stand in a shown sentence when it is answered; empty when any
///   sentence will do
/// @param article the article it should come from, or null when that does not matter
/// @param now the moment of asking
public record Asking(
    String id,
    String question,
    List<String> context,
    Set<String> statuses,
    Set<String> reasons,
    List<String> gold,
    @Nullable String article,
    Instant now) {
  /// Tenths of the questions that nobody tunes on; 3 leaves enough of each kind on both sides.
  private static final int HELD_OUT = 3;

  /// Copies the lists.
  public Asking {
    context = List.copyOf(context);
    statuses = Set.copyOf(statuses);
    reasons = Set.copyOf(reasons);
    gold = List.copyOf(gold);
  }

  /// {@return whether it is kept back from tuning: by its id's hash, so that nobody chose it}
  public boolean heldOut() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return (hash[0] & 0xff) % 10 < HELD_OUT;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /// Reads one line; alternatives within a status or a reason are separated by a bar.
  ///
  /// @param line the parsed line
  /// @return the asking
  static Asking of(JsonNode line) {
    JsonNode reason = line.path("reason");
    JsonNode article = line.path("article");
    return new Asking(
        line.path("id").asText(),
        line.path("question").asText(),
        texts(line.path("context")),
        Set.of(line.path("status").asText().split("\\|", -1)),
        reason.isTextual() ? Set.of(reason.asText().split("\\|", -1)) : Set.of(),
        texts(line.path("gold")),
        article.isTextual() ? article.asText() : null,
        Instant.parse(line.path("now").asText()));
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    for (JsonNode text : array) {
      texts.add(text.asText());
    }
    return texts;
  }
}
