// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ledger.StandingOrders;
import dev.dateline.model.Cashbook;
import dev.dateline.model.Models;
import dev.dateline.model.Reach;
import dev.dateline.prompt.Prompts;
import dev.dateline.settings.ModelLimitSettings;
import dev.dateline.settings.ModelSettings;
import dev.dateline.settings.Secrets;
import dev.dateline.settings.SettingsLoader;
import dev.dateline.settings.SettingsSheet;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/// Who writes answers, for tests.
final class Workshops {
  private Workshops() {}

  /// {@return one in which no model is configured, and nothing differs when it is read again}
  static Workshop without(StandingOrders orders) {
    Models none =
        new Models(
            SettingsLoader.standard(ModelSettings.class),
            SettingsLoader.standard(ModelLimitSettings.class),
            new Secrets("", "", ""),
            new Reach(Duration.ofSeconds(1), null, null),
            Cashbook.inMemory(),
            ZoneOffset.UTC,
            InstantSource.system(),
            new Random(1));
    return new Workshop(
        new ModelChoice(() -> none, orders),
        Prompts.open(List.of(), line -> {}),
        new Workshop.Configuration() {
          @Override
          public List<SettingsSheet.Change> reload() {
            return List.of();
          }

          @Override
          public boolean atOnce(String key) {
            return true;
          }
        });
  }
}
