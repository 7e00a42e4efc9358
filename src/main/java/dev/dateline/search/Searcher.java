// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Inquiry;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import dev.dateline.index.Filter;
import dev.dateline.index.Hit;
import dev.dateline.index.Mention;
import dev.dateline.index.PassageIndex;
import dev.dateline.index.PoolProbe;
import dev.dateline.index.Probe;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Kind;
import dev.dateline.news.Passage;
import dev.dateline.news.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Question → Evidence: mends its spelling, takes it apart, probes the index for each part, and
/// brings the versions along; in matters of court and police the newest on the person too. Any
/// thread may use it; nothing a person types makes it throw.
public final class Searcher {
  /// Passages brought for one question.
  public static final int PASSAGES = 40;

  /// Longest question searched, in UTF-16 units; what comes behind is cut.
  public static final int LONGEST = 1_000;

  /// Candidates that the ranking chooses from. Of the passages that hold a fact asked for, a
  /// hundred bring nine in ten on a benchmark; twice as many brought no more to the first ten.
  private static final int CANDIDATES = 100;

  /// Candidates that each outlet or author named brings.
  private static final int EACH = 30;

  /// Candidates that each vector brings: of ten to twenty more, none came to the first ten.
  private static final int NEAR = 10;

  private final PassageIndex index;
  private final Coverage coverage;
  private final Synonyms synonyms;
  private final RankWeights weights;
  private final Nearness nearness;
  private final Spelling spelling;
  private final Cases cases;

  /// A searcher.
  ///
  /// @param index where to probe
  /// @param coverage where the versions are
  /// @param synonyms the newsroom's words that stand for each other
  /// @param english the language's common words
  /// @param nearness what gives a question its vector
  public Searcher(
      PassageIndex index,
      Coverage coverage,
      Synonyms synonyms,
      English english,
      Nearness nearness) {
    this(index, coverage, synonyms, english, nearness, RankWeights.STANDARD);
  }

  /// A searcher that ranks in its own way.
  ///
  /// @param index where to probe
  /// @param coverage where the versions are
  /// @param synonyms the newsroom's words that stand for each other
  /// @param english the language's common words
  /// @param nearness what gives a question its vector
  /// @param weights how much each sign counts
  Searcher(
      PassageIndex index,
      Coverage coverage,
      Synonyms synonyms,
      English english,
      Nearness nearness,
      RankWeights weights) {
    this.index = index;
    this.coverage = coverage;
    this.synonyms = synonyms;
    this.nearness = nearness;
    this.weights = weights;
    this.spelling = new Spelling(index, english);
    this.cases = new Cases(index);
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
    Holding holding = new Holding(index, filter);
    String mended = spelling.mend(Inquiry.habits(text), holding);
    Inquiry inquiry = Inquiry.of(mended);
    List<List<Hit>> lists = new ArrayList<>();
    Timing timing = Timing.of(inquiry.text(), question.today());
    List<Mention> mentions = index.named(inquiry.text());
    Wording wording = Wording.of(inquiry.text(), mentions, synonyms);
    List<Hit> ranked = ranked(inquiry.text(), mentions, wording, timing, filter);
    if (!ranked.isEmpty()) {
      lists.add(ranked);
    }
    Map<String, List<Hit>> phrases = new LinkedHashMap<>();
    for (String quoted : inquiry.quoted()) {
      phrases.put(quoted, index.find(new Probe.Phrase(quoted, filter, PASSAGES)));
    }
    phrases.values().forEach(lists::addFirst);
    List<Hit> all = interleave(lists);
    List<List<Hit>> brought = new ArrayList<>(phrases.values());
    brought.addFirst(all);
    Map<ArticleId, Version> versions = versions(brought, question);
    List<Hit> found = all.stream().filter(hit -> held(hit, versions)).toList();
    List<Hit> newest = cases.newest(inquiry.text(), found, versions, filter);
    List<Hit> hits = joined(found, newest);
    if (!newest.isEmpty()) {
      versions(List.of(newest), question).forEach(versions::putIfAbsent);
      // What the newest took the place of is no evidence any more.
      brought.set(0, hits);
      versions.keySet().retainAll(articles(brought));
    }
    return evidence(
        question,
        holding,
        inquiry,
        hits,
        phrases,
        versions,
        timing.spans(),
        Clauses.of(
            inquiry.text(), mentions, wording, Clauses.unread(inquiry.text(), mentions, ranked)));
  }

  /// The words of the names of the coverage's outlets that a text names.
  ///
  /// @param text any text
  /// @return the words, folded, those of the language's closed classes left out
  public Set<String> outlets(String text) {
    Set<String> words = new HashSet<>();
    for (Mention mention : index.named(text)) {
      if (mention.heading() == Mention.Heading.OUTLET) {
        Tokens.of(text.substring(mention.start(), mention.end())).stream()
            .filter(token -> !token.in(Words.STOP))
            .forEach(token -> words.add(token.folded()));
      }
    }
    return words;
  }

  /// Gives the passages published last.
  ///
  /// @param question the question; its words are not searched
  /// @param filter which passages
  /// @return the first passage of each of the newest articles, newest first
  public Evidence latest(Question question, Filter filter) {
    List<Hit> latest = index.find(new Probe.Latest(filter, PASSAGES));
    return evidence(
        question,
        new Holding(index, Filter.shown(question.folders(), question.now())),
        Inquiry.of(question.standalone()),
        latest,
        Map.of(),
        versions(List.of(latest), question),
        List.of(),
        List.of());
  }

  private List<Hit> ranked(
      String text, List<Mention> mentions, Wording wording, Timing timing, Filter filter) {
    if (wording.terms().isEmpty()) {
      return List.of();
    }
    List<Ranking.Scope> scopes = Scopes.of(text, mentions, wording, timing);
    Ranking ranking =
        new Ranking(
            wording,
            Clauses.of(text, wording.places(), wording.at()),
            scopes,
            timing,
            weights,
            PASSAGES);
    List<Mention> named = scopes.stream().map(Ranking.Scope::mention).toList();
    PoolProbe parts =
        new PoolProbe(
            wording.terms(),
            filter,
            CANDIDATES,
            named,
            EACH,
            nearness.of(text, () -> Clauses.of(text, mentions, wording, List.of())),
            NEAR);
    return index.rank(parts, ranking);
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

  /// The passages found, the last of them given up for those that must be among them.
  private static List<Hit> joined(List<Hit> found, List<Hit> newest) {
    Map<String, Hit> more = new LinkedHashMap<>();
    newest.forEach(hit -> more.put(key(hit), hit));
    found.forEach(hit -> more.remove(key(hit)));
    List<Hit> out = new ArrayList<>(found.stream().limit(PASSAGES - more.size()).toList());
    out.addAll(more.values());
    return out;
  }

  private static String key(Hit hit) {
    return hit.passage().article() + "\n" + hit.passage().ordinal();
  }

  private Evidence evidence(
      Question question,
      Holding holding,
      Inquiry inquiry,
      List<Hit> hits,
      Map<String, List<Hit>> phrases,
      Map<ArticleId, Version> versions,
      List<Span> spans,
      List<Clause> clauses) {
    List<Hit> shown = hits.stream().filter(hit -> held(hit, versions)).toList();
    Map<String, List<Hit>> kept = new LinkedHashMap<>();
    phrases.forEach(
        (words, found) ->
            kept.put(words, found.stream().filter(hit -> held(hit, versions)).toList()));
    return new Evidence(
        question,
        inquiry,
        shown,
        kept,
        versions,
        weights(
            holding,
            Stream.concat(
                inquiry.asks().stream().map(Ask::terms), clauses.stream().map(Clause::words))),
        spans,
        coverage.extent(question.folders(), question.now()),
        index.snapshot(),
        clauses,
        List.of());
  }

  private Map<String, Double> weights(Holding holding, Stream<List<Token>> terms) {
    return Telling.weights(
        terms.flatMap(List::stream), holding, (double) index.passages(holding.filter()));
  }

  /// The versions of the articles that readers may be shown, advertisements left out.
  private Map<ArticleId, Version> versions(List<List<Hit>> lists, Question question) {
    Map<ArticleId, Version> versions =
        new HashMap<>(
            coverage.shown(
                lists.stream().flatMap(List::stream).map(Hit::passage).toList(), question.now()));
    versions.values().removeIf(version -> version.header().kind() == Kind.ADVERTISEMENT);
    return versions;
  }

  private static Set<ArticleId> articles(List<List<Hit>> lists) {
    Set<ArticleId> articles = new HashSet<>();
    lists.forEach(list -> list.forEach(hit -> articles.add(hit.passage().article())));
    return articles;
  }

  // What editors struck since the passage was put into the index stands in it still.
  private static boolean held(Hit hit, Map<ArticleId, Version> versions) {
    Passage passage = hit.passage();
    Version version = versions.get(passage.article());
    return version != null
        && version.number() == passage.version()
        && version.text().startsWith(passage.text(), passage.start());
  }
}
