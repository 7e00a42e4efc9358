// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.console.Lines;
import dev.dateline.console.Look;
import dev.dateline.console.PassagesJson;
import dev.dateline.console.PassagesText;
import dev.dateline.search.Evidence;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The ranked passages of a question, without an answer.
@Command(name = "search", description = "Shows a question's ranked passages, without an answer.")
final class SearchCommand implements Callable<Integer> {
  private static final int MOST = 100;

  private final Outside outside;

  @Mixin PlaceOptions places = new PlaceOptions();

  @Option(names = "--json", description = "One JSON object a line.")
  boolean json;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many passages, 1 to 100; 10 otherwise.")
  int top;

  @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "The question.")
  List<String> question = new ArrayList<>();

  SearchCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws IOException {
    if (top < 1 || top > MOST) {
      outside.say("--top is " + top + ", allowed are 1 to " + MOST);
      return Main.WRONG;
    }
    try (Desk desk = Desk.open(places.resolve(outside), outside)) {
      Look look = json ? Look.PLAIN : outside.look();
      if (!question.isEmpty()) {
        outside.answer(text(desk, String.join(" ", question), look));
        return Main.DONE;
      }
      Lines lines = new Lines(outside.in());
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (!outside.answer(text(desk, line.get(), look))) {
          break;
        }
      }
    }
    return Main.DONE;
  }

  private String text(Desk desk, String question, Look look) {
    Instant begun = outside.clock().instant();
    Evidence evidence = desk.search(question);
    Duration took = Duration.between(begun, outside.clock().instant());
    return json ? PassagesJson.of(evidence, top, took) : PassagesText.of(evidence, top, look);
  }
}
