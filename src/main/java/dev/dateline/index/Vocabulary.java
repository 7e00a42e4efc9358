// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/// The words that the passages of one snapshot hold.
final class Vocabulary {
  private Vocabulary() {}

  /// A word of the index with the number of its passages.
  private record Known(String word, int passages) {}

  static List<String> words(IndexSearcher searcher, char first, Predicate<String> like, int most)
      throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.EXACT);
    if (terms == null) {
      return List.of();
    }
    List<Known> found = new ArrayList<>();
    TermsEnum each = terms.iterator();
    String start = String.valueOf(first);
    if (each.seekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END) {
      for (BytesRef term = each.term(); term != null; term = each.next()) {
        String word = term.utf8ToString();
        if (!word.startsWith(start)) {
          break;
        }
        if (like.test(word)) {
          found.add(new Known(word, each.docFreq()));
        }
      }
    }
    found.sort(Comparator.comparingInt(Known::passages).reversed().thenComparing(Known::word));
    return found.stream().limit(most).map(Known::word).toList();
  }
}
