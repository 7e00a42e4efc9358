// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.index.Hit;
import dev.dateline.news.Header;
import dev.dateline.news.Passage;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The ranked passages of a question as one JSON object on one line.
public final class PassagesJson {
  private PassagesJson() {}

  /// {@return the object on one line, without a line end}
  ///
  /// @param evidence the passages, best first
  /// @param top how many of them at most
  /// @param took how long the search took
  public static String of(Evidence evidence, int top, Duration took) {
    return JsonLine.of(
        json -> {
          json.writeStringField("question", evidence.question().asked());
          json.writeArrayFieldStart("passages");
          int rank = 0;
          for (Hit hit : evidence.hits()) {
            if (rank == top) {
              break;
            }
            passage(json, ++rank, hit, evidence.versions().get(hit.passage().article()));
          }
          json.writeEndArray();
          json.writeNumberField("took_ms", took.toMillis());
        });
  }

  private static void passage(JsonGenerator json, int rank, Hit hit, @Nullable Version version)
      throws IOException {
    Passage passage = hit.passage();
    Header header = version == null ? null : version.header();
    json.writeStartObject();
    json.writeNumberField("rank", rank);
    json.writeStringField("article", passage.article().value());
    json.writeStringField("title", header == null ? null : header.title());
    JsonLine.published(
        json,
        header == null ? null : header.published(),
        header != null && header.publishedInferred());
    json.writeNumberField("start", passage.start());
    json.writeNumberField("end", passage.end());
    json.writeNumberField("score", hit.score());
    json.writeStringField("text", passage.text());
    json.writeEndObject();
  }
}
