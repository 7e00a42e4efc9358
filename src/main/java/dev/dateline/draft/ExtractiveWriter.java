// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Fit;
import dev.dateline.grammar.Kin;
import dev.dateline.grammar.Relation;
import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Scenes;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Wanted;
import dev.dateline.grammar.Words;
import dev.dateline.index.Hit;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Answers with the articles' own sentences: those in which the relation asked for stands, with the
/// sentences that they need. Where none stands, it says so and names what is nearest.
public final class ExtractiveWriter implements Writer {
  /// Passages whose sentences are held against the question.
  static final int PASSAGES = 30;

  /// Longest answer in UTF-16 units, the first sentence and what it needs not counted.
  static final int LONGEST = 700;

  // Most sentences of one answer to one thing asked, with those that must come along.
  private static final int SHOWN = 4;

  // Below this share of the question's words a passage is not even near.
  private static final double NEAR = 0.4;

  // Sentences that fit nearly as well as the best one may win by their date.
  private static final double ALIKE = 1;

  // How much weaker than the best one, in log-odds, a further sentence of a list may be.
  private static final double WEAKER = 1.5;

  // How much weaker, in log-odds, a second sentence of the same article may be than the only one.
  private static final double CLOSE = 0.7;

  // A sentence that holds this share of what was said holds all of it, in its own words or near.
  private static final double WHOLE = 0.94;

  // What a later report replaces: a toll, a sum, a place, how something stands.
  private static final Set<Wanted> CHANGING =
      EnumSet.of(Wanted.COUNT, Wanted.MEASURE, Wanted.PLACE, Wanted.WHETHER, Wanted.IDENTITY);

  private final Kin kin;
  private final Scenes scenes;

  /// A writer.
  ///
  /// @param kin which words stand for each other
  /// @param scenes where articles are read once
  public ExtractiveWriter(Kin kin, Scenes scenes) {
    this.kin = kin;
    this.scenes = scenes;
  }

  @Override
  public Draft write(Evidence evidence, int most) {
    boolean long_ = LongQuestion.is(evidence);
    if (!evidence.inquiry().quoted().isEmpty() && !(long_ && found(evidence))) {
      return new QuotedWords(kin, scenes).write(evidence);
    }
    if (long_) {
      return new LongQuestion(this, evidence, most).draft();
    }
    Set<Place> chosen = new LinkedHashSet<>();
    List<String> unanswered = new ArrayList<>();
    List<Candidate> near = new ArrayList<>();
    boolean leaning = !evidence.topic().isEmpty();
    List<Ask> asks = evidence.asks();
    for (int i = 0; i < asks.size(); i++) {
      Ask part = evidence.inquiry().asks().get(i);
      Ask ask = asks.get(i);
      // "was it there?" with nothing that tells what "it" is: one shared word would answer
      // anything.
      boolean blind =
          telling(part) <= 1
              && (part.pointing() && i == 0 && !leaning
                  || part.wanted() == Wanted.WHETHER && part.verb() == null && !leaning);
      List<Candidate> all = blind ? List.of() : candidates(evidence, ask);
      List<Candidate> answers =
          choose(all, ask, Math.min(most, ask.wanted().sentences()), evidence);
      if (answers.isEmpty()) {
        unanswered.add(ask.text());
        near.addAll(all);
      }
      Place.add(answers, chosen);
      if (!answers.isEmpty() && ask.wanted() == Wanted.WHETHER && ask.plainlySaying()) {
        otherwise(evidence, ask, answers.getFirst())
            .ifPresent(one -> Place.add(List.of(one), chosen));
      }
    }
    if (chosen.isEmpty()) {
      return new Draft.Nothing(nearest(near), "");
    }
    return new Draft.Sentences(chosen.stream().map(Place::claim).toList(), unanswered, "");
  }

  /// Whether every quoted stretch of the question stands in a passage word for word.
  private static boolean found(Evidence evidence) {
    return evidence.phrases().values().stream().noneMatch(List::isEmpty);
  }

  private static long telling(Ask ask) {
    return ask.terms().stream().filter(t -> !Words.SOFT.contains(t.stem())).count();
  }

  /// What was asked whether somebody said it may be said by another, or by the report itself: the
  /// sentence of the same article that holds all of it.
  private Optional<Candidate> otherwise(Evidence evidence, Ask ask, Candidate answer) {
    return candidates(evidence, ask.said()).stream()
        .filter(c -> c.scene() == answer.scene() && c.index() != answer.index())
        .filter(c -> c.fit().covered() >= WHOLE && c.answers())
        .filter(Candidate::alone)
        .max(Comparator.comparingDouble(Candidate::score));
  }

  List<Candidate> candidates(Evidence evidence, Ask ask) {
    return candidates(evidence, ask, _ -> true);
  }

  /// The sentences of the passages found, held against a thing asked.
  List<Candidate> candidates(Evidence evidence, Ask ask, Predicate<Version> of) {
    Relation relation = new Relation(ask, kin, evidence::weight, evidence.question().today());
    List<Candidate> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int rank = -1;
    for (Hit hit : evidence.hits().stream().limit(PASSAGES).toList()) {
      rank++;
      Version version = evidence.versions().get(hit.passage().article());
      if (version == null || version.number() != hit.passage().version() || !of.test(version)) {
        continue;
      }
      Scene scene = scenes.of(version);
      for (int i : scene.within(hit.passage().start(), hit.passage().end())) {
        if (scene.sentences().get(i).role().receipt() && seen.add(version.id() + "\n" + i)) {
          Fit fit =
              relation.fit(
                  scene.statement(i),
                  scene.supplied(i),
                  scene.around(i, evidence.question().zone()));
          found.add(new Candidate(scene, i, rank, fit));
        }
      }
    }
    return found;
  }

  private List<Candidate> choose(List<Candidate> all, Ask ask, int most, Evidence evidence) {
    List<Candidate> answers =
        all.stream()
            .filter(c -> c.answers() && c.scene().company(c.index()).isPresent())
            .sorted(Comparator.comparingDouble(Candidate::score).reversed())
            .toList();
    if (answers.isEmpty()) {
      return answers;
    }
    Candidate first =
        CHANGING.contains(ask.wanted()) ? first(answers, evidence) : answers.getFirst();
    List<Candidate> chosen = new ArrayList<>(List.of(first));
    if (most == 1) {
      // Where two sentences of one article fit nearly alike a reader is better served by both.
      answers.stream()
          .filter(
              next -> next.scene() == first.scene() && !next.equals(first) && !first.repeats(next))
          .filter(next -> next.alone() || holds(next, ask))
          .filter(
              next ->
                  first.score() - next.score() < CLOSE
                      && first.sentence().text().length() + next.sentence().text().length()
                          <= LONGEST)
          .findFirst()
          .ifPresent(chosen::add);
    }
    int length = first.sentence().text().length();
    // The further sentences of a list must fit the question about as well as its best one.
    double least = first.score() - WEAKER;
    for (Candidate next : answers) {
      boolean fresh = chosen.stream().noneMatch(c -> c.equals(next) || c.repeats(next));
      int longer = length + next.sentence().text().length();
      if (chosen.size() < most
          && fresh
          && shown(chosen, next) <= SHOWN
          && longer <= LONGEST
          && next.score() >= least
          && samePerson(chosen, next, ask)) {
        chosen.add(next);
        length = longer;
      }
    }
    List<Candidate> sorted = chosen.stream().sorted(order(chosen)).toList();
    Differing differing = new Differing(ask, evidence.question().zone());
    return differing
        .from(first, answers)
        .filter(other -> !chosen.contains(other))
        .map(other -> differing.dated(sorted, other))
        .orElse(sorted);
  }

  /// How many sentences a reader would be shown for those chosen and one more, with all that must
  /// come along.
  private static int shown(List<Candidate> chosen, Candidate next) {
    Set<Place> shown = new LinkedHashSet<>();
    List<Candidate> all = new ArrayList<>(chosen);
    all.add(next);
    Place.add(all, shown);
    return shown.size();
  }

  /// Whether a sentence itself, not what it points to, holds a telling word of the question.
  private boolean holds(Candidate one, Ask ask) {
    return ask.terms().stream()
        .filter(term -> !Words.SOFT.contains(term.stem()))
        .anyMatch(
            term ->
                one.scene().statement(one.index()).tokens().stream()
                    .anyMatch(word -> kin.meets(term, word)));
  }

  /// Of sentences that fit alike the newest article's: a later figure replaces an earlier one.
  private static Candidate first(List<Candidate> answers, Evidence evidence) {
    double best = answers.getFirst().score();
    return answers.stream()
        .filter(c -> c.score() >= best - ALIKE)
        .max(
            Comparator.<Candidate>comparingLong(c -> day(c, evidence))
                .thenComparingDouble(Candidate::score))
        .orElse(answers.getFirst());
  }

  private static long day(Candidate candidate, Evidence evidence) {
    LocalDate day = candidate.scene().reading().version().header().day(evidence.question().zone());
    return day == null ? Long.MIN_VALUE : day.toEpochDay();
  }

  /// Two articles' sentences about one surname meet only when both give the same full name.
  private boolean samePerson(List<Candidate> chosen, Candidate next, Ask ask) {
    for (Candidate one : chosen) {
      if (one.scene() == next.scene()) {
        continue;
      }
      for (Token term : ask.terms()) {
        if (!Surnames.agree(one, next, term)) {
          return false;
        }
      }
    }
    return true;
  }

  private static Comparator<Candidate> order(List<Candidate> chosen) {
    List<ArticleId> articles =
        chosen.stream().map(c -> c.scene().reading().version().id()).distinct().toList();
    return Comparator.<Candidate>comparingInt(
            c -> articles.indexOf(c.scene().reading().version().id()))
        .thenComparingInt(Candidate::index);
  }

  static List<Claim> nearest(List<Candidate> near) {
    return near.stream()
        .filter(c -> c.fit().covered() >= NEAR)
        .filter(Candidate::alone)
        .max(Comparator.<Candidate>comparingDouble(c -> c.fit().covered() + 0.1 / (1 + c.rank())))
        .map(c -> List.of(new Place(c.scene().reading().version(), c.sentence()).claim()))
        .orElse(List.of());
  }
}
