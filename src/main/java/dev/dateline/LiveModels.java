// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.model.Models;
import dev.dateline.settings.Settings;
import dev.dateline.settings.SettingsSheet.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The configured models, others after a reload that names others. A call in hand goes on with the
/// model that it began with, so that all stay open until this is closed. Any thread may ask.
final class LiveModels implements LiveSettings.Follower, AutoCloseable {
  private final Function<Settings, Models> opening;
  private final List<Models> opened = new ArrayList<>();
  private Settings settings;
  private volatile Models now;

  /// Opens the first.
  ///
  /// @param settings which
  /// @param opening opens what settings name, and asks nobody for it
  LiveModels(Settings settings, Function<Settings, Models> opening) {
    this.opening = opening;
    this.settings = settings;
    this.now = opening.apply(settings);
    opened.add(now);
  }

  /// {@return those of the settings in force}
  Models now() {
    return now;
  }

  @Override
  public synchronized List<Change> follow(Settings changed) {
    boolean same =
        changed.model().equals(settings.model())
            && changed.modelLimits().equals(settings.modelLimits());
    if (!same) {
      now = opening.apply(changed);
      opened.add(now);
      settings = changed;
    }
    // The settings themselves are told of already.
    return List.of();
  }

  @Override
  public synchronized void close() {
    opened.forEach(Models::close);
  }
}
