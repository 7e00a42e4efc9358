// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ExperimentDesk;
import dev.dateline.eval.Asking;
import dev.dateline.eval.Format;
import dev.dateline.eval.Mark;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Questions of one sort, from `src/test/resources/questions/`, and the marking of a desk by them.
///
/// @param name the file's name without its ending
/// @param askings its lines, in order
public record QuestionSet(String name, List<Asking> askings) {
  /// Copies the lines.
  public QuestionSet {
    askings = List.copyOf(askings);
  }

  /// Reads a set.
  ///
  /// @param name the file's name without its ending
  /// @return the set
  public static QuestionSet read(String name) {
    Path file = Path.of("src/test/resources/questions", name + ".jsonl");
    return new QuestionSet(
        name,
        Format.LINES.read(
            new Format.Sources(List.of(file), List.of(), false, ExperimentDesks.NOON)));
  }

  /// Asks everything, each question with its context in a conversation of its own.
  ///
  /// @param desk what answers
  /// @return a mark a question, in order
  public List<Mark> put(ExperimentDesk desk) {
    return askings.stream().map(asking -> put(desk, asking)).toList();
  }

  private static Mark put(ExperimentDesk desk, Asking asking) {
    String conversation = "set " + asking.id();
    for (String before : asking.context()) {
      desk.ask(asked(before, conversation, asking));
    }
    return Mark.of(asking, desk.ask(asked(asking.question(), conversation, asking)).answer(), desk);
  }

  private static Asked asked(String text, String conversation, Asking asking) {
    return new Asked(text, conversation, Asked.Setting.PRIVATE, Set.of(), asking.now());
  }
}
