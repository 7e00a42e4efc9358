// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.console.ProgressLines;
import dev.dateline.console.ReportJson;
import dev.dateline.console.ReportText;
import dev.dateline.intake.IngestReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Brings the index up to date and says what changed; what is rejected is no failure.
@Command(name = "index", description = "Brings the index up to date and says what changed.")
final class IndexCommand implements Callable<Integer> {
  private final Outside outside;

  @Mixin PlaceOptions places = new PlaceOptions();

  @Option(names = "--json", description = "One JSON object.")
  boolean json;

  @Option(
      names = "--allow-removal",
      description = "Let a folder that is missing, empty or much smaller take its articles along.")
  boolean allowRemoval;

  @Option(names = "--vectors", description = "Wait until every passage has its vector.")
  boolean vectors;

  IndexCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() {
    try (Desk desk = Desk.unread(places.resolve(outside), outside)) {
      if (!desk.wiring().writes()) {
        return Main.FAILED;
      }
      IngestReport report = desk.read(allowRemoval);
      outside.answer(json ? ReportJson.of(report) : ReportText.of(report));
      if (vectors) {
        int done = desk.wiring().vectors.run(new ProgressLines(outside.err(), outside.terminal()));
        outside.say(done + " articles got their vectors");
      }
      return Main.DONE;
    }
  }
}
