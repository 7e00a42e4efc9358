// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.admin.Report.Part;
import dev.dateline.ledger.AnswerLog;
import dev.dateline.ledger.Answered;
import dev.dateline.ledger.Document;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// `/export`: answers as JSON Lines, the oldest first, without who asked and where.
///
/// @param answers the answers
/// @param times how moments are written
record ExportDesk(AnswerLog answers, Times times) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  // Answers that are read at a time: the ledger's readers should be free for others between.
  private static final int BATCH = 200;

  Report of(int days, Instant now) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String span = days + (days == 1 ? " day" : " days");
    long after = 0;
    int count = 0;
    Instant from = now.minus(Duration.ofDays(days));
    for (List<Answered> batch = answers.since(from, after, BATCH);
        !batch.isEmpty();
        batch = answers.since(from, after, BATCH)) {
      for (Answered answer : batch) {
        out.writeBytes(line(answer));
        if (out.size() > Document.MOST) {
          return Report.refused(
              "The answers of "
                  + span
                  + " are more than "
                  + (Document.MOST >> 20)
                  + " MB, and one file holds no more: name fewer days.");
        }
        after = answer.answer();
        count++;
      }
    }
    String name = "answers-" + times.stamp(now) + ".jsonl";
    return count == 0
        ? Report.done("Nothing was answered within " + span + ".")
        : Report.done(
            List.of(
                new Part.Text(
                    "Answers within "
                        + span
                        + ": "
                        + count
                        + ", one a line. Who asked is not among them; what they asked is, as long"
                        + " as it is kept."),
                new Part.Sheet(new Document(name, out.toByteArray()))));
  }

  private static byte[] line(Answered answer) {
    ObjectNode line = JSON.createObjectNode();
    line.put("answer", answer.answer());
    line.put("at", answer.at().toString());
    line.put("question", answer.asked());
    line.put("standalone", answer.standalone());
    line.put("status", answer.status());
    line.put("reason", answer.reason());
    line.put("mode", answer.mode());
    ArrayNode sentences = line.putArray("sentences");
    for (Answered.Sentence sentence : answer.sentences()) {
      ArrayNode citations =
          sentences.addObject().put("text", sentence.text()).putArray("citations");
      sentence.citations().forEach(citations::add);
    }
    ArrayNode passages = line.putArray("passages");
    for (Answered.Place place : answer.evidence()) {
      passages
          .addObject()
          .put("article", place.article())
          .put("version", place.version())
          .put("start", place.start())
          .put("end", place.end());
    }
    line.put("prompt", answer.prompt());
    Answered.Modelled model = answer.model();
    line.put("model", model == null ? null : model.name());
    line.put("outcome", model == null ? null : model.outcome());
    line.put("took_ms", answer.took().toMillis());
    try {
      return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException never) {
      throw new IllegalStateException(never);
    }
  }
}
