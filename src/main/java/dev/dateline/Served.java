// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.ask.Reply;
import dev.dateline.ops.Counts;
import dev.dateline.ops.Durations;
import dev.dateline.ops.Metric;
import dev.dateline.telegram.CallCounts.Ended;
import dev.dateline.verify.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What readers got since the process began, in numbers. Any thread may count.
final class Served {
  // HTTP's code for too many requests.
  private static final String TOO_MANY = "429";

  private final Counts answers =
      new Counts("dateline_answers_total", "Answers since the start.", "status");
  private final Counts writers =
      new Counts("dateline_answers_by_writer_total", "Answers since the start.", "writer");
  private volatile Supplier<Map<Ended, Long>> calls = Map::of;
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

  /// Counts a bot's calls too.
  ///
  /// @param counts how they ended since the start
  void calling(Supplier<Map<Ended, Long>> counts) {
    calls = counts;
  }

  /// {@return how often Telegram told the bot to wait}
  long pauses() {
    return calls.get().entrySet().stream()
        .filter(each -> each.getKey().how().equals(TOO_MANY))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /// {@return the numbers now}
  List<Metric> metrics() {
    return List.of(answers.metric(), writers.metric(), took.metric());
  }
}
