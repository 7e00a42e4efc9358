// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.admin.Caller;
import dev.dateline.admin.CommandDesk;
import dev.dateline.admin.Job;
import dev.dateline.admin.Report;
import dev.dateline.console.ReportLines;
import dev.dateline.ledger.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One of the newsroom's commands, as an owner gives it in Telegram.
@Command(
    name = "admin",
    description = "Does what an owner may tell the bot, as in: dateline admin \"/status\".")
final class AdminCommand implements Callable<Integer> {
  private final Outside outside;

  @Mixin PlaceOptions places = new PlaceOptions();

  @Option(names = "--yes", description = "Confirms a command that would want a second word.")
  boolean yes;

  @Parameters(
      paramLabel = "COMMAND",
      defaultValue = "/admin",
      description = "The command with its slash and its arguments; /admin names them all.")
  String text = "";

  AdminCommand(Outside outside) {
    this.outside = outside;
  }

  private static String lines(Report report, Path exports) {
    StringBuilder lines = new StringBuilder(ReportLines.of(report));
    for (Document file : report.files()) {
      Path place = exports.resolve(file.name());
      try {
        Files.createDirectories(exports);
        Files.write(place, file.bytes());
      } catch (IOException full) {
        throw new UncheckedIOException(place + " cannot be written", full);
      }
      lines.append("\nIn ").append(place);
    }
    return lines.toString();
  }

  @Override
  public Integer call() throws InterruptedException {
    Instant started = outside.clock().instant();
    try (Desk desk = Desk.open(places.resolve(outside), outside)) {
      CommandDesk commands = AdminParts.of(desk, outside, started, null, () -> 0);
      Optional<Report> heard = commands.hear(new Caller.Shell(yes), text);
      if (heard.isEmpty()) {
        outside.say("there is no such command; dateline admin /admin names them");
        return Main.WRONG;
      }
      Optional<Job> job = heard.get().job();
      Report report = job.isEmpty() ? heard.get() : job.get().awaited(outside::say);
      String lines = lines(report, desk.wiring().data.path().resolve("exports"));
      return switch (report.result()) {
        case DONE, GOING -> {
          outside.answer(lines);
          yield Main.DONE;
        }
        case WAITS, REFUSED -> {
          outside.answer(lines);
          yield Main.FAILED;
        }
        case WRONG -> {
          outside.say(lines);
          yield Main.WRONG;
        }
      };
    }
  }
}
