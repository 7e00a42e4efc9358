// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.news.ArticleId;
import org.jspecify.annotations.Nullable;

/// A command that runs the coverage and the bot.
public sealed interface Run extends Command {
  @Override
  default boolean changes() {
    return true;
  }

  /// Takes a file or a page into the coverage.
  ///
  /// @param what a web address; at the shell also a file; null where a file comes with the command
  record Add(@Nullable String what) implements Run {
    @Override
    public Verb verb() {
      return Verb.ADD;
    }
  }

  /// Protects a person, or ends it.
  ///
  /// @param name the full name
  /// @param reason why, for the newsroom alone; null to end it
  record Protect(String name, @Nullable String reason) implements Run {
    @Override
    public Verb verb() {
      return Verb.PROTECT;
    }
  }

  /// Lists who is protected.
  record Protected() implements Run {
    @Override
    public Verb verb() {
      return Verb.PROTECT;
    }

    @Override
    public boolean changes() {
      return false;
    }

    @Override
    public boolean dangerous() {
      return false;
    }
  }

  /// Has a question answered from an article first, or no longer.
  ///
  /// @param question a question that stands by itself
  /// @param article which, or null for none any more
  record Pin(String question, @Nullable ArticleId article) implements Run {
    @Override
    public Verb verb() {
      return Verb.PIN;
    }

    @Override
    public String subject() {
      return article == null ? "off" : article.value();
    }
  }

  /// Lists what is pinned.
  record Pinned() implements Run {
    @Override
    public Verb verb() {
      return Verb.PIN;
    }

    @Override
    public boolean changes() {
      return false;
    }
  }

  /// Makes a backup.
  record Backup() implements Run {
    @Override
    public Verb verb() {
      return Verb.BACKUP;
    }
  }

  /// Brings the index up to date.
  ///
  /// @param full whether it is built anew
  record Reindex(boolean full) implements Run {
    @Override
    public Verb verb() {
      return Verb.REINDEX;
    }

    @Override
    public String subject() {
      return full ? "full" : "";
    }

    @Override
    public boolean dangerous() {
      return full;
    }
  }

  /// Takes back what was added a moment ago.
  ///
  /// @param ticket what the addition was given
  record Undo(String ticket) implements Run {
    @Override
    public Verb verb() {
      return Verb.ADD;
    }

    @Override
    public String subject() {
      return "undo " + ticket;
    }
  }
}
