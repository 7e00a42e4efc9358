// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.admin.Workshop;
import dev.dateline.settings.AccessSettings;
import dev.dateline.settings.LimitSettings;
import dev.dateline.settings.Settings;
import dev.dateline.settings.SettingsLoader;
import dev.dateline.settings.SettingsSheet;
import dev.dateline.settings.SettingsSheet.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// The settings in force, which `/reload` changes while the program runs. What is asked for at each
/// use counts at once; what threads, files and addresses were made of at the start, and what is
/// written into the index and the archive, waits for the next one. Any thread may ask.
final class LiveSettings implements Workshop.Configuration {
  /// The newsroom's own words, which are a file beside the settings.
  static final String ABOUT = "about.md";

  private static final Set<String> SECTIONS =
      Set.of("limits", "access", "admins", "retention", "model", "model_limits", "writer");
  private static final Set<String> KEYS =
      Set.of(
          ABOUT,
          "newsroom.corrections",
          "newsroom.tips",
          "newsroom.privacy",
          "newsroom.helpline",
          "data.disk_floor_megabytes",
          "ops.quiet_hours",
          "ops.silent_seconds");
  // The folder was looked for at the start; what is in it is read again.
  private static final String FOLDER = "writer.prompts_folder";

  private final Places places;
  private final Outside outside;
  private final AtomicReference<Settings> now;
  private final List<Follower> followers = new CopyOnWriteArrayList<>();

  /// Who keeps something that was made of settings.
  interface Follower {
    /// Takes other settings; where it throws, it has changed nothing.
    ///
    /// @param settings those in force from now on
    /// @return what else has changed with them
    List<Change> follow(Settings settings);
  }

  LiveSettings(Places places, Outside outside) {
    this.places = places;
    this.outside = outside;
    this.now = new AtomicReference<>(places.settings());
  }

  /// {@return all settings as they count now}
  Settings now() {
    return now.get();
  }

  /// Has somebody told of every change.
  ///
  /// @param follower who
  void tell(Follower follower) {
    followers.add(follower);
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
  public synchronized List<Change> reload() {
    Settings read = SettingsLoader.load(places.config(), outside.environment());
    Settings merged = SettingsSheet.merged(places.settings(), read, this::atOnce);
    List<Change> followed = new ArrayList<>();
    followers.forEach(each -> followed.addAll(each.follow(merged)));
    Settings before = now.getAndSet(merged);
    // What waits for the next start differs from what was wired, however often it is read.
    return Stream.of(
            SettingsSheet.changes(before, merged).stream(),
            followed.stream(),
            SettingsSheet.changes(places.settings(), read).stream()
                .filter(each -> !atOnce(each.key())))
        .flatMap(each -> each)
        .toList();
  }

  @Override
  public boolean atOnce(String key) {
    return KEYS.contains(key)
        || SECTIONS.contains(key.substring(0, key.indexOf('.'))) && !key.equals(FOLDER);
  }
}
