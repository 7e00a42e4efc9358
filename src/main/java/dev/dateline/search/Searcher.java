// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Inquiry;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import dev.dateline.index.Filter;
import dev.dateline.index.Hit;
import dev.dateline.index.PassageIndex;
import dev.dateline.index.Probe;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Kind;
import dev.dateline.news.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Question → Evidence: mends its spelling, takes it apart, probes the index for each part, and
/// brings the versions along. Any thread may use it; nothing a person types makes it throw.
public final class Searcher {
  /// Passages brought for one question.
  public static final int PASSAGES = 40;

  /// Longest question searched, in UTF-16 units; what comes behind is cut.
  public static final int LONGEST = 1_000;

  // A synonym counts for less than the word itself, so that a passage with the reader's own word
  // comes first.
  private static final float SYNONYM = 0.4f;

  // What a word tells where no word of the question is known.
  private static final double UNKNOWN = 1;

  private final PassageIndex index;
  private final Coverage coverage;
  private final Synonyms synonyms;
  private final Function<String, List<Float>> vectors;
  private final double vectorWeight;
  private final Spelling spelling;

  /// A searcher.
  ///
  /// @param index where to probe
  /// @param coverage where the versions are
  /// @param synonyms the newsroom's words that stand for each other
  /// @param vectors gives a question's vector, empty where there is no model
  /// @param vectorWeight how much a vector's closeness counts beside BM25, from 0 (not at all) to 1
  ///   (alone)
  public Searcher(
      PassageIndex index,
      Coverage coverage,
      Synonyms synonyms,
      Function<String, List<Float>> vectors,
      double vectorWeight) {
    if (!(vectorWeight >= 0 && vectorWeight <= 1)) {
      throw new IllegalArgumentException("vector weight " + vectorWeight + " is not from 0 to 1");
    }
    this.index = index;
    this.coverage = coverage;
    this.synonyms = synonyms;
    this.vectors = vectors;
    this.vectorWeight = vectorWeight;
    this.spelling = new Spelling(index);
  }

  /// Finds the passages for a question.
  ///
  /// @param question the question
  /// @return at most [#PASSAGES] passages, best first; none when nothing in it can be searched
  public Evidence search(Question question) {
    Filter filter = Filter.shown(question.folders(), question.now());
    String text = question.standalone();
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST);
    }
    String mended = spelling.mend(text, filter);
    Inquiry inquiry = Inquiry.of(mended);
    List<List<Hit>> lists = new ArrayList<>();
    List<Probe.Term> all = terms(Tokens.of(inquiry.text()));
    if (!all.isEmpty()) {
      lists.add(fuse(mended, all, filter));
    }
    if (inquiry.asks().size() > 1) {
      for (Ask ask : inquiry.asks()) {
        List<Probe.Term> part = terms(ask.terms());
        if (!part.isEmpty()) {
          lists.add(index.find(new Probe.Words(part, filter, PASSAGES)));
        }
      }
    }
    Map<String, List<Hit>> phrases = new LinkedHashMap<>();
    for (String quoted : inquiry.quoted()) {
      phrases.put(quoted, index.find(new Probe.Phrase(quoted, filter, PASSAGES)));
    }
    phrases.values().forEach(lists::addFirst);
    return evidence(question, inquiry, interleave(lists), phrases);
  }

  /// Gives the passages published last.
  ///
  /// @param question the question; its words are not searched
  /// @param filter which passages
  /// @return the first passage of each of the newest articles, newest first
  public Evidence latest(Question question, Filter filter) {
    return evidence(
        question,
        Inquiry.of(question.standalone()),
        index.find(new Probe.Latest(filter, PASSAGES)),
        Map.of());
  }

  private List<Hit> fuse(String text, List<Probe.Term> terms, Filter filter) {
    List<Hit> words = index.find(new Probe.Words(terms, filter, PASSAGES));
    List<Float> vector = vectorWeight > 0 ? vectors.apply(text) : List.of();
    if (vector.isEmpty() || words.isEmpty()) {
      return words;
    }
    List<Hit> near = index.find(new Probe.Vector(vector, filter, PASSAGES));
    float best = words.getFirst().score();
    float nearest = near.isEmpty() ? 1 : near.getFirst().score();
    Map<String, Hit> hits = new LinkedHashMap<>();
    Map<String, Double> scores = new HashMap<>();
    for (Hit hit : words) {
      hits.put(key(hit), hit);
      scores.merge(key(hit), (1 - vectorWeight) * hit.score() / best, Double::sum);
    }
    for (Hit hit : near) {
      hits.putIfAbsent(key(hit), hit);
      scores.merge(key(hit), vectorWeight * hit.score() / nearest, Double::sum);
    }
    return hits.entrySet().stream()
        .sorted(Comparator.comparingDouble(e -> -scores.getOrDefault(e.getKey(), 0.0)))
        .limit(PASSAGES)
        .map(
            e -> new Hit(e.getValue().passage(), scores.getOrDefault(e.getKey(), 0.0).floatValue()))
        .toList();
  }

  private List<Probe.Term> terms(List<Token> tokens) {
    Map<String, Float> weights = new LinkedHashMap<>();
    for (Token token : tokens) {
      if (token.in(Words.STOP)) {
        continue;
      }
      float weight = Words.SOFT.contains(token.stem()) ? 0.5f : 1f;
      weights.merge(token.text(), weight, Math::max);
      for (String form : token.forms()) {
        weights.putIfAbsent(form, weight);
      }
      for (String word : synonyms.words(token)) {
        weights.putIfAbsent(word, SYNONYM * weight);
      }
    }
    return weights.entrySet().stream().map(e -> new Probe.Term(e.getKey(), e.getValue())).toList();
  }

  private static List<Hit> interleave(List<List<Hit>> lists) {
    Map<String, Hit> hits = new LinkedHashMap<>();
    for (int rank = 0; rank < PASSAGES && hits.size() < PASSAGES; rank++) {
      for (List<Hit> list : lists) {
        if (rank < list.size()) {
          hits.putIfAbsent(key(list.get(rank)), list.get(rank));
        }
      }
    }
    return hits.values().stream().limit(PASSAGES).toList();
  }

  private static String key(Hit hit) {
    return hit.passage().article() + "\n" + hit.passage().ordinal();
  }

  private Evidence evidence(
      Question question, Inquiry inquiry, List<Hit> hits, Map<String, List<Hit>> phrases) {
    Map<ArticleId, Version> versions = new HashMap<>();
    List<Hit> shown = hits.stream().filter(hit -> keep(hit, question, versions)).toList();
    Map<String, List<Hit>> kept = new LinkedHashMap<>();
    phrases.forEach(
        (words, found) ->
            kept.put(words, found.stream().filter(hit -> keep(hit, question, versions)).toList()));
    Filter filter = Filter.shown(question.folders(), question.now());
    Map<String, Double> weights = new HashMap<>();
    double passages = Math.max(1, index.passages(filter));
    Set<String> unknown = new HashSet<>();
    for (Ask ask : inquiry.asks()) {
      for (Token term : ask.terms()) {
        if (weights.containsKey(term.folded())) {
          continue;
        }
        long holding = index.passagesWith(term.text(), filter);
        weights.put(term.folded(), weight(holding, passages));
        if (holding == 0) {
          unknown.add(term.folded());
        }
      }
    }
    // A word of no passage is rare by nobody's choice: it may be the reader's own for something
    // that the articles call otherwise. It tells as much as the others do.
    double mean =
        weights.entrySet().stream()
            .filter(e -> !unknown.contains(e.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .average()
            .orElse(UNKNOWN);
    unknown.forEach(word -> weights.computeIfPresent(word, (k, w) -> Math.min(w, mean)));
    return new Evidence(
        question,
        inquiry,
        shown,
        kept,
        versions,
        weights,
        coverage.extent(question.folders(), question.now()),
        index.snapshot(),
        List.of());
  }

  /// Inverse document frequency as BM25 has it, never below 0.3: even a word of every passage was
  /// asked for.
  private static double weight(long holding, double passages) {
    return Math.max(0.3, Math.log(1 + (passages - holding + 0.5) / (holding + 0.5)));
  }

  private boolean keep(Hit hit, Question question, Map<ArticleId, Version> versions) {
    ArticleId id = hit.passage().article();
    int number = hit.passage().version();
    Version known = versions.get(id);
    if (known != null) {
      return known.number() == number;
    }
    Optional<Version> version =
        coverage.shown(id, number, question.now())
            ? coverage.version(id, number)
            : Optional.empty();
    version
        .filter(v -> v.header().kind() != Kind.ADVERTISEMENT)
        .ifPresent(v -> versions.put(id, v));
    return versions.containsKey(id);
  }
}
