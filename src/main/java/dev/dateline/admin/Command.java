// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.news.ArticleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody of the newsroom tells the bot, read and checked. Its arguments are data and
/// nothing else: no pattern, no query, no statement.
public sealed interface Command {
  /// Shows which commands there are.
  record Menu() implements Command {}

  /// Explains a command.
  ///
  /// @param verb which
  record Explain(Verb verb) implements Command {}

  /// Tells how the bot is.
  record Status() implements Command {}

  /// Finds articles.
  ///
  /// @param words what headline or id must hold; none for all
  /// @param page from 1
  record Articles(List<String> words, int page) implements Command {
    /// Copies the words.
    public Articles {
      words = List.copyOf(words);
    }
  }

  /// Shows an article.
  ///
  /// @param article which
  record ShowArticle(ArticleId article) implements Command {}

  /// Lists the last answers.
  ///
  /// @param most how many
  record Log(int most) implements Command {}

  /// Shows how an answer came about.
  ///
  /// @param answer its key
  record Replay(long answer) implements Command {}

  /// Lists who has which role.
  record Admins() implements Command {}

  /// Gives or takes a role.
  ///
  /// @param person a numeric id
  /// @param role editor or auditor, or null to take it away
  record Appoint(String person, @Nullable Role role) implements Command {}

  /// Reads the audit.
  ///
  /// @param who whose rows alone, or null
  /// @param what one command's alone, or null
  /// @param days how far back
  record Audit(@Nullable String who, @Nullable String what, int days) implements Command {}

  /// Withdraws an article with a public trace.
  ///
  /// @param article which
  /// @param reason why, for the newsroom alone
  record Retract(ArticleId article, String reason) implements Command {}

  /// Withdraws an article without a trace outside the audit.
  ///
  /// @param article which
  /// @param reason why, for the newsroom alone
  record Kill(ArticleId article, String reason) implements Command {}

  /// Takes back what editors withdrew.
  ///
  /// @param article which
  record Restore(ArticleId article) implements Command {}

  /// Keeps an article back until a moment.
  ///
  /// @param article which
  /// @param until the moment, or null to lift every embargo
  record Embargo(ArticleId article, @Nullable Instant until) implements Command {}

  /// Publishes a correction with an article.
  ///
  /// @param article which
  /// @param text the correction, or null to go back to the source's
  record Correct(ArticleId article, @Nullable String text) implements Command {}

  /// Confirms a command that waits.
  ///
  /// @param code what was given with it
  record Confirm(String code) implements Command {}
}
