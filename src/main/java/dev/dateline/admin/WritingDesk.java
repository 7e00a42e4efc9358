// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Row;
import dev.dateline.ledger.AnswerLog;
import dev.dateline.ledger.StandingOrders;
import dev.dateline.ledger.StandingOrders.Order;
import dev.dateline.model.Model;
import dev.dateline.model.Models;
import dev.dateline.prompt.PromptName;
import dev.dateline.settings.SettingsException;
import dev.dateline.settings.SettingsSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/model`, `/prompt` and `/reload`.
///
/// @param shop who writes answers, and how
/// @param answers the answers
/// @param times how moments are written
record WritingDesk(Workshop shop, AnswerLog answers, Times times) {
  private static final String OWN = "none: the articles' own sentences";

  Report done(Writing writing, String by) {
    return switch (writing) {
      case Writing.Model _ -> model();
      case Writing.Prefer(String name) -> preferred(name, by);
      case Writing.Prompt(PromptName name) -> name == null ? prompts() : prompt(name);
      case Writing.Reload _ -> reloaded();
    };
  }

  private StandingOrders orders() {
    return shop.choice().orders();
  }

  private Report model() {
    List<Row> rows = new ArrayList<>();
    Optional<Order> order = orders().of(ModelChoice.ORDER);
    rows.add(
        new Row(
            "Writes",
            now()
                + order
                    .map(each -> ", by command of " + each.who() + ", " + times.of(each.at()))
                    .orElse(", by the configuration")));
    Models models = shop.choice().models();
    rows.add(
        new Row(
            "Configured", models.names().isEmpty() ? OWN : String.join(", then ", models.names())));
    List<String> resting = models.resting();
    if (!resting.isEmpty()) {
      rows.add(new Row("Left alone for now", String.join(", ", resting)));
    }
    rows.add(new Row("Wrote last", answers.modelLast().map(times::of).orElse("never")));
    return Report.done(List.of(new Part.Table(rows)));
  }

  private String now() {
    return shop.choice().now().map(Model::name).orElse(OWN);
  }

  private Report preferred(@Nullable String name, String by) {
    Models models = shop.choice().models();
    if (name != null && !name.equals(ModelChoice.OFF)) {
      Optional<Models.Report> word = models.check(name);
      if (word.isEmpty()) {
        return Report.refused(
            "The configuration names no provider: there is no server to ask for " + name + ".");
      }
      if (!word.get().answers()) {
        return Report.refused("Nothing has changed: " + word.get().line() + ".");
      }
    }
    Optional<String> before = orders().of(ModelChoice.ORDER).map(Order::value);
    if (!before.equals(Optional.ofNullable(name))) {
      orders().set(ModelChoice.ORDER, name, null, by);
    }
    return Report.done("From the next answer on writes " + now() + ".");
  }

  private Report prompts() {
    List<Row> rows = new ArrayList<>();
    for (PromptName name : PromptName.values()) {
      rows.add(
          new Row(
              name.name().toLowerCase(Locale.ROOT),
              shop.prompts().version(name) + ", " + shop.prompts().place(name)));
    }
    return Report.done(List.of(new Part.Table(rows)));
  }

  private Report prompt(PromptName name) {
    Report report = Report.done(shop.prompts().version(name) + ", " + shop.prompts().place(name));
    for (String line : shop.prompts().text(name).lines().toList()) {
      report = report.and(line);
    }
    return report;
  }

  private Report reloaded() {
    List<Row> rows = new ArrayList<>();
    try {
      for (SettingsSheet.Change change : shop.configuration().reload()) {
        rows.add(
            new Row(
                change.key(),
                quoted(change.before())
                    + " → "
                    + quoted(change.after())
                    + (shop.configuration().atOnce(change.key())
                        ? ", at once"
                        : ", from the next start on")));
      }
    } catch (SettingsException wrong) {
      return Report.refused(wrong.getMessage() + "; nothing has changed.");
    }
    boolean settings = !rows.isEmpty();
    boolean broken = false;
    for (PromptName name : PromptName.values()) {
      String key = "prompt " + name.name().toLowerCase(Locale.ROOT);
      try {
        rows.add(new Row(key, shop.prompts().reread(name)));
      } catch (SettingsException wrong) {
        broken = true;
        rows.add(
            new Row(
                key, wrong.getMessage() + "; " + shop.prompts().version(name) + " stays in force"));
      }
    }
    Report report =
        Report.done(
            settings
                ? "These settings differ from what was in force:"
                : "The settings are those in force.");
    Report told = report.and(new Part.Table(rows));
    return broken ? new Report(Report.Result.REFUSED, told.parts()) : told;
  }

  private static String quoted(String value) {
    return value.isEmpty() ? "none" : value;
  }
}
