// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.news.ArticleId;
import java.time.Instant;
import java.util.List;

/// One question and what was answered, as far as a later question can mean it.
///
/// @param asked what was typed
/// @param standalone the same, standing by itself
/// @param names persons, places and things that the answer named, in its order
/// @param shown the stretches that were shown, in their order
/// @param at when
/// @param message what the question is called within its conversation, empty where it has no name
public record Turn(
    String asked,
    String standalone,
    List<Name> names,
    List<Shown> shown,
    Instant at,
    String message) {
  /// A turn whose question nobody can change.
  ///
  /// @param asked what was typed
  /// @param standalone the same, standing by itself
  /// @param names persons, places and things that the answer named, in its order
  /// @param shown the stretches that were shown, in their order
  /// @param at when
  public Turn(String asked, String standalone, List<Name> names, List<Shown> shown, Instant at) {
    this(asked, standalone, names, shown, at, "");
  }

  /// Copies the lists.
  public Turn {
    names = List.copyOf(names);
    shown = List.copyOf(shown);
  }

  /// A stretch of a version that was shown.
  ///
  /// @param article whose
  /// @param version which version
  /// @param start first UTF-16 unit
  /// @param end one behind its last
  public record Shown(ArticleId article, int version, int start, int end) {
    /// Refuses an empty stretch.
    public Shown {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException(
            "shown stretch of " + article + " is " + start + " to " + end + ": it must hold text");
      }
    }
  }

  /// A name in an answer.
  ///
  /// @param text as the article gives it
  /// @param kind what it names
  public record Name(String text, Kind kind) {}

  /// What a name names.
  public enum Kind {
    /// A person who is he.
    MAN,
    /// A person who is she.
    WOMAN,
    /// A person of whom the article does not tell.
    PERSON,
    /// A place.
    PLACE,
    /// Anything else.
    THING;

    /// {@return whether it is a person}
    boolean person() {
      return this == MAN || this == WOMAN || this == PERSON;
    }
  }
}
