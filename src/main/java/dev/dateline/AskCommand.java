// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.ask.Reply;
import dev.dateline.console.AnswerJson;
import dev.dateline.console.AnswerText;
import dev.dateline.console.Lines;
import dev.dateline.console.Look;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One answer, or one for each line of standard input; no line knows of another.
@Command(
    name = "ask",
    description = "Answers a question, or one question a line from standard input.")
final class AskCommand implements Callable<Integer> {
  private final Outside outside;

  @Mixin PlaceOptions places = new PlaceOptions();

  @Option(names = "--json", description = "One JSON object a line.")
  boolean json;

  @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "The question.")
  List<String> question = new ArrayList<>();

  AskCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws IOException {
    try (Desk desk = Desk.open(places.resolve(outside), outside)) {
      Look look = json ? Look.PLAIN : outside.look();
      if (!question.isEmpty()) {
        outside.answer(text(desk, String.join(" ", question), look));
        return Main.DONE;
      }
      Lines lines = new Lines(outside.in());
      boolean first = true;
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        String text = text(desk, line.get(), look);
        if (!outside.answer(json || first ? text : "\n" + text)) {
          break;
        }
        first = false;
      }
    }
    return Main.DONE;
  }

  private String text(Desk desk, String question, Look look) {
    Reply reply = desk.ask(question, "");
    return json ? AnswerJson.of(reply) : AnswerText.of(reply, look);
  }
}
