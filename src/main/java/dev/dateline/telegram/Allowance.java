// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Chat;
import dev.dateline.ledger.Tally;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.settings.LimitSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/// How much a person and a chat may ask.
@FunctionalInterface
public interface Allowance {
  /// Lets everything pass.
  Allowance ANY = (place, book) -> Optional.empty();

  /// Decides on one question.
  ///
  /// @param place where it was asked, and by whom
  /// @param book the language of whoever asked
  /// @return what the person is told instead of an answer, or empty when the question is answered
  Optional<String> refusal(Chronicle.Place place, Phrasebook book);

  /// Counts by the newsroom's day what the ledger has.
  ///
  /// @param tally the ledger's count
  /// @param limits how much
  /// @param zone the newsroom's, in which its day begins
  /// @param clock the time
  /// @return the allowance
  static Allowance daily(Tally tally, LimitSettings limits, ZoneId zone, InstantSource clock) {
    return (place, book) -> {
      Instant morning = clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
      int own = tally.ofPerson(LedgerChronicle.PLATFORM, Long.toString(place.person()), morning);
      if (own >= limits.questionsPerPersonDaily()) {
        return Optional.of(book.say(Phrase.PERSON_ASKED, "questions", own));
      }
      Chat chat = LedgerChronicle.chat(place.bot(), place.chat(), place.topic());
      int all = tally.ofChat(chat, morning);
      return all >= limits.questionsPerChatDaily()
          ? Optional.of(book.say(Phrase.CHAT_ASKED, "questions", all))
          : Optional.empty();
    };
  }
}
