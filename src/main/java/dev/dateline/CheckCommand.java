// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.index.Filter;
import dev.dateline.intake.DiskFloor;
import dev.dateline.intake.FolderScan;
import dev.dateline.ledger.DataFolder;
import dev.dateline.model.Cashbook;
import dev.dateline.model.Models;
import dev.dateline.prompt.PromptName;
import dev.dateline.prompt.Prompts;
import dev.dateline.search.Extent;
import dev.dateline.settings.NewsroomSettings;
import dev.dateline.settings.Settings;
import dev.dateline.settings.SettingsException;
import dev.dateline.telegram.BotToken;
import dev.dateline.telegram.Greeter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// A line for each thing that must work: `ok`, `warn` or `fail`, what, and how it stands. Changes
/// nothing but what opening the data does. No secret is shown.
@Command(
    name = "check",
    description = "Checks configuration, coverage, index, ledger, model and Telegram.")
final class CheckCommand implements Callable<Integer> {
  private final Outside outside;
  private boolean failed;

  @Mixin PlaceOptions options = new PlaceOptions();

  CheckCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws InterruptedException {
    Places places = options.resolve(outside);
    Settings settings = places.settings();
    line("ok", "configuration", places.config() == null ? "defaults" : places.config().toString());
    newsroom(places);
    for (Path folder : places.folders()) {
      folder(folder, settings);
    }
    house(places);
    models(places);
    telegram(places);
    return failed ? Main.FAILED : Main.DONE;
  }

  private void newsroom(Places places) {
    NewsroomSettings newsroom = places.settings().newsroom();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", newsroom.name());
    fields.put("corrections", newsroom.corrections());
    fields.put("tips", newsroom.tips());
    fields.put("privacy", newsroom.privacy());
    fields.put("helpline", newsroom.helpline());
    fields.put("about.md", places.about());
    fields.values().removeIf(value -> !value.isEmpty());
    if (fields.isEmpty()) {
      line("ok", "newsroom", newsroom.name() + ", " + newsroom.zone());
    } else {
      line("warn", "newsroom", "not given: " + String.join(", ", fields.keySet()));
    }
  }

  private void folder(Path folder, Settings settings) {
    if (!Files.isDirectory(folder)) {
      line("fail", "articles", folder + " is not there");
      return;
    }
    FolderScan.Scan scan = FolderScan.scan(folder, settings.intake());
    String counted = folder + ": " + scan.files().size() + " files";
    if (scan.rejected().isEmpty()) {
      line(scan.files().isEmpty() ? "warn" : "ok", "articles", counted);
    } else {
      line("warn", "articles", counted + ", " + scan.rejected().getFirst());
    }
  }

  // Whatever is wrong with the data is a line here and no broken command.
  @SuppressWarnings("CatchingUnchecked")
  private void house(Places places) {
    try (Desk desk = Desk.unread(places, outside)) {
      Wiring house = desk.wiring();
      prompts(house.prompts);
      line("ok", "ledger", house.data.ledger().toString());
      new DiskFloor(places.data(), places.settings().data()::diskFloorMegabytes)
          .breach()
          .ifPresent(full -> line("warn", "disk", full + ": nothing new is read in"));
      if (house.data instanceof DataFolder.Reading theirs) {
        line("warn", "data", theirs.notice());
      }
      Extent extent = desk.extent();
      long passages =
          house.index.passages(Filter.shown(places.folderNames(), outside.clock().instant()));
      if (house.index.rebuild().isPresent()) {
        line(
            "warn", "index", "is filled again by the next command: " + house.index.rebuild().get());
      } else {
        line("ok", "index", passages + " passages");
      }
      if (extent.samples() > 0) {
        line("warn", "coverage", desk.coverage());
      } else {
        line(extent.articles() == 0 ? "warn" : "ok", "coverage", desk.coverage());
      }
    } catch (SettingsException wrong) {
      throw wrong;
    } catch (RuntimeException broken) {
      line("fail", "data", String.valueOf(broken.getMessage()));
    }
  }

  private void models(Places places) {
    if (places.settings().model().none()) {
      line("ok", "model", "none: answers are the articles' own sentences");
      return;
    }
    try (Models models = Wiring.models(places, Cashbook.inMemory(), outside)) {
      for (Models.Report report : models.check()) {
        line(report.answers() ? "ok" : "fail", "model", report.line());
      }
    }
  }

  private void prompts(Prompts prompts) {
    List<String> all = new ArrayList<>();
    for (PromptName name : PromptName.values()) {
      all.add(prompts.version(name) + " (" + prompts.place(name) + ")");
    }
    line("ok", "prompts", String.join(", ", all));
  }

  private void telegram(Places places) throws InterruptedException {
    Settings settings = places.settings();
    if (places.secrets().botToken().isEmpty()) {
      line("ok", "telegram", "no token: chat and ask work without");
      return;
    }
    Greeter.Greeted greeted =
        Greeter.greet(
            new BotToken(places.secrets().botToken()),
            settings.telegram(),
            Route.of(settings.network()));
    line(greeted.reached() ? "ok" : "fail", "telegram", greeted.line());
    if (settings.admins().users().isEmpty()) {
      line("warn", "admins", "none: nobody can give commands");
    }
  }

  private void line(String state, String what, String how) {
    failed |= state.equals("fail");
    outside.answer(String.format(Locale.ROOT, "%-4s  %-13s  %s", state, what, how));
  }
}
