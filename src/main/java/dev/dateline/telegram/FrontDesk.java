// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Asked.Setting;
import dev.dateline.ledger.Choices;
import dev.dateline.ledger.Feedback;
import dev.dateline.phrase.Phrase;
import dev.dateline.phrase.Phrasebook;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Does what readers want beside answers. Called on platform threads, one thing of a chat at a
/// time.
///
/// @param reading shows passages and articles
/// @param choices what was chosen for chats
/// @param feedback what readers told
/// @param staff whether a number is that of the newsroom's own people, who read what was told
/// @param clock the time
public record FrontDesk(
    ReadingDesk reading,
    Choices choices,
    Feedback feedback,
    Predicate<String> staff,
    InstantSource clock) {
  // A person who has more to say in a day writes a letter.
  private static final int REMARKS_DAILY = 20;
  private static final int LISTED = 10;

  /// {@return the language in which a chat is spoken to}
  ///
  /// @param bot our own number
  /// @param chat the chat
  /// @param own the language of whoever writes, as Telegram gives it, or null
  Phrasebook book(long bot, long chat, @Nullable String own) {
    return Phrasebook.of(choices.language(bot, chat).orElse(own));
  }

  /// Drops what it remembers of a chat.
  ///
  /// @param chat the chat
  /// @param topic its topic, or 0
  void forget(long chat, long topic) {
    reading.lists().forget(chat + ":" + topic);
  }

  /// Does it, for whoever may read here. What readers want of the bot itself they may want at any
  /// time, unless they are told nothing at all.
  ///
  /// @param wanted what, by whom
  /// @param place where
  /// @param allowance who may read
  /// @param username our own name, empty for none
  /// @param book the reader's language
  /// @return what is said
  ReadingDesk.Leaf serve(
      Incoming.Served wanted,
      Chronicle.Place place,
      Allowance allowance,
      String username,
      Phrasebook book) {
    Optional<String> refusal = allowance.refusal(place, book);
    if (refusal.isPresent() && (wanted.wish().reads() || refusal.get().isEmpty())) {
      return refusal.get().isEmpty()
          ? ReadingDesk.Leaf.of(List.of())
          : ReadingDesk.Leaf.of(refusal.get());
    }
    return switch (wanted.wish()) {
      case Wish.Language(String language) -> said(language(place, language, book));
      case Wish.Notices(String wish) -> said(notices(place, wish, book));
      case Wish.Remark(String words) ->
          words.isEmpty() && wanted.setting() == Setting.PRIVATE && told(place)
              ? said(newest())
              : said(List.of(remark(place, words, book)));
      case Wish.Search _,
          Wish.More _,
          Wish.SearchPage _,
          Wish.Article _,
          Wish.Linked _,
          Wish.Open _,
          Wish.ArticlePage _ ->
          reading.read(wanted, place, username, book);
    };
  }

  private static ReadingDesk.Leaf said(List<String> lines) {
    return ReadingDesk.Leaf.of(lines.stream().<Block>map(Line::of).toList());
  }

  private boolean told(Chronicle.Place place) {
    return staff.test(Long.toString(place.person()));
  }

  // For the newsroom's own people, in English as all of theirs.
  private List<String> newest() {
    List<String> lines =
        feedback.newest(LISTED).stream().map(each -> each.at() + " · " + each.words()).toList();
    return lines.isEmpty() ? List.of("No reader has told anything.") : lines;
  }

  private List<String> language(Chronicle.Place place, String said, Phrasebook book) {
    String wish = said.strip().toLowerCase(Locale.ROOT);
    if (wish.equals("auto")) {
      choices.language(place.bot(), place.chat(), null);
      return List.of(book.say(Phrase.LANGUAGE_OWN));
    }
    Optional<Phrasebook> chosen =
        Phrasebook.all().stream().filter(each -> each.language().equals(wish)).findFirst();
    if (chosen.isPresent()) {
      choices.language(place.bot(), place.chat(), wish);
      return List.of(chosen.get().say(Phrase.LANGUAGE_CHOSEN));
    }
    List<String> lines = new ArrayList<>();
    lines.add(book.say(Phrase.LANGUAGE_WHICH));
    for (Phrasebook each : Phrasebook.all()) {
      lines.add("/language_" + each.language() + " " + each.say(Phrase.LANGUAGE_NAME));
    }
    lines.add("/language_auto " + book.say(Phrase.LANGUAGE_AUTO));
    return lines;
  }

  private List<String> notices(Chronicle.Place place, String said, Phrasebook book) {
    switch (said.strip().toLowerCase(Locale.ROOT)) {
      case "on" -> choices.notices(place.bot(), place.chat(), true);
      case "off" -> choices.notices(place.bot(), place.chat(), false);
      default -> {} // it is said how it stands
    }
    boolean on = choices.notices(place.bot(), place.chat());
    return List.of(book.say(on ? Phrase.NOTICES_ON : Phrase.NOTICES_OFF));
  }

  private String remark(Chronicle.Place place, String said, Phrasebook book) {
    String words = said.strip();
    if (words.isEmpty()) {
      return book.say(Phrase.FEEDBACK_WHAT);
    }
    if (words.length() > Feedback.LONGEST) {
      return book.say(Phrase.FEEDBACK_LONG, "characters", Feedback.LONGEST);
    }
    Instant since = clock.instant().minus(Duration.ofDays(1));
    if (feedback.of(place.person(), since) >= REMARKS_DAILY) {
      return book.say(Phrase.FEEDBACK_ENOUGH);
    }
    feedback.put(place.bot(), place.chat(), place.person(), words);
    return book.say(Phrase.FEEDBACK_KEPT);
  }
}
