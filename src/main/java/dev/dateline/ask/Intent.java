// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.verify.Reason;
import org.jspecify.annotations.Nullable;

/// What a person wants, told from the words before anything is searched. None but [Search],
/// [Summary], [News], [AuthorOf] and [PhotoOf] looks into the coverage, and none but [Search] can
/// leave a gap.
public sealed interface Intent {
  /// An ordinary question.
  ///
  /// @param cleaned the words without greeting, thanks and control characters
  record Search(String cleaned) implements Intent {}

  /// No question about the coverage: one plain line, nothing searched.
  ///
  /// @param reason small talk, opinion or private
  /// @param text the line, at most 200 characters; empty where silence is the answer
  record Declined(Reason reason, String text) implements Intent {}

  /// A question about the bot or the newsroom, answered with the newsroom's own words.
  ///
  /// @param topic what about it
  record About(Topic topic) implements Intent {}

  /// The person wants to be forgotten.
  record Forget() implements Intent {}

  /// The person may be in danger: the fixed line and the newsroom's helpline.
  record Distress() implements Intent {}

  /// More of the same subject, without repeats.
  record WhatElse() implements Intent {}

  /// The receipts of the last answer.
  record WhoSaysSo() implements Intent {}

  /// The lead and one sentence a part.
  ///
  /// @param about words that name the article, or null for the article spoken of, else the newest
  record Summary(@Nullable String about) implements Intent {}

  /// What is new.
  ///
  /// @param period the words that name the span ("this week"), empty where none was named
  record News(String period) implements Intent {}

  /// Who wrote an article.
  ///
  /// @param about words that name the article, or null for the one spoken of, else the newest
  /// @param rest what was asked besides, empty where nothing was
  record AuthorOf(@Nullable String about, String rest) implements Intent {}

  /// Who took a picture.
  ///
  /// @param about words that name the picture, or null for the article spoken of
  record PhotoOf(@Nullable String about) implements Intent {}

  /// A named person is accused: only a sentence that itself says so may answer.
  ///
  /// @param accusation who is accused, and of what
  /// @param standalone the question, standing by itself
  record Accused(Accusation accusation, String standalone) implements Intent {}

  /// What is asked about the bot or the newsroom; its lower-case name is the heading in `about.md`.
  enum Topic {
    /// What the bot is and does.
    BOT,
    /// Who makes the news.
    NEWSROOM,
    /// Subscriptions, accounts, payment.
    SUBSCRIPTION,
    /// How to reach a person.
    CONTACT,
    /// A mistake to report.
    CORRECTIONS,
    /// A tip or a secret to hand over.
    TIPS,
    /// What is kept about the person who asks.
    PRIVACY
  }
}
