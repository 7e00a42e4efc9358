// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.grammar.Words;
import dev.dateline.news.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The people whom the newsroom protects: no sentence that names one is shown, no question about
/// one is answered. Immutable.
///
/// In an article that says the full name once, each part of it with a capital is that person, and
/// whoever bears the same family name goes along: to say too little harms nobody.
///
/// @param names full names as they were typed, in the order of their protection
/// @param touched articles that named one when it was protected or released, each with the number
///   of the newest such row
/// @param at when somebody was last protected, epoch milliseconds, 0 for never
record Guarded(List<String> names, Map<String, Long> touched, long at) {
  /// Nobody is protected.
  static final Guarded NOBODY = new Guarded(List.of(), Map.of(), 0);

  // Shorter parts are initials and particles: "J.", "de", "al".
  private static final int SHORTEST = 3;

  Guarded {
    names = List.copyOf(names);
    touched = Map.copyOf(touched);
  }

  static Guarded load(Handle handle) {
    Map<String, Boolean> states = new LinkedHashMap<>();
    long[] at = {0};
    handle
        .createQuery("select name, state, at from protection order by seq")
        .map(
            (row, context) -> {
              boolean on = row.getString(2).equals("on");
              states.remove(row.getString(1));
              states.put(row.getString(1), on);
              at[0] = on ? row.getLong(3) : at[0];
              return on;
            })
        .list();
    Map<String, Long> touched = new HashMap<>();
    handle
        .createQuery("select article, max(seq) from protection_article group by article")
        .map((row, context) -> touched.put(row.getString(1), row.getLong(2)))
        .list();
    return new Guarded(
        states.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList(),
        touched,
        at[0]);
  }

  /// {@return whether a text says a protected person's full name}
  ///
  /// @param text any text
  boolean named(String text) {
    return !names.isEmpty() && Struck.says(text, names);
  }

  /// Whether a question is about a protected person: it says the full name, or the family name
  /// without another given name before it.
  ///
  /// @param question as it was typed
  boolean asked(String question) {
    return named(question) || names.stream().anyMatch(name -> familiar(question, family(name)));
  }

  private static boolean familiar(String question, String family) {
    return Mentions.of(question, List.of(family)).stream()
        .anyMatch(
            place -> {
              String before = question.substring(0, place.start()).strip();
              String word = before.substring(before.lastIndexOf(' ') + 1);
              boolean another =
                  !word.isEmpty()
                      && Character.isUpperCase(word.codePointAt(0))
                      && word.codePoints().allMatch(Character::isLetter)
                      && !Words.STOP.contains(word.toLowerCase(Locale.ROOT));
              return !another;
            });
  }

  private static String family(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /// {@return a version without its sentences on protected people; the same one where it has none}
  ///
  /// @param version as it would be shown
  Version over(Version version) {
    List<String> full = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (String name : names) {
      if (Struck.says(version.text(), List.of(name))
          || Struck.says(version.header().title(), List.of(name))) {
        full.add(name);
        for (String part : name.split(" ", -1)) {
          if (part.length() >= SHORTEST) {
            parts.add(part);
          }
        }
      }
    }
    return full.isEmpty() ? version : Struck.of(version, text -> places(text, full, parts));
  }

  private static List<Mentions.Place> places(String text, List<String> full, List<String> parts) {
    List<Mentions.Place> places = new ArrayList<>(Mentions.of(text, full));
    Mentions.of(text, parts).stream()
        .filter(place -> Character.isUpperCase(text.codePointAt(place.start())))
        .forEach(places::add);
    return places;
  }
}
