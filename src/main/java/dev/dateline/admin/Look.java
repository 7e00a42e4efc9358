// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.news.ArticleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A command that shows something and changes nothing.
public sealed interface Look extends Command {
  @Override
  default boolean changes() {
    return false;
  }

  /// Shows which commands there are.
  record Menu() implements Look {
    @Override
    public Verb verb() {
      return Verb.ADMIN;
    }
  }

  /// Explains a command.
  ///
  /// @param meant which
  record Explain(Verb meant) implements Look {
    @Override
    public Verb verb() {
      return Verb.HELP;
    }

    @Override
    public String subject() {
      return meant.word();
    }
  }

  /// Tells how the bot is.
  record Status() implements Look {
    @Override
    public Verb verb() {
      return Verb.STATUS;
    }
  }

  /// Finds articles.
  ///
  /// @param words what headline or id must hold; none for all
  /// @param page from 1
  record Articles(List<String> words, int page) implements Look {
    /// Copies the words.
    public Articles {
      words = List.copyOf(words);
    }

    @Override
    public Verb verb() {
      return Verb.ARTICLES;
    }
  }

  /// Shows an article.
  ///
  /// @param article which
  record ShowArticle(ArticleId article) implements Look {
    @Override
    public Verb verb() {
      return Verb.ARTICLE;
    }

    @Override
    public String subject() {
      return article.value();
    }
  }

  /// Lists what readers asked and the coverage did not answer.
  ///
  /// @param days how far back
  /// @param file whether all of it comes as a file
  record Gaps(int days, boolean file) implements Look {
    @Override
    public Verb verb() {
      return Verb.GAPS;
    }
  }

  /// Gives answers as a file.
  ///
  /// @param days how far back
  record Export(int days) implements Look {
    @Override
    public Verb verb() {
      return Verb.EXPORT;
    }

    @Override
    public String subject() {
      return days + (days == 1 ? " day" : " days");
    }
  }

  /// Runs experiments.
  ///
  /// @param experiment which, or null for all
  record Eval(@Nullable String experiment) implements Look {
    @Override
    public Verb verb() {
      return Verb.EVAL;
    }

    @Override
    public String subject() {
      return experiment == null ? "" : experiment;
    }
  }

  /// Lists the last answers.
  ///
  /// @param most how many
  record Log(int most) implements Look {
    @Override
    public Verb verb() {
      return Verb.LOG;
    }
  }

  /// Shows how an answer came about.
  ///
  /// @param answer its key
  record Replay(long answer) implements Look {
    @Override
    public Verb verb() {
      return Verb.REPLAY;
    }

    @Override
    public String subject() {
      return "#" + answer;
    }
  }

  /// Tells some days in numbers, with a picture.
  ///
  /// @param days how many, today the last of them
  record Stats(int days) implements Look {
    @Override
    public Verb verb() {
      return Verb.STATS;
    }
  }
}
