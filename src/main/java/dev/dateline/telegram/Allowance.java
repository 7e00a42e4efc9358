// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Chat;
import dev.dateline.ledger.Tally;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.settings.LimitSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// How much a person and a chat may ask.
@FunctionalInterface
public interface Allowance {
  /// Lets everything pass.
  Allowance ANY = (place, book) -> Optional.empty();

  /// Decides on one question.
  ///
  /// @param place where it was asked, and by whom
  /// @param book the language of whoever asked
  /// @return what the person is told instead of an answer, or empty when the question is answered;
  ///   an empty line for somebody who is told nothing
  Optional<String> refusal(Chronicle.Place place, Phrasebook book);

  /// {@return whether somebody may read here at all; nothing is noted and nothing said}
  ///
  /// @param place where, and who
  default boolean admits(Chronicle.Place place) {
    return true;
  }

  /// {@return one that asks another where this one lets pass}
  ///
  /// @param next the other
  default Allowance then(Allowance next) {
    Allowance first = this;
    return new Allowance() {
      @Override
      public Optional<String> refusal(Chronicle.Place place, Phrasebook book) {
        return first.refusal(place, book).or(() -> next.refusal(place, book));
      }

      @Override
      public boolean admits(Chronicle.Place place) {
        return first.admits(place) && next.admits(place);
      }
    };
  }

  /// Counts by the newsroom's day what the ledger has.
  ///
  /// @param tally the ledger's count
  /// @param limits how much; asked each time, since editors may change it
  /// @param zone the newsroom's, in which its day begins
  /// @param clock the time
  /// @return the allowance
  static Allowance daily(
      Tally tally, Supplier<LimitSettings> limits, ZoneId zone, InstantSource clock) {
    return (place, book) -> {
      LocalDate today = clock.instant().atZone(zone).toLocalDate();
      Instant morning = today.atStartOfDay(zone).toInstant();
      Duration left =
          Duration.between(clock.instant(), today.plusDays(1).atStartOfDay(zone).toInstant());
      long hours = left.plusHours(1).minusNanos(1).toHours();
      String person = Long.toString(place.person());
      Chat chat = LedgerChronicle.chat(place.bot(), place.chat(), place.topic());
      LimitSettings most = limits.get();
      int own = tally.ofPerson(LedgerChronicle.PLATFORM, person, morning);
      if (own >= most.questionsPerPersonDaily()) {
        return said(book, Phrase.PERSON_ASKED, own, hours);
      }
      int all = tally.ofChat(chat, morning);
      if (all >= most.questionsPerChatDaily()) {
        return said(book, Phrase.CHAT_ASKED, all, hours);
      }
      if (most.tokensPerPersonDaily() > 0
          && tally.tokensOfPerson(LedgerChronicle.PLATFORM, person, morning)
              >= most.tokensPerPersonDaily()) {
        return Optional.of(book.say(Phrase.PERSON_TOKENS, "hours", hours));
      }
      return most.tokensPerChatDaily() > 0
              && tally.tokensOfChat(chat, morning) >= most.tokensPerChatDaily()
          ? Optional.of(book.say(Phrase.CHAT_TOKENS, "hours", hours))
          : Optional.empty();
    };
  }

  private static Optional<String> said(Phrasebook book, Phrase phrase, int questions, long hours) {
    return Optional.of(book.say(phrase, Map.of("questions", questions, "hours", hours)));
  }
}
