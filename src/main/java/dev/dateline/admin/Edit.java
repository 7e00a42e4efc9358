// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.archive.Field;
import dev.dateline.news.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A command that changes what readers are shown of an article, from the next answer on.
public sealed interface Edit extends Command {
  /// {@return which article}
  ArticleId article();

  @Override
  default boolean changes() {
    return true;
  }

  @Override
  default String subject() {
    return article().value();
  }

  /// Withdraws an article with a public trace.
  ///
  /// @param article which
  /// @param reason why, for the newsroom alone
  /// @param note what readers are told, or null for a plain line
  record Retract(ArticleId article, String reason, @Nullable String note) implements Edit {
    @Override
    public Verb verb() {
      return Verb.RETRACT;
    }
  }

  /// Withdraws an article without a trace outside the audit.
  ///
  /// @param article which
  /// @param reason why, for the newsroom alone
  record Kill(ArticleId article, String reason) implements Edit {
    @Override
    public Verb verb() {
      return Verb.KILL;
    }
  }

  /// Takes back what editors withdrew.
  ///
  /// @param article which
  record Restore(ArticleId article) implements Edit {
    @Override
    public Verb verb() {
      return Verb.RESTORE;
    }
  }

  /// Keeps an article back until a moment.
  ///
  /// @param article which
  /// @param until the moment, or null to lift every embargo
  record Embargo(ArticleId article, @Nullable Instant until) implements Edit {
    @Override
    public Verb verb() {
      return Verb.EMBARGO;
    }

    @Override
    public String subject() {
      return article + (until == null ? " off" : " " + until);
    }
  }

  /// Publishes a correction with an article.
  ///
  /// @param article which
  /// @param struck what was wrong, word for word, or null
  /// @param text the correction, or null to go back to the source's
  record Correct(ArticleId article, @Nullable String struck, @Nullable String text)
      implements Edit {
    @Override
    public Verb verb() {
      return Verb.CORRECT;
    }

    @Override
    public boolean dangerous() {
      return struck != null;
    }
  }

  /// Strikes sentences.
  ///
  /// @param article which
  /// @param words what the sentences say, or null to take back what was hidden
  record Hide(ArticleId article, @Nullable String words) implements Edit {
    @Override
    public Verb verb() {
      return Verb.HIDE;
    }
  }

  /// Sets what stands over an article.
  ///
  /// @param article which
  /// @param field what
  /// @param value its value, or null to go back to the source's
  record Amend(ArticleId article, Field field, @Nullable String value) implements Edit {
    @Override
    public Verb verb() {
      return Verb.EDIT;
    }

    @Override
    public String subject() {
      return article + " " + field.key();
    }
  }
}
