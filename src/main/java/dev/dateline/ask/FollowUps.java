// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Inquiry;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import dev.dateline.index.Filter;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import dev.dateline.search.Coverage;
import dev.dateline.search.Evidence;
import dev.dateline.search.Question;
import dev.dateline.search.Searcher;
import dev.dateline.split.Reading;
import dev.dateline.split.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells a question that leans on the one before, and brings the article spoken of: "how long did
/// she get" asks of the person whom the last answer was about. A question to which the newsroom has
/// pinned an article is asked of that. Any thread may use it.
public final class FollowUps {
  // A question with more words than these that tell something stands by itself.
  private static final int FEW = 3;

  private final Coverage coverage;
  private final Searcher searcher;
  private final Pins pins;

  /// Follow-ups of a newsdesk.
  ///
  /// @param coverage tells what may be shown
  /// @param searcher finds what is pinned, where it may be found
  /// @param pins which questions are
  public FollowUps(Coverage coverage, Searcher searcher, Pins pins) {
    this.coverage = coverage;
    this.searcher = searcher;
    this.pins = pins;
  }

  /// The evidence of the article that is pinned to the question, else of the one that the last
  /// answer showed first.
  ///
  /// @param question the question
  /// @param evidence what was found for it in all of the coverage
  /// @param before the turns before
  /// @return that article's passages, or empty where the question stands by itself or that article
  ///   may not be shown any more
  Optional<Evidence> narrowed(Question question, Evidence evidence, Conversation before) {
    Optional<Evidence> pinned =
        pins.of(question.standalone()).flatMap(article -> pinned(article, question, evidence));
    if (pinned.isPresent()) {
      return pinned;
    }
    Optional<Turn> last = before.last().filter(turn -> !turn.shown().isEmpty());
    if (last.isEmpty() || !leans(question, evidence.inquiry())) {
      return Optional.empty();
    }
    Turn.Shown shown = last.get().shown().getFirst();
    return coverage
        .version(shown.article(), shown.version())
        .filter(v -> coverage.shown(shown.article(), shown.version(), question.now()))
        .map(v -> evidence.within(v, Splitter.split(Reading.of(v)), topic(last.get(), v)));
  }

  private Optional<Evidence> pinned(ArticleId article, Question question, Evidence evidence) {
    Filter filter = Filter.shown(question.folders(), question.now()).within(Set.of(article));
    return Optional.ofNullable(searcher.latest(question, filter).versions().get(article))
        .map(version -> evidence.within(version, Splitter.split(Reading.of(version)), List.of()));
  }

  private static boolean leans(Question question, Inquiry inquiry) {
    if (!inquiry.quoted().isEmpty() || inquiry.asks().size() > 1) {
      return false;
    }
    boolean led = question.asked().matches("(?i)(?:and|but|so|then|ok|okay)\\b.*");
    boolean pointing = inquiry.asks().stream().anyMatch(Ask::pointing);
    long telling =
        inquiry.asks().getFirst().terms().stream()
            .filter(t -> !Words.SOFT.contains(t.stem()))
            .count();
    return led || pointing || telling <= FEW;
  }

  /// Nouns of the question before that the article holds.
  private static List<Token> topic(Turn last, Version version) {
    List<Token> held = Tokens.of(version.text());
    List<Token> topic = new ArrayList<>();
    for (Ask ask : Inquiry.of(last.standalone()).asks()) {
      ask.terms().stream()
          .filter(t -> !Words.SOFT.contains(t.stem()) && !Words.verb(t))
          .filter(t -> held.stream().anyMatch(t::meets))
          .forEach(topic::add);
    }
    return topic;
  }
}
