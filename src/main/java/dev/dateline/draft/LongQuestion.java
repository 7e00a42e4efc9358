// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Wanted;
import dev.dateline.grammar.Words;
import dev.dateline.index.Mention;
import dev.dateline.news.Version;
import dev.dateline.search.Clause;
import dev.dateline.search.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Answers a question of several clauses ("which company, as the Herald reported, closed …, and
/// sold …"): no one sentence holds all of it, so each clause gets the sentence that tells of it,
/// from the outlet that the clause names. What is told of by no sentence is named.
final class LongQuestion {
  /// A question with so many telling words in one thing asked is held against the articles clause
  /// by clause: no sentence of news is likely to hold them all.
  static final int WORDS = 8;

  /// So many in several things asked.
  static final int SEVERAL = 12;

  // A question word stands among so many first ones.
  private static final int LEAD = 3;

  // Of a long question's words, weighted, the chosen sentences and their surroundings hold so many
  // at least. Where it was set, nine in ten of a benchmark's questions are answered, and four in
  // five of those that its articles do not answer are refused.
  private static final double ALL = 0.38;

  // A clause is told of by a sentence that, with its surroundings, holds so many of its words.
  private static final double CLAUSE = 0.4;

  // Sentences that hold nearly as much as the best one may win by naming what the others name.
  private static final double ALIKE = 0.1;

  // What a passage's place among those found takes away.
  private static final double RANK = 0.004;

  // What asks for a date, a place, a number, a reason or a way is answered by a sentence that
  // holds it, however long the question is.
  private static final Set<Wanted> OPEN =
      EnumSet.of(
          Wanted.WHETHER,
          Wanted.WHICH,
          Wanted.DOER,
          Wanted.PATIENT,
          Wanted.IDENTITY,
          Wanted.ATTRIBUTE,
          Wanted.DEED,
          Wanted.SAYING,
          Wanted.TOPIC);

  // Who did something only a sentence tells that holds the deed; who somebody is, any may.
  private static final Set<String> WHO = Set.of("who", "whom");

  // "In which year" asks for a date.
  private static final Set<String> DAYS = Words.set("year month week day date");

  // What asks for somebody or something is answered by a name.
  private static final Set<Wanted> NAMED =
      EnumSet.of(Wanted.WHICH, Wanted.DOER, Wanted.PATIENT, Wanted.IDENTITY);

  private final ExtractiveWriter writer;
  private final Evidence evidence;
  private final int most;
  private final boolean named;
  private final Set<String> asked;

  LongQuestion(ExtractiveWriter writer, Evidence evidence, int most) {
    this.writer = writer;
    this.evidence = evidence;
    this.most = most;
    this.named = evidence.inquiry().asks().stream().anyMatch(a -> NAMED.contains(a.wanted()));
    this.asked =
        evidence.clauses().stream()
            .flatMap(clause -> clause.words().stream())
            .flatMap(word -> word.keys().stream())
            .collect(Collectors.toSet());
  }

  /// Whether a question is so long.
  static boolean is(Evidence evidence) {
    List<Ask> asks = evidence.inquiry().asks();
    return evidence.clauses().size() > 1
        && open(asks.getFirst())
        && (asks.stream().anyMatch(ask -> telling(List.of(ask)) >= WORDS)
            || telling(asks) >= SEVERAL && asks.stream().allMatch(LongQuestion::open));
  }

  private static long telling(List<Ask> asks) {
    return asks.stream()
        .flatMap(ask -> ask.terms().stream())
        .filter(LongQuestion::telling)
        .map(Token::stem)
        .distinct()
        .count();
  }

  /// A clause with the sentences that tell of it, best first.
  private record Told(Clause clause, double weight, List<Candidate> sentences) {
    double covered() {
      return sentences.isEmpty() ? 0 : sentences.getFirst().fit().covered();
    }

    boolean holds() {
      return covered() >= CLAUSE;
    }
  }

  Draft draft() {
    List<Told> clauses = new ArrayList<>();
    for (Clause clause : evidence.clauses()) {
      List<Token> terms = clause.words().stream().filter(LongQuestion::telling).toList();
      if (!terms.isEmpty()) {
        clauses.add(told(clause, terms));
      }
    }
    List<String> unread =
        clauses.stream().map(t -> t.clause().unread()).filter(Objects::nonNull).distinct().toList();
    double all = clauses.stream().mapToDouble(Told::weight).sum();
    double held = clauses.stream().mapToDouble(t -> t.weight() * t.covered()).sum();
    List<Candidate> chosen = all > 0 && held >= ALL * all ? chosen(clauses) : List.of();
    String premise =
        unread.isEmpty() ? "" : "No article by " + String.join(" or ", unread) + " has been read.";
    if (chosen.isEmpty() || named && chosen.stream().allMatch(c -> names(c).isEmpty())) {
      return new Draft.Nothing(
          ExtractiveWriter.nearest(
              clauses.stream().flatMap(t -> t.sentences().stream().limit(1)).toList()),
          premise);
    }
    Set<Place> places = new LinkedHashSet<>();
    Place.add(chosen, places);
    return new Draft.Sentences(
        places.stream().map(Place::claim).toList(),
        clauses.stream().filter(t -> !t.holds()).map(t -> t.clause().text()).distinct().toList(),
        premise);
  }

  private Told told(Clause clause, List<Token> terms) {
    double weight = terms.stream().mapToDouble(evidence::weight).sum();
    if (clause.unread() != null) {
      return new Told(clause, weight, List.of());
    }
    Mention outlet = clause.outlet();
    Map<Version, Boolean> theirs = new HashMap<>();
    List<Candidate> all =
        writer
            .candidates(
                evidence,
                Ask.about(clause.text(), terms),
                version ->
                    outlet == null
                        || theirs.computeIfAbsent(version, v -> outlet.heads(v.header())))
            .stream()
            .sorted(Comparator.comparingDouble(LongQuestion::value).reversed())
            .toList();
    List<Candidate> best = new ArrayList<>();
    for (Candidate one : all) {
      if (!best.isEmpty() && value(best.getFirst()) - value(one) > ALIKE) {
        break;
      }
      if (one.scene().company(one.index()).isPresent()) {
        best.add(one);
      }
    }
    return new Told(clause, weight, best);
  }

  private static double value(Candidate one) {
    return one.fit().covered() - RANK * one.rank();
  }

  /// A sentence for each of the clauses that tell most, in the clauses' order.
  private List<Candidate> chosen(List<Told> clauses) {
    Set<String> common = named ? common(clauses) : Set.of();
    List<Candidate> kept = new ArrayList<>();
    int length = 0;
    for (Told one :
        clauses.stream()
            .filter(Told::holds)
            .sorted(Comparator.comparingDouble((Told t) -> t.weight() * t.covered()).reversed())
            .toList()) {
      Candidate best =
          one.sentences().stream()
              .filter(
                  c -> c.fit().covered() >= CLAUSE && names(c).stream().anyMatch(common::contains))
              .findFirst()
              .orElse(one.sentences().getFirst());
      int longer = length + best.sentence().text().length();
      if (kept.size() < most
          && (kept.isEmpty() || longer <= ExtractiveWriter.LONGEST)
          && kept.stream().noneMatch(c -> c.scene() == best.scene() && c.index() == best.index())) {
        kept.add(best);
        length = longer;
      }
    }
    return clauses.stream()
        .flatMap(t -> t.sentences().stream())
        .filter(kept::contains)
        .distinct()
        .toList();
  }

  /// The name, not in the question, that sentences of most of the clauses hold: whom it is likely
  /// to ask for.
  private Set<String> common(List<Told> clauses) {
    Map<String, Double> told = new HashMap<>();
    for (Told one : clauses) {
      Set<String> names = new HashSet<>();
      one.sentences().forEach(c -> names.addAll(names(c)));
      names.forEach(name -> told.merge(name, one.weight(), Double::sum));
    }
    return told.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(e -> Set.of(e.getKey()))
        .orElse(Set.of());
  }

  /// The names in a sentence that the question does not hold.
  private Set<String> names(Candidate one) {
    Set<String> names = new HashSet<>();
    List<Token> tokens = one.statement().tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (one.statement().name(i) && tokens.get(i).keys().stream().noneMatch(asked::contains)) {
        names.add(tokens.get(i).folded());
      }
    }
    return names;
  }

  /// Whether no date, number, place, reason or way is asked for; a word for one that stands far
  /// behind the first ("between the report on the prices …, was there") asks for none.
  private static boolean open(Ask ask) {
    List<Token> lead = Tokens.of(ask.text()).stream().limit(LEAD + 1).toList();
    if (lead.stream().limit(LEAD).noneMatch(word -> word.in(Words.WH))) {
      return true;
    }
    boolean deed = ask.wanted() == Wanted.DOER && lead.getFirst().in(WHO);
    boolean day = ask.wanted() == Wanted.WHICH && lead.stream().anyMatch(word -> word.in(DAYS));
    return OPEN.contains(ask.wanted()) && !deed && !day;
  }

  private static boolean telling(Token word) {
    return !Words.SAYING.contains(word.stem()) && !Words.SOFT.contains(word.stem());
  }
}
