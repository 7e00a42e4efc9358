// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.verify.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Tells a question about the coverage from everything else, by rule, before anything is searched.
/// Pure; any thread.
public final class Triage {
  private static final Pattern GREETING =
      Pattern.compile(
          "^\\s*(?:hi+|hello+|hallo|hey+|hiya|yo|greetings|good"
              + " (?:morning|afternoon|evening|day)|thanks|thank you|thx|ty|cheers)(?:"
              + " (?:there|bot|dateline|all|everyone|guys|folks))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MARK = Pattern.compile("^[\\s]*[,.;:!?\\-–—\\n]+\\s*");
  private static final Pattern ASKS =
      Pattern.compile(
          "^\\s*(?:who|whos|whom|whose|what|whats|wat|when|whens|wen|where|wheres|why|how|which|is|are|was"
              + "|were|do|does|did|has|have|had|can|could|will|would|should|please|pls|tell|give|show|any"
              + "|summari[sz]e|tl;?dr|latest)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern POLITE_END =
      Pattern.compile(
          "(?<=\\S)[\\s,.;!?]+(?:please|pls|plz|thanks|thank you|thx|ty|cheers)[\\s.!]*$",
          Pattern.CASE_INSENSITIVE);

  private Triage() {}

  /// Tells what a person wants.
  ///
  /// @param text what was typed: any characters, any length
  /// @param before the turns so far: a pronoun in an accusation may stand for someone named there
  /// @param setting where it was typed; in a group greetings and thanks are met with silence
  /// @return the intent; [Intent.Search] for whatever no rule knows, blank text and gibberish
  ///   included
  public static Intent of(String text, Conversation before, Asked.Setting setting) {
    return of(text, before, setting, _ -> false);
  }

  /// Tells what a person wants, knowing the coverage's places and things.
  ///
  /// @param text what was typed: any characters, any length
  /// @param before the turns so far
  /// @param setting where it was typed
  /// @param placeOrThing whether a folded word names a place, a thing or an outlet, so that it
  ///   cannot be accused
  /// @return the intent
  public static Intent of(
      String text, Conversation before, Asked.Setting setting, Predicate<String> placeOrThing) {
    String cleaned = question(Wording.cleaned(text));
    String plain = Wording.plain(cleaned);
    boolean gesture =
        plain.isEmpty() && cleaned.codePoints().anyMatch(Character::isEmojiPresentation);
    Optional<Intent> ruled = TriageRules.first(gesture ? "ok" : plain, setting);
    if (ruled.isPresent() && !accusable(ruled.get(), plain)) {
      return ruled.get();
    }
    String standalone = Condenser.standalone(cleaned, before);
    Optional<Accusation> accusation =
        Accusations.in(standalone, placeOrThing).or(() -> Accusations.in(cleaned, placeOrThing));
    if (accusation.isPresent()) {
      return new Intent.Accused(accusation.get(), standalone);
    }
    return ruled.orElseGet(() -> new Intent.Search(cleaned));
  }

  /// Whether an intent carries words of the question into the coverage, so that an accusation may
  /// hide in them.
  private static boolean accusable(Intent intent, String plain) {
    return switch (intent) {
      case Intent.Search _ -> true;
      case Intent.Summary summary -> summary.about() != null;
      case Intent.AuthorOf author -> !author.rest().isEmpty() || author.about() != null;
      case Intent.PhotoOf photo -> photo.about() != null;
      // "Did he beat his wife" asks of a family and accuses; with "you" an opinion is asked for.
      case Intent.Declined declined ->
          declined.reason() == Reason.PRIVATE
              || declined.reason() == Reason.OPINION && !plain.matches(".*\\byour?\\b.*");
      case Intent.About _,
          Intent.Forget _,
          Intent.Distress _,
          Intent.WhatElse _,
          Intent.WhoSaysSo _,
          Intent.News _,
          Intent.Accused _ ->
          false;
    };
  }

  /// The question behind a greeting or before a thanks; the text itself where it is nothing else.
  /// "hello kitty store fire" and "thanks to whom was it saved" keep their first word: a greeting
  /// is one only before a mark or a word that asks.
  private static String question(String cleaned) {
    String rest = cleaned;
    for (int i = 0; i < 3; i++) {
      var greeting = GREETING.matcher(rest);
      if (!greeting.find()) {
        break;
      }
      String behind = rest.substring(greeting.end());
      var mark = MARK.matcher(behind);
      boolean marked = mark.find();
      String asked = marked ? behind.substring(mark.end()) : behind.strip();
      boolean whole = behind.isEmpty() || Character.isWhitespace(behind.charAt(0)) || marked;
      if (asked.isBlank() || !whole || !(marked || ASKS.matcher(asked).matches())) {
        break;
      }
      rest = asked;
    }
    String shorter = POLITE_END.matcher(rest).replaceFirst("");
    boolean thanksAlone = shorter.toLowerCase(Locale.ROOT).matches("(?:no|ok|okay|many|thanks?)");
    return shorter.isBlank() || thanksAlone ? rest : shorter;
  }
}
