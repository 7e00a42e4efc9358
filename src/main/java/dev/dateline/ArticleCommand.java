// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// An article's canonical text, exactly as offsets count it, and one line end.
@Command(
    name = "article",
    description = "Prints an article's canonical text, exactly as offsets count it.")
final class ArticleCommand implements Callable<Integer> {
  private final Outside outside;

  @Mixin PlaceOptions places = new PlaceOptions();

  @Option(
      names = "--version",
      paramLabel = "N",
      description = "An earlier version, from 1; the newest otherwise.")
  @Nullable Integer number;

  @Parameters(paramLabel = "ID", description = "The article's id.")
  String id = "";

  ArticleCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() {
    try (Desk desk = Desk.open(places.resolve(outside), outside)) {
      Optional<Version> version = desk.version(new ArticleId(id), number);
      if (version.isEmpty()) {
        outside.say(
            number == null
                ? "article " + id + " was never read"
                : "article " + id + " has no version " + number);
        return Main.FAILED;
      }
      outside.answer(version.get().text());
      return Main.DONE;
    }
  }
}
