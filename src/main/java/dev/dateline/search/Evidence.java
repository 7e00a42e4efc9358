// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Inquiry;
import dev.dateline.grammar.Token;
import dev.dateline.index.Hit;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Passage;
import dev.dateline.news.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The passages chosen for one question, with the versions they stand in.
///
/// @param question the question
/// @param inquiry the question taken apart, its spelling mended
/// @param hits the passages, best first
/// @param phrases for each stretch that the reader quoted the passages that hold it word for word,
///   perhaps none
/// @param versions each hit's version
/// @param weights how much each word of the question tells, by its folded form, from 0.3 (common)
///   up
/// @param spans the days that the question was understood to name, whose articles were preferred
/// @param extent how far the coverage reached at that moment
/// @param snapshot the index's snapshot that was searched
/// @param clauses the parts of a long question, in its order; one for a short one, none where it
///   was not searched
/// @param topic words of the question before, where this one leans on it: what its pronouns and its
///   silence mean
public record Evidence(
    Question question,
    Inquiry inquiry,
    List<Hit> hits,
    Map<String, List<Hit>> phrases,
    Map<ArticleId, Version> versions,
    Map<String, Double> weights,
    List<Span> spans,
    Extent extent,
    long snapshot,
    List<Clause> clauses,
    List<Token> topic) {
  /// Copies the lists.
  public Evidence {
    hits = List.copyOf(hits);
    phrases = Map.copyOf(phrases);
    versions = Map.copyOf(versions);
    weights = Map.copyOf(weights);
    spans = List.copyOf(spans);
    clauses = List.copyOf(clauses);
    topic = List.copyOf(topic);
  }

  /// The same question asked of one article only, as a follow-up asks it.
  ///
  /// @param version the article
  /// @param passages all of its passages
  /// @param leaning words of the question before
  /// @return evidence of these passages, those found by the search first
  public Evidence within(Version version, List<Passage> passages, List<Token> leaning) {
    List<Hit> own = new ArrayList<>();
    hits.stream().filter(h -> h.passage().article().equals(version.id())).forEach(own::add);
    Set<Integer> found = own.stream().map(h -> h.passage().ordinal()).collect(Collectors.toSet());
    passages.stream()
        .filter(p -> !found.contains(p.ordinal()))
        .forEach(p -> own.add(new Hit(p, 0)));
    return new Evidence(
        question,
        inquiry,
        own,
        Map.of(),
        Map.of(version.id(), version),
        weights,
        spans,
        extent,
        snapshot,
        List.of(),
        leaning);
  }

  /// Evidence for a question whose words were not weighed.
  ///
  /// @param question the question
  /// @param hits the passages, best first
  /// @param versions each hit's version
  /// @param extent how far the coverage reached
  /// @param snapshot the index's snapshot
  public Evidence(
      Question question,
      List<Hit> hits,
      Map<ArticleId, Version> versions,
      Extent extent,
      long snapshot) {
    this(
        question,
        Inquiry.of(question.standalone()),
        hits,
        Map.of(),
        versions,
        Map.of(),
        List.of(),
        extent,
        snapshot,
        List.of(),
        List.of());
  }

  /// Nothing was searched.
  ///
  /// @param question the question
  /// @param extent how far the coverage reaches
  /// @return evidence without passages
  public static Evidence none(Question question, Extent extent) {
    return new Evidence(question, List.of(), Map.of(), extent, 0);
  }

  /// {@return the things asked, as many as the inquiry has, each with the words of what was asked
  /// before it where it leans on that}
  public List<Ask> asks() {
    List<Ask> asks = new ArrayList<>();
    List<Token> before = topic;
    for (Ask part : inquiry.asks()) {
      Ask ask = part.pointing() || !topic.isEmpty() ? part.with(before) : part;
      asks.add(ask);
      before = ask.terms();
    }
    return asks;
  }

  /// {@return how much a word of the question tells}
  ///
  /// @param word the word
  public double weight(Token word) {
    return weights.getOrDefault(word.folded(), 1.0);
  }
}
