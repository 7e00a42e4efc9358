// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Probes and filters as Lucene's queries.
final class Queries {
  /// Most terms one probe may look up, shared among the languages; a question holds about ten.
  /// Times the seven parts it stays below Lucene's 1,024 clauses.
  static final int MOST_TERMS = 120;

  // However many languages there are, each gets this many; 27 languages stay below the clauses too.
  private static final int LEAST_TERMS = 4;

  /// Most compounds and terms of several words that one probe looks up side by side.
  static final int MOST_COMPOUNDS = 20;

  // Two words joined count half: at full weight the benchmark lost half a point of Hits@4, at half
  // nothing.
  private static final float JOINED = 0.5f;

  /// Most words of one phrase; a quotation that long is found by its first words.
  static final int MOST_PHRASE_WORDS = 100;

  /// Most characters of one text that is analysed.
  static final int MOST_CHARACTERS = 4_000;

  private final Analysis analysis;
  private final Weights weights;

  Queries(Analysis analysis, Weights weights) {
    this.analysis = analysis;
    this.weights = weights;
  }

  /// BM25F of each word over the parts of each language group, summed over the words; on top, the
  /// words of one term side by side, and compounds written the other way.
  ///
  /// @param terms the words
  /// @param groups the language groups that the snapshot holds
  /// @param compounds what the snapshot writes together or apart
  /// @return the query; it matches nothing where no term is left
  Query words(List<Probe.Term> terms, Collection<String> groups, Compounds compounds) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String group : groups) {
      int left = Math.max(LEAST_TERMS, MOST_TERMS / groups.size());
      for (Probe.Term term : terms) {
        List<String> words = analysis.terms(group, cut(term.text()), left);
        for (String word : words) {
          all.add(boosted(parts(word, group), term.weight()), Occur.SHOULD);
        }
        left -= words.size();
        if (left <= 0) {
          break;
        }
      }
    }
    compounds(terms, groups, compounds, all);
    BooleanQuery query = all.build();
    return query.clauses().isEmpty() ? new MatchNoDocsQuery("no word to look for") : query;
  }

  private void compounds(
      List<Probe.Term> terms,
      Collection<String> groups,
      Compounds compounds,
      BooleanQuery.Builder all) {
    String before = "";
    float weight = 0;
    int left = MOST_COMPOUNDS;
    for (Probe.Term term : terms.subList(0, Math.min(terms.size(), MOST_TERMS))) {
      List<String> words = analysis.exactWords(cut(term.text()), MOST_PHRASE_WORDS);
      if (words.size() > 1 && term.text().strip().contains(" ") && left-- > 0) {
        all.add(boosted(sideBySide(words), term.weight()), Occur.SHOULD);
      }
      for (String word : words) {
        if (left > 0 && words.size() == 1 && compounds.joined(before, word)) {
          left--;
          String together = before + word;
          for (String group : groups) {
            for (String stem : analysis.terms(group, together, 1)) {
              all.add(
                  boosted(parts(stem, group), JOINED * Math.min(weight, term.weight())),
                  Occur.SHOULD);
            }
          }
        }
        for (List<String> pair : compounds.apart(word)) {
          if (left-- > 0) {
            all.add(boosted(sideBySide(pair), term.weight()), Occur.SHOULD);
          }
        }
        before = words.size() == 1 ? word : "";
        weight = term.weight();
      }
    }
  }

  /// One stem of a term in one language group.
  ///
  /// @param text the stem
  /// @param group the language group
  /// @param everywhere the stem in each part that is searched
  record Stem(String text, String group, List<Term> everywhere) {}

  /// A term's stems in every language group.
  ///
  /// @param term the term
  /// @param groups the language groups that the snapshot holds
  /// @return the stems, perhaps none
  List<Stem> stems(Probe.Term term, Collection<String> groups) {
    List<Stem> stems = new ArrayList<>();
    for (String group : groups) {
      for (String stem : analysis.terms(group, cut(term.text()), MOST_PHRASE_WORDS)) {
        List<Term> everywhere = new ArrayList<>();
        for (String part : Fields.SEARCHED) {
          everywhere.add(new Term(Fields.of(part, group), stem));
        }
        stems.add(new Stem(stem, group, everywhere));
      }
    }
    return stems;
  }

  /// One term by itself, as [#words] scores it.
  ///
  /// @param term the term
  /// @param stems its stems
  /// @return the query
  Query word(Probe.Term term, List<Stem> stems) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    stems.stream()
        .limit(MOST_TERMS)
        .forEach(
            stem ->
                any.add(boosted(parts(stem.text(), stem.group()), term.weight()), Occur.SHOULD));
    BooleanQuery query = any.build();
    return query.clauses().isEmpty() ? new MatchNoDocsQuery("no word to look for") : query;
  }

  private static Query sideBySide(List<String> words) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    words.forEach(word -> phrase.add(new Term(Fields.EXACT, word)));
    return phrase.build();
  }

  private Query parts(String word, String group) {
    CombinedFieldQuery.Builder parts = new CombinedFieldQuery.Builder(word);
    part(parts, Fields.of(Fields.BODY, group), weights.body());
    part(parts, Fields.of(Fields.HEADLINE, group), weights.headline());
    part(parts, Fields.of(Fields.DECK, group), weights.deck());
    part(parts, Fields.of(Fields.BYLINE, group), weights.byline());
    part(parts, Fields.of(Fields.SOURCE, group), weights.source());
    part(parts, Fields.of(Fields.SECTION, group), weights.section());
    part(parts, Fields.of(Fields.DATE, group), weights.date());
    return parts.build();
  }

  private static void part(CombinedFieldQuery.Builder parts, String field, float weight) {
    if (weight > 0) {
      parts.addField(field, weight);
    }
  }

  private static Query boosted(Query query, float weight) {
    return weight == 1 ? query : new BoostQuery(query, weight);
  }

  /// Words one behind the other, as written but for case, diacritics and punctuation.
  ///
  /// @param text the words
  /// @return the query; it matches nothing where no word is left
  Query phrase(String text) {
    List<String> words = analysis.exactWords(cut(text), MOST_PHRASE_WORDS);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("no word to look for");
    }
    return sideBySide(words);
  }

  /// The first passages of articles: of all roles together, or of each role asked for.
  ///
  /// @param filter which passages may be found
  /// @return the query
  static Query leads(Filter filter) {
    return filter.roles().isEmpty()
        ? new TermQuery(new Term(Fields.LEAD, ""))
        : anyOf(Fields.LEAD, filter.roles().stream().map(Role::key).toList());
  }

  /// {@return the query that a filter's passages match}
  ///
  /// @param filter which passages may be found
  static Query filter(Filter filter) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(
        LongField.newRangeQuery(Fields.DUE, Long.MIN_VALUE, Documents.millis(filter.now())),
        Occur.FILTER);
    if (!filter.folders().isEmpty()) {
      all.add(anyOf(Fields.FOLDER, filter.folders()), Occur.FILTER);
    }
    if (!filter.articles().isEmpty()) {
      all.add(
          anyOf(Fields.ARTICLE, filter.articles().stream().map(ArticleId::value).toList()),
          Occur.FILTER);
    }
    if (!filter.roles().isEmpty()) {
      all.add(anyOf(Fields.ROLE, filter.roles().stream().map(Role::key).toList()), Occur.FILTER);
    }
    if (!filter.languages().isEmpty()) {
      all.add(
          anyOf(
              Fields.LANGUAGE,
              filter.languages().stream().map(l -> l.toLowerCase(Locale.ROOT)).toList()),
          Occur.FILTER);
    }
    Mention named = filter.named();
    if (named != null) {
      all.add(new TermQuery(new Term(Fields.NAMED, named.key())), Occur.FILTER);
    }
    LocalDate from = filter.from();
    LocalDate to = filter.to();
    if (from != null || to != null) {
      all.add(
          LongField.newRangeQuery(
              Fields.DAY,
              from == null ? Long.MIN_VALUE : from.toEpochDay(),
              to == null ? Long.MAX_VALUE : to.toEpochDay()),
          Occur.FILTER);
    }
    return all.build();
  }

  private static Query anyOf(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  private static String cut(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
  }
}
