// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.ask.Reply;
import dev.dateline.ops.Counts;
import dev.dateline.ops.Durations;
import dev.dateline.ops.Metric;
import dev.dateline.verify.Answer;
import java.util.List;

/// What readers got since the process began, in numbers. Any thread may count.
final class Served {
  private final Counts answers =
      new Counts("dateline_answers_total", "Answers since the start.", "status");
  private final Counts writers =
      new Counts("dateline_answers_by_writer_total", "Answers since the start.", "writer");
  private final Durations took =
      new Durations("dateline_answer_seconds", "From a question's turn to its answer.");

  /// Counts an answer.
  ///
  /// @param reply the answer
  /// @return the same
  Reply counted(Reply reply) {
    answers.add(
        switch (reply.answer()) {
          case Answer.Cited _ -> "answered";
          case Answer.NotCovered _ -> "not_covered";
          case Answer.Withheld _ -> "withheld";
          case Answer.Declined _ -> "declined";
        });
    writers.add(reply.transcript() == null ? "none" : "model");
    took.add(reply.took());
    return reply;
  }

  /// {@return the numbers now}
  List<Metric> metrics() {
    return List.of(answers.metric(), writers.metric(), took.metric());
  }
}
