// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;

/// Searches one snapshot.
final class Search {
  private static final int MOST_SPELLINGS = 5;

  // Two edits in a word of three letters make any other word of three letters.
  private static final int SHORTEST_SPELLED = 4;
  private static final int LONGEST_SPELLED = 40;

  private static final Sort NEWEST =
      new Sort(
          new SortField(Fields.PUBLISHED, SortField.Type.LONG, true, Long.MIN_VALUE),
          new SortField(Fields.ARTICLE, SortField.Type.STRING),
          SortField.FIELD_DOC);

  private final Analysis analysis = new Analysis();
  private final Queries queries;

  Search(Weights weights) {
    this.queries = new Queries(analysis, weights);
  }

  List<Hit> find(IndexSearcher searcher, Probe probe) throws IOException {
    return switch (probe) {
      case Probe.Words words ->
          scored(
              searcher, queries.words(words.terms(), groups(searcher), compounds(searcher)), words);
      case Probe.Phrase phrase -> scored(searcher, queries.phrase(phrase.words()), phrase);
      case Probe.Latest latest -> latest(searcher, latest);
      case Probe.Newest newest -> newest(searcher, queries.phrase(newest.words()), newest);
      case Probe.Vector vector -> hits(searcher, Nearest.to(searcher, vector));
    };
  }

  List<Hit> rank(IndexSearcher searcher, PoolProbe parts, Ranker ranker) throws IOException {
    Set<String> groups = groups(searcher);
    Pooling pooling = new Pooling(new WeighingOnce(searcher));
    List<float[]> vectors = Nearest.vectors(searcher, parts);
    int[] documents =
        pooling.documents(
            queries.words(parts.terms(), groups, compounds(searcher)), vectors, parts);
    if (documents.length == 0) {
      return List.of();
    }
    List<Query> words = new ArrayList<>();
    List<int[]> stems = new ArrayList<>();
    double[] rarities = new double[parts.terms().size()];
    for (Probe.Term term : parts.terms()) {
      List<Queries.Stem> of = queries.stems(term, groups);
      rarities[words.size()] =
          Pooling.rarity(
              searcher.getIndexReader(), of.stream().map(Queries.Stem::everywhere).toList());
      words.add(queries.word(term, of));
      stems.add(Gist.hashes(of.stream().map(Queries.Stem::text).toList()));
    }
    List<Candidate> candidates =
        pooling.candidates(documents, pooling.scores(words, documents), vectors);
    List<Ranker.Ranked> ranked = ranker.rank(new Pool(candidates, stems, rarities));
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>(ranked.size());
    for (Ranker.Ranked each : ranked) {
      hits.add(new Hit(Documents.passage(stored, documents[each.candidate()]), each.score()));
    }
    return hits;
  }

  static List<Mention> named(IndexSearcher searcher, String text) throws IOException {
    Terms keys = MultiTerms.getTerms(searcher.getIndexReader(), Fields.NAMED);
    if (keys == null) {
      return List.of();
    }
    TermsEnum at = keys.iterator();
    return NameKeys.in(
        text,
        key -> at.seekCeil(new BytesRef(key)) == SeekStatus.END ? null : at.term().utf8ToString());
  }

  private static boolean held(IndexSearcher searcher, Term term) {
    try {
      return searcher.getIndexReader().docFreq(term) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("looking up a name", e);
    }
  }

  long passagesWith(IndexSearcher searcher, String word, Filter filter) throws IOException {
    return searcher.count(filtered(queries.phrase(word), filter));
  }

  List<String> spelledLike(IndexSearcher searcher, String word) throws IOException {
    List<String> asked = analysis.exactWords(word, 2);
    if (asked.size() != 1
        || asked.getFirst().length() < SHORTEST_SPELLED
        || asked.getFirst().length() > LONGEST_SPELLED) {
      return List.of();
    }
    DirectSpellChecker checker = new DirectSpellChecker();
    // A frequent word has neighbours too; the caller knows whether it wants them.
    checker.setMaxQueryFrequency(0.99f);
    SuggestWord[] found =
        checker.suggestSimilar(
            new Term(Fields.EXACT, asked.getFirst()),
            MOST_SPELLINGS,
            searcher.getIndexReader(),
            SuggestMode.SUGGEST_ALWAYS);
    List<String> words = new ArrayList<>();
    for (SuggestWord each : found) {
      words.add(each.string.toLowerCase(Locale.ROOT));
    }
    return words;
  }

  static long snapshot(IndexSearcher searcher) {
    return ((DirectoryReader) searcher.getIndexReader()).getVersion();
  }

  static Query filtered(Query query, Filter filter) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(Queries.filter(filter), Occur.FILTER)
        .build();
  }

  private static List<Hit> scored(IndexSearcher searcher, Query query, Probe probe)
      throws IOException {
    List<Hit> hits = hits(searcher, searcher.search(filtered(query, probe.filter()), probe.k()));
    // Equal scores come in the documents' order, which merging changes from run to run.
    hits.sort(
        Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.passage().article())
            .thenComparingInt(hit -> hit.passage().ordinal()));
    return hits;
  }

  private static List<Hit> hits(IndexSearcher searcher, TopDocs top) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>(top.scoreDocs.length);
    for (ScoreDoc each : top.scoreDocs) {
      hits.add(new Hit(Documents.passage(stored, each.doc), each.score));
    }
    return hits;
  }

  private static List<Hit> latest(IndexSearcher searcher, Probe.Latest probe) throws IOException {
    // With several roles asked for, an article has a first passage of each.
    int most = probe.k() * Math.max(1, probe.filter().roles().size());
    TopDocs top =
        searcher.search(filtered(Queries.leads(probe.filter()), probe.filter()), most, NEWEST);
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    Set<ArticleId> seen = new HashSet<>();
    for (ScoreDoc each : top.scoreDocs) {
      Passage passage = Documents.passage(stored, each.doc);
      if (hits.size() < probe.k() && seen.add(passage.article())) {
        hits.add(new Hit(passage, 1f / (1 + hits.size())));
      }
    }
    return hits;
  }

  private static List<Hit> newest(IndexSearcher searcher, Query query, Probe.Newest probe)
      throws IOException {
    TopDocs top = searcher.search(filtered(query, probe.filter()), probe.k(), NEWEST);
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc each : top.scoreDocs) {
      hits.add(new Hit(Documents.passage(stored, each.doc), 1f / (1 + hits.size())));
    }
    return hits;
  }

  /// The language groups that a snapshot holds, in a fixed order.
  static Set<String> groups(IndexSearcher searcher) {
    Set<String> groups = new TreeSet<>();
    for (String field : FieldInfos.getIndexedFields(searcher.getIndexReader())) {
      String group = Fields.groupOfBody(field);
      if (group != null) {
        groups.add(group);
      }
    }
    return groups;
  }

  static Compounds compounds(IndexSearcher searcher) {
    return new Compounds(word -> held(searcher, new Term(Fields.EXACT, word)));
  }

  static List<Shelved> shelved(IndexSearcher searcher) throws IOException {
    return shelved(searcher, MatchAllDocsQuery.INSTANCE);
  }

  static List<Shelved> shelved(IndexSearcher searcher, Collection<ArticleId> articles)
      throws IOException {
    List<BytesRef> ids = articles.stream().map(id -> new BytesRef(id.value())).toList();
    return shelved(searcher, new TermInSetQuery(Fields.ARTICLE, ids));
  }

  private static List<Shelved> shelved(IndexSearcher searcher, Query which) throws IOException {
    Set<Integer> bare = new HashSet<>();
    Map<Integer, Shelved> found = new HashMap<>();
    collect(searcher, both(new Term(Fields.EMBEDDED, Fields.NO), which), bare);
    Set<Integer> leads = new TreeSet<>();
    collect(searcher, both(new Term(Fields.LEAD, ""), which), leads);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      SortedDocValues folders = DocValues.getSorted(leaf.reader(), Fields.FOLDER);
      SortedDocValues articles = DocValues.getSorted(leaf.reader(), Fields.ARTICLE);
      SortedDocValues languages = DocValues.getSorted(leaf.reader(), Fields.LANGUAGE);
      NumericDocValues versions = DocValues.getNumeric(leaf.reader(), Fields.VERSION);
      NumericDocValues editions = DocValues.getNumeric(leaf.reader(), Fields.EDITION);
      for (int number : leads) {
        int local = number - leaf.docBase;
        if (local >= 0
            && local < leaf.reader().maxDoc()
            && folders.advanceExact(local)
            && articles.advanceExact(local)
            && languages.advanceExact(local)
            && versions.advanceExact(local)) {
          found.put(
              number,
              new Shelved(
                  folders.lookupOrd(folders.ordValue()).utf8ToString(),
                  new ArticleId(articles.lookupOrd(articles.ordValue()).utf8ToString()),
                  (int) versions.longValue(),
                  languages.lookupOrd(languages.ordValue()).utf8ToString(),
                  !bare.contains(number),
                  editions.advanceExact(local) ? editions.longValue() : 0));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static Query both(Term term, Query which) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(term), Occur.FILTER)
        .add(which, Occur.FILTER)
        .build();
  }

  private static void collect(IndexSearcher searcher, Query query, Set<Integer> into)
      throws IOException {
    int most = Math.max(1, searcher.getIndexReader().maxDoc());
    for (ScoreDoc each : searcher.search(query, most).scoreDocs) {
      into.add(each.doc);
    }
  }
}
