// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.news.ArticleId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The last turns of one chat, oldest first. Immutable.
///
/// @param turns at most [#LONGEST]
public record Conversation(List<Turn> turns) {
  /// Turns that are kept: a pronoun seldom reaches further back than two, "what else" through a
  /// handful.
  public static final int LONGEST = 8;

  /// No turn yet.
  public static final Conversation EMPTY = new Conversation(List.of());

  /// Copies the turns, and keeps the last of them.
  public Conversation {
    turns = List.copyOf(turns.subList(Math.max(0, turns.size() - LONGEST), turns.size()));
  }

  /// Adds a turn; the oldest leaves where there are too many.
  ///
  /// @param turn what was just asked and answered
  /// @return the conversation with it
  public Conversation with(Turn turn) {
    List<Turn> longer = new ArrayList<>(turns);
    longer.add(turn);
    return new Conversation(longer);
  }

  /// Takes a question back that was changed since.
  ///
  /// @param message what it is called, empty for none
  /// @return the conversation without it
  Conversation without(String message) {
    return message.isEmpty()
        ? this
        : new Conversation(turns.stream().filter(turn -> !turn.message().equals(message)).toList());
  }

  /// {@return the last turn, or empty at the beginning}
  public Optional<Turn> last() {
    return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
  }

  /// The last turn whose answer showed something: what "who says so" and "what else" mean.
  ///
  /// @return that turn, or empty when nothing was shown
  public Optional<Turn> lastShown() {
    return turns.reversed().stream().filter(turn -> !turn.shown().isEmpty()).findFirst();
  }

  /// The article spoken of: the first that the last answer with sources showed.
  ///
  /// @return its id, or empty when nothing was shown
  public Optional<ArticleId> article() {
    return lastShown().map(turn -> turn.shown().getFirst().article());
  }

  /// {@return every stretch shown in the turns kept, in order, for "what else" to leave out}
  public Set<Turn.Shown> shown() {
    Set<Turn.Shown> all = new LinkedHashSet<>();
    turns.forEach(turn -> all.addAll(turn.shown()));
    return all;
  }
}
