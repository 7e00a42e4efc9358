// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lines of a page's head that say when it was published or updated: "Published: Dec. 19, 2024
/// 10:31 am EST", "Updated 19 December 2024", or a date alone.
///
/// Only the day is taken: a time without a zone that is sure would be more exact than the page.
final class Stamps {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^(?:article |story )?(first |originally |last"
              + " )?(published|posted|updated|modified|date|veröffentlicht|aktualisiert|stand|publié|mis"
              + " à jour|publicado|actualizado|опубликовано|обновлено)(?: on| at| am| le|"
              + " el)?\\s*:?\\s*(.*)$");
  private static final Pattern CHANGED =
      Pattern.compile("(?iu)updated|modified|aktualisiert|stand|mis à jour|actualizado|обновлено");

  /// Two stamps on one line.
  private static final Pattern SECOND =
      Pattern.compile("(?iu)\\s*[|•·,;/(–—-]*\\s*(?=(?:last )?updated\\b)");

  private Stamps() {}

  /// One stamp.
  record Read(LocalDate day, boolean updated) {}

  /// {@return the stamp of a line that is nothing else, or null}
  static @Nullable Read read(String line) {
    if (line.length() > 120) {
      return null;
    }
    LocalDate alone = Days.alone(line);
    if (alone != null) {
      return new Read(alone, false);
    }
    Matcher label = LABEL.matcher(line);
    if (!label.matches()) {
      return null;
    }
    LocalDate day = Days.alone(label.group(3));
    return day == null ? null : new Read(day, CHANGED.matcher(label.group(2)).matches());
  }

  /// Puts a line's stamps where they belong; the only one is the day of publication, whatever it
  /// calls itself.
  ///
  /// @return whether the line is nothing but stamps
  static boolean put(String line, Manuscript into) {
    if (line.length() > 160) {
      return false;
    }
    List<String> parts = List.of(SECOND.split(line, 2));
    List<@Nullable Read> stamps = parts.stream().<@Nullable Read>map(Stamps::read).toList();
    if (stamps.contains(null)) {
      return false;
    }
    for (Read stamp : stamps) {
      if (stamp != null) {
        into.put(stamp.updated() ? Key.UPDATED : Key.PUBLISHED, stamp.day().toString());
      }
    }
    return true;
  }
}
