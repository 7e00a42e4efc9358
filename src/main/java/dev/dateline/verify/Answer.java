// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be shown to a reader. Only this package makes one. The renderers of the terminal, of
/// JSON and of Telegram show the same parts in the same order: notices, text, excerpts, sources,
/// nearest, footnotes.
public sealed interface Answer {
  /// {@return the question that was answered, standing by itself}
  String standalone();

  /// {@return short lines that change the meaning of what follows: sample coverage, a correction, a
  /// part not answered}
  List<String> notices();

  /// {@return short lines that stand below: what was read, where a date comes from}
  List<String> footnotes();

  /// Checked sentences, each with its receipt.
  ///
  /// @param standalone the question
  /// @param mode who wrote the sentences
  /// @param notices lines above
  /// @param excerpts the sentences by article, in the order to be shown, never empty
  /// @param sources what they cite, numbered from 1 without gaps, each cited at least once
  /// @param unanswered parts of the question that no sentence answers
  /// @param reason null, or [Reason#PREMISE] when the sentences meet a premise of the question that
  ///   does not hold
  /// @param footnotes lines below
  record Cited(
      String standalone,
      Mode mode,
      List<String> notices,
      List<Excerpt> excerpts,
      List<Source> sources,
      List<String> unanswered,
      @Nullable Reason reason,
      List<String> footnotes)
      implements Answer {
    /// Copies the lists.
    public Cited {
      notices = List.copyOf(notices);
      excerpts = List.copyOf(excerpts);
      sources = List.copyOf(sources);
      unanswered = List.copyOf(unanswered);
      footnotes = List.copyOf(footnotes);
    }
  }

  /// The coverage does not say.
  ///
  /// @param standalone the question
  /// @param reason why: no evidence, a premise that does not hold, a language that cannot be
  ///   searched
  /// @param notices lines above
  /// @param text the plain sentence
  /// @param nearest passages that are near and no answer; empty where showing one could harm
  /// @param footnotes lines below
  record NotCovered(
      String standalone,
      Reason reason,
      List<String> notices,
      String text,
      List<Nearest> nearest,
      List<String> footnotes)
      implements Answer {
    /// Copies the lists.
    public NotCovered {
      notices = List.copyOf(notices);
      nearest = List.copyOf(nearest);
      footnotes = List.copyOf(footnotes);
    }
  }

  /// Something was written and nothing of it passed the check.
  ///
  /// @param standalone the question
  /// @param reason why
  /// @param text the plain sentence
  record Withheld(String standalone, Reason reason, String text) implements Answer {
    @Override
    public List<String> notices() {
      return List.of();
    }

    @Override
    public List<String> footnotes() {
      return List.of();
    }
  }

  /// No question about the coverage, or not now.
  ///
  /// @param standalone what was typed
  /// @param reason why
  /// @param text the plain sentence or two; empty where silence is the answer (thanks in a group)
  record Declined(String standalone, Reason reason, String text) implements Answer {
    @Override
    public List<String> notices() {
      return List.of();
    }

    @Override
    public List<String> footnotes() {
      return List.of();
    }
  }

  /// Who wrote the sentences.
  enum Mode {
    /// They are the articles' own.
    EXTRACTIVE,
    /// A model wrote them, each was checked.
    MODEL
  }

  /// Sentences of one article, in its order.
  ///
  /// @param article whose
  /// @param version which version
  /// @param dateline the line that leads it: date, byline or outlet, kind where it is not news
  /// @param lines the sentences, never empty
  record Excerpt(ArticleId article, int version, String dateline, List<Line> lines) {
    /// Copies the lines.
    public Excerpt {
      lines = List.copyOf(lines);
    }
  }

  /// One sentence.
  ///
  /// @param text what is shown
  /// @param citations numbers of sources, never empty
  /// @param gapBefore whether words of the article are left out between the line before and this
  ///   one
  /// @param paragraphBefore whether it begins a paragraph
  record Line(String text, List<Integer> citations, boolean gapBefore, boolean paragraphBefore) {
    /// Copies the numbers.
    public Line {
      citations = List.copyOf(citations);
    }
  }

  /// One receipt: a stretch of a version's canonical text.
  ///
  /// @param n its number, from 1
  /// @param article whose
  /// @param version which version
  /// @param header what stands over the article
  /// @param start first UTF-16 unit
  /// @param end one behind its last
  /// @param quote exactly that stretch
  record Source(
      int n, ArticleId article, int version, Header header, int start, int end, String quote) {}

  /// A passage that is near the question and does not answer it.
  ///
  /// @param article whose
  /// @param version which version
  /// @param header what stands over the article
  /// @param dateline the line that leads it
  /// @param quote its words
  record Nearest(ArticleId article, int version, Header header, String dateline, String quote) {}
}
