// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.ask.NewsroomWords;
import dev.dateline.settings.Settings;
import dev.dateline.settings.SettingsException;
import dev.dateline.settings.SettingsSheet.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The newsroom's own words, read again with the settings. Any thread may ask.
final class LiveWords implements LiveSettings.Follower {
  private final Places places;
  private String about;
  private volatile NewsroomWords now;

  /// Reads them.
  ///
  /// @param places where they are
  LiveWords(Places places) {
    this.places = places;
    this.about = about(places);
    this.now = NewsroomWords.of(places.settings().newsroom(), about);
  }

  /// {@return the words that count}
  NewsroomWords now() {
    return now;
  }

  @Override
  public synchronized List<Change> follow(Settings settings) {
    String before = about;
    about = about(places);
    now = NewsroomWords.of(settings.newsroom(), about);
    return about.equals(before)
        ? List.of()
        : List.of(new Change(LiveSettings.ABOUT, size(before), size(about)));
  }

  private static String size(String text) {
    return text.isEmpty() ? "" : text.length() + " characters";
  }

  private static String about(Places places) {
    Path file = places.beside(LiveSettings.ABOUT);
    try {
      return file != null && Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException unreadable) {
      throw new SettingsException(file + " cannot be read");
    }
  }
}
