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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Lets in whom the newsroom lets in. Whoever is banned gets no line at all, wherever they ask;
/// everybody else who may not ask is told so, and in pairing how to be let in. A group is let in
/// for all its members, a person for every group.
///
/// @param access what editors decided
/// @param settings what the configuration says
/// @param staff whether a number is that of the newsroom's own people, who are always let in
public record Admission(Access access, AccessSettings settings, Predicate<String> staff)
    implements Allowance {
  private static final Optional<String> SILENCE = Optional.of("");

  @Override
  public Optional<String> refusal(Chronicle.Place place, Phrasebook book) {
    String person = Long.toString(place.person());
    String chat = Long.toString(place.chat());
    if (staff.test(person)) {
      return Optional.empty();
    }
    Set<Optional<Standing>> decided =
        Set.copyOf(java.util.List.of(access.of(person), access.of(chat)));
    if (decided.contains(Optional.of(Standing.BANNED))) {
      return SILENCE;
    }
    Mode mode = access.mode().orElseGet(() -> Mode.of(settings.mode()));
    if (mode == Mode.OPEN
        || decided.contains(Optional.of(Standing.ALLOWED))
        || settings.allowed().contains(person)
        || settings.allowed().contains(chat)) {
      return Optional.empty();
    }
    // A group is let in as a whole: its code is read by everybody in it.
    return Optional.of(mode == Mode.LIST ? book.say(Phrase.NOT_LISTED) : knocked(chat, book));
  }

  private String knocked(String chat, Phrasebook book) {
    Duration counts = Duration.ofHours(settings.pairingHours());
    return switch (access.knock(chat, counts, settings.pairingWaiting())) {
      case Knock.Waits(String code, var _) ->
          book.say(Phrase.PAIRING_CODE, Map.of("code", code, "hours", settings.pairingHours()));
      case Knock.Full _ -> book.say(Phrase.PAIRING_FULL);
    };
  }
}
