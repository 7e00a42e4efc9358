// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.admin.Workshop;
import dev.dateline.settings.AccessSettings;
import dev.dateline.settings.LimitSettings;
import dev.dateline.settings.Settings;
import dev.dateline.settings.SettingsLoader;
import dev.dateline.settings.SettingsSheet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// The settings that are asked for at each use, so that `/reload` changes them while the program
/// runs: how much may be asked, who may ask, and who the owners are. Everything else was wired at
/// the start. Any thread may ask.
final class LiveSettings implements Workshop.Configuration {
  private static final Set<String> SECTIONS = Set.of("limits", "access", "admins");

  private final Places places;
  private final Outside outside;
  private final AtomicReference<Settings> now;

  LiveSettings(Places places, Outside outside) {
    this.places = places;
    this.outside = outside;
    this.now = new AtomicReference<>(places.settings());
  }

  LimitSettings limits() {
    return now.get().limits();
  }

  AccessSettings access() {
    return now.get().access();
  }

  Set<String> owners() {
    return Set.copyOf(now.get().admins().users());
  }

  @Override
  public List<SettingsSheet.Change> reload() {
    Settings read = SettingsLoader.load(places.config(), outside.environment());
    Settings before = now.getAndSet(read);
    // What waits for the next start differs from what was wired, however often it is read.
    return Stream.concat(
            SettingsSheet.changes(before, read).stream().filter(each -> atOnce(each.key())),
            SettingsSheet.changes(places.settings(), read).stream()
                .filter(each -> !atOnce(each.key())))
        .toList();
  }

  @Override
  public boolean atOnce(String key) {
    return SECTIONS.contains(key.substring(0, key.indexOf('.')));
  }
}
