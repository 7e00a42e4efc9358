// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Access;
import dev.dateline.ledger.Access.Knock;
import dev.dateline.ledger.Access.Mode;
import dev.dateline.ledger.Access.Standing;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.settings.AccessSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Lets in whom the newsroom lets in. Whoever is banned gets no line at all, wherever they ask;
/// everybody else who may not ask is told so, and in pairing how to be let in. A group is let in
/// for all its members, a person for every group.
///
/// @param access what editors decided
/// @param settings what the configuration says; asked each time
/// @param staff whether a number is that of the newsroom's own people, who are always let in
public record Admission(Access access, Supplier<AccessSettings> settings, Predicate<String> staff)
    implements Allowance {
  // What is decided on somebody in a chat.
  private enum Entry {
    IN,
    OUT,
    SILENCE
  }

  private Mode mode() {
    return access.mode().orElseGet(() -> Mode.of(settings.get().mode()));
  }

  private Entry entry(Chronicle.Place place) {
    String person = Long.toString(place.person());
    String chat = Long.toString(place.chat());
    if (staff.test(person)) {
      return Entry.IN;
    }
    Optional<Standing> own = access.of(person);
    Optional<Standing> there = chat.equals(person) ? own : access.of(chat);
    List<Standing> decided = Stream.of(own, there).flatMap(Optional::stream).toList();
    if (decided.contains(Standing.BANNED)) {
      return Entry.SILENCE;
    }
    return decided.contains(Standing.ALLOWED)
            || settings.get().allowed().contains(person)
            || settings.get().allowed().contains(chat)
            || mode() == Mode.OPEN
        ? Entry.IN
        : Entry.OUT;
  }

  @Override
  public boolean admits(Chronicle.Place place) {
    return entry(place) == Entry.IN;
  }

  @Override
  public Optional<String> refusal(Chronicle.Place place, Phrasebook book) {
    return switch (entry(place)) {
      case IN -> Optional.empty();
      case SILENCE -> Optional.of("");
      case OUT ->
          // A group is let in as a whole: its code is read by everybody in it.
          Optional.of(
              mode() == Mode.LIST
                  ? book.say(Phrase.NOT_LISTED)
                  : knocked(Long.toString(place.chat()), book));
    };
  }

  private String knocked(String chat, Phrasebook book) {
    Duration counts = Duration.ofHours(settings.get().pairingHours());
    return switch (access.knock(chat, counts, settings.get().pairingWaiting())) {
      case Knock.Waits(String code, var _) ->
          book.say(
              Phrase.PAIRING_CODE, Map.of("code", code, "hours", settings.get().pairingHours()));
      case Knock.Full _ -> book.say(Phrase.PAIRING_FULL);
    };
  }
}
