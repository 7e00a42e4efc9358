// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.draft.Transcript;
import org.jdbi.v3.core.Handle;

/// Writes down what a model was shown and said. The row lives as long as its question's words.
final class TranscriptRow {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TranscriptRow() {}

  static void write(Handle handle, long answer, Transcript transcript) {
    handle
        .createUpdate(
            "insert into transcript (answer, model, outcome, passages, sentences, input, output,"
                + " cost, estimated) values (:answer, :model, :outcome, :passages, :sentences,"
                + " :input, :output, :cost, :estimated)")
        .bind("answer", answer)
        .bind("model", transcript.model())
        .bind("outcome", transcript.outcome())
        .bind("passages", passages(transcript))
        .bind("sentences", sentences(transcript))
        .bind("input", transcript.usage().inputTokens())
        .bind("output", transcript.usage().outputTokens())
        .bind("cost", UsageBook.billionths(transcript.usage()))
        .bind("estimated", transcript.usage().estimated() ? 1 : 0)
        .execute();
  }

  private static String passages(Transcript transcript) {
    ArrayNode all = JSON.arrayNode();
    for (Transcript.Shown one : transcript.passages()) {
      all.addObject()
          .put("id", one.id())
          .put("article", one.article())
          .put("version", one.version())
          .put("start", one.start())
          .put("end", one.end());
    }
    return all.toString();
  }

  private static String sentences(Transcript transcript) {
    ArrayNode all = JSON.arrayNode();
    for (Transcript.Judged one : transcript.sentences()) {
      ObjectNode sentence = all.addObject().put("text", one.text());
      ArrayNode marks = sentence.putArray("marks");
      one.marks().forEach(marks::add);
      sentence.put("refused", one.reason().isEmpty() ? null : one.reason());
    }
    return all.toString();
  }
}
