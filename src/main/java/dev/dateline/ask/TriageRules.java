// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Intent.Declined;
import dev.dateline.verify.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The table of rules in `triage.txt`, first match wins. Each pattern has to match the whole of
/// [Wording#plain], so that words which only resemble ("what else did the mayor say") are left to
/// the search.
final class TriageRules {
  /// What is said to a greeting.
  static final String GREETED = "Ask me about the coverage.";

  /// What is said to thanks.
  static final String THANKED = "Ask on whenever you like.";

  /// What is said to abuse.
  static final String ABUSED = "I answer questions about the coverage.";

  /// What is said to who asks for an opinion.
  static final String NO_OPINION = "I have no opinions. I answer with what the articles report.";

  /// What is said to who asks for private matters.
  static final String NO_PRIVATE =
      "I do not give private addresses, contacts or family matters of people.";

  /// Longest text that a rule is tried on, in UTF-16 units: nobody greets at such length, and a
  /// pattern's time grows with it.
  private static final int LONGEST = 300;

  private static final List<Rule> RULES = new ArrayList<>();

  static {
    Lexicon.patterns("triage.txt", (intent, whole) -> RULES.add(new Rule(intent, whole)));
  }

  private TriageRules() {}

  private record Rule(String intent, Pattern whole) {}

  /// The first rule that fits.
  ///
  /// @param plain the text in plain wording
  /// @param setting where it was typed
  /// @return its intent, or empty when none fits
  static Optional<Intent> first(String plain, Asked.Setting setting) {
    String head = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    for (Rule rule : RULES) {
      // Who is in distress may say so at length; every other rule is for short texts.
      boolean tried = plain.length() <= LONGEST || rule.intent().equals("distress");
      var matcher = rule.whole().matcher(head);
      if (tried && !head.isEmpty() && matcher.matches()) {
        return Optional.of(intent(rule.intent(), matcher, setting));
      }
    }
    return Optional.empty();
  }

  private static Intent intent(String key, MatchResult match, Asked.Setting setting) {
    boolean group = setting == Asked.Setting.GROUP;
    return switch (key) {
      case "distress" -> new Intent.Distress();
      case "forget" -> new Intent.Forget();
      case "greeting" -> new Declined(Reason.SMALL_TALK, group ? "" : GREETED);
      case "thanks" -> new Declined(Reason.SMALL_TALK, group ? "" : THANKED);
      case "abuse" -> new Declined(Reason.SMALL_TALK, ABUSED);
      case "opinion" -> new Declined(Reason.OPINION, NO_OPINION);
      case "private" -> new Declined(Reason.PRIVATE, NO_PRIVATE);
      case "else" -> new Intent.WhatElse();
      case "source" -> new Intent.WhoSaysSo();
      case "summary" -> new Intent.Summary(given(match));
      case "news" -> new Intent.News(Objects.requireNonNullElse(given(match), ""));
      case "author" -> new Intent.AuthorOf(null, Objects.requireNonNullElse(given(match), ""));
      case "article" -> new Intent.AuthorOf(given(match), "");
      case "photo" -> new Intent.PhotoOf(given(match));
      default -> about(key);
    };
  }

  private static Intent about(String key) {
    if (!key.startsWith("about ")) {
      throw new IllegalStateException("triage.txt: no intent is called '" + key + "'");
    }
    String topic = key.substring("about ".length()).toUpperCase(Locale.ROOT);
    return new Intent.About(Intent.Topic.valueOf(topic));
  }

  /// The first of a rule's groups that holds words.
  private static @Nullable String given(MatchResult match) {
    for (int i = 1; i <= match.groupCount(); i++) {
      String group = match.group(i);
      if (group != null && !group.isBlank()) {
        return group.strip();
      }
    }
    return null;
  }
}
