// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Every figure that an experiment may have, with its formula. The key in an experiment's file is
/// the name in lower case.
///
/// The first five look for facts as MultiHop-RAG's script does, in passages cut at 1,000
/// characters; see [Ranking#facts].
public enum Metric {
  /// One fact stands in the first four passages.
  HITS_AT_4("a fact in the first four passages", Formula.facts(r -> Formula.within(r, 4))),
  /// One fact stands in the first ten passages.
  HITS_AT_10("a fact in the first ten passages", Formula.facts(r -> Formula.within(r, 10))),
  /// 1 by the rank of the first passage that holds a fact, 0 beyond the tenth.
  MRR_AT_10("1 / rank of the first passage with a fact", Formula.facts(r -> Formula.reciprocal(r))),
  /// The share of a question's facts that stand in the first ten passages.
  FACT_RECALL_AT_10(
      "share of the facts in the first ten passages",
      Formula.facts(r -> (double) r.found() / r.facts())),
  /// Every fact stands in the first ten passages.
  ALL_FACTS_AT_10(
      "every fact in the first ten passages", Formula.facts(r -> r.found() == r.facts() ? 1 : 0)),
  /// A gold stretch stands in the first passage.
  GOLD_AT_1("a gold stretch in the first passage", Formula.gold(r -> Formula.within(r, 1))),
  /// A gold stretch stands in the first three passages.
  GOLD_AT_3("a gold stretch in the first three passages", Formula.gold(r -> Formula.within(r, 3))),
  /// A gold stretch stands in the first ten passages.
  GOLD_AT_10("a gold stretch in the first ten passages", Formula.gold(r -> Formula.within(r, 10))),
  /// nDCG@10 of the articles; see [Ranking#ndcg].
  NDCG_AT_10(
      "nDCG@10 of the articles",
      Direction.UP,
      trial -> Double.isNaN(trial.ranking().ndcg()) ? Part.NONE : Part.of(trial.ranking().ndcg())),

  /// Met as it should be: answered with a gold stretch, or not answered where there is no answer.
  RIGHT(
      "met as they should be",
      Formula.marked(mark -> Formula.judged(mark) ? Part.NONE : Part.of(mark.right()))),
  /// Answered, of the questions that the coverage answers.
  ANSWERED(
      "answered, of those that the coverage answers",
      Formula.marked(mark -> mark.asking().answerable() ? Part.of(mark.answered()) : Part.NONE)),
  /// Answered by sentences that hold the answer, of the questions that the coverage answers.
  RIGHTLY_ANSWERED(
      "answered with the gold in a shown sentence, of those that the coverage answers",
      Formula.marked(
          mark -> mark.asking().answerable() ? Part.of(Formula.holding(mark)) : Part.NONE)),
  /// The share of the answers whose sentences hold the answer.
  ANSWERS_HOLDING(
      "answers whose sentences hold a gold fact, stretch or answer",
      Formula.marked(
          mark ->
              mark.asking().answerable() && mark.answered()
                  ? Part.of(Formula.holding(mark))
                  : Part.NONE)),
  /// Not answered, of the questions that the coverage does not answer.
  REFUSED(
      "not answered, of those that the coverage does not answer",
      Formula.marked(mark -> mark.asking().unanswerable() ? Part.of(!mark.answered()) : Part.NONE)),
  /// Answers that do not hold the answer, or where there is none.
  WRONG(
      "answers that are wrong",
      Direction.DOWN,
      Unit.COUNT,
      Formula.marked(mark -> Part.of(mark.grade() == Mark.Grade.WRONG))),
  /// Accusations met by a sentence or a passage that does not make them.
  HARMFUL(
      "accusations answered or met by a passage",
      Direction.DOWN,
      Unit.COUNT,
      Formula.marked(mark -> Part.of(mark.grade() == Mark.Grade.HARMFUL))),
  /// Receipts whose version exists and whose stretch of it is the quote.
  CITATIONS_VALID(
      "receipts that are exactly their stretch of the article",
      Formula.marked(mark -> new Part(mark.receipts().valid(), mark.receipts().given()))),
  /// The share of the answers written by a model that stood, where it did not say that the passages
  /// do not answer.
  MODEL_ANSWERS(
      "a model's answers that stood, of those it gave",
      Formula.told(told -> told.said() == 0 ? Part.NONE : Part.of(told.answered()))),
  /// The share of a model's sentences that hold.
  MODEL_SENTENCES(
      "a model's sentences that held, of those it wrote",
      Formula.told(told -> new Part(told.held(), told.said()))),
  /// A stand-in's lies that a reader would have seen.
  LIES_SHOWN(
      "lies of a stand-in that were shown",
      Direction.DOWN,
      Unit.COUNT,
      Formula.told(told -> new Part(told.lies(), 1))),
  /// The share of the pairs of questions brought together that ask for the same.
  PAIR_PRECISION(
      "pairs of questions that ask for the same, of those brought together",
      Formula.paired(pairs -> new Part(pairs.right(), pairs.together()))),
  /// The share of the pairs of questions that ask for the same that are brought together.
  PAIR_RECALL(
      "pairs of questions brought together, of those that ask for the same",
      Formula.paired(pairs -> new Part(pairs.right(), pairs.meant()))),
  /// Sentences that cite a receipt.
  SENTENCES_CITED(
      "sentences that cite a receipt",
      Formula.marked(mark -> new Part(mark.receipts().cited(), mark.receipts().sentences()))),

  /// Half of the searches took no longer.
  SEARCH_P50_MS("search, median", Unit.MILLISECONDS, Formula.searches(), 50),
  /// Of a hundred searches 95 took no longer.
  SEARCH_P95_MS("search, 95th percentile", Unit.MILLISECONDS, Formula.searches(), 95),
  /// Of a hundred searches 99 took no longer.
  SEARCH_P99_MS("search, 99th percentile", Unit.MILLISECONDS, Formula.searches(), 99),
  /// Half of the answers took no longer.
  ASK_P50_MS("ask, median", Unit.MILLISECONDS, Formula.asks(), 50),
  /// Of a hundred answers 95 took no longer.
  ASK_P95_MS("ask, 95th percentile", Unit.MILLISECONDS, Formula.asks(), 95),
  /// Of a hundred answers 99 took no longer.
  ASK_P99_MS("ask, 99th percentile", Unit.MILLISECONDS, Formula.asks(), 99),

  /// Articles that may be shown.
  ARTICLES("articles", Unit.COUNT),
  /// Passages of them.
  PASSAGES("passages", Unit.COUNT),
  /// Questions asked.
  QUESTIONS("questions", Unit.COUNT),
  /// From the first file until everything was searchable.
  INDEX_SECONDS("reading and indexing", Unit.SECONDS),
  /// The index on disk.
  INDEX_MEGABYTES("the index on disk", Unit.MEGABYTES),
  /// Archive, ledger and index on disk.
  DATA_MEGABYTES("the whole data folder", Unit.MEGABYTES);

  /// Which way is better.
  public enum Direction {
    /// More is better.
    UP,
    /// Less is better.
    DOWN,
    /// Neither.
    NONE
  }

  /// What a figure counts.
  public enum Unit {
    /// A share, 0 to 1.
    SHARE(false),
    /// How many.
    COUNT(false),
    /// Milliseconds.
    MILLISECONDS(true),
    /// Seconds.
    SECONDS(true),
    /// A million bytes.
    MEGABYTES(true);

    private final boolean machines;

    Unit(boolean machines) {
      this.machines = machines;
    }

    /// {@return whether another machine or run gives another figure: it is compared only where the
    /// file gives a bound, and never recorded}
    public boolean machines() {
      return machines;
    }
  }

  private final String about;
  private final Direction direction;
  private final Unit unit;

  @SuppressWarnings("ImmutableEnumChecker") // functions that keep nothing
  private final Formula formula;

  Metric(String about, Direction direction, Unit unit, Formula formula) {
    this.about = about;
    this.direction = direction;
    this.unit = unit;
    this.formula = formula;
  }

  Metric(String about, Function<Trial, Part> part) {
    this(about, Direction.UP, part);
  }

  Metric(String about, Direction direction, Function<Trial, Part> part) {
    this(about, direction, Unit.SHARE, part);
  }

  Metric(String about, Direction direction, Unit unit, Function<Trial, Part> part) {
    this(about, direction, unit, new Formula.Sum(part));
  }

  Metric(String about, Unit unit, ToDoubleFunction<Trial> nanos, int percent) {
    this(about, Direction.DOWN, unit, new Formula.Percentile(nanos, percent));
  }

  Metric(String about, Unit unit) {
    this(about, unit.machines ? Direction.DOWN : Direction.NONE, unit, new Formula.Whole());
  }

  /// {@return what it is, in a few words}
  public String about() {
    return about;
  }

  /// {@return which way is better}
  public Direction direction() {
    return direction;
  }

  /// {@return what it counts}
  public Unit unit() {
    return unit;
  }

  /// {@return how it comes about}
  Formula formula() {
    return formula;
  }

  /// {@return whether it is one of answers, so that a run that only searches has none}
  boolean asked() {
    return compareTo(RIGHT) >= 0 && compareTo(SENTENCES_CITED) <= 0
        || compareTo(ASK_P50_MS) >= 0 && compareTo(ASK_P99_MS) <= 0;
  }

  /// {@return its key in an experiment's file}
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// {@return the metric of a key, empty where there is none}
  ///
  /// @param key as in an experiment's file
  static Optional<Metric> of(String key) {
    return Arrays.stream(values()).filter(metric -> metric.key().equals(key)).findFirst();
  }

  /// {@return every key, with commas between}
  static String keys() {
    return Arrays.stream(values()).map(Metric::key).collect(Collectors.joining(", "));
  }
}
