// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.nio.ByteBuffer;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;

/// Which terms stand together in a sentence: kept beside each passage, so that ranking need not
/// analyse its text again.
///
/// Each term is its [String#hashCode], which Java's specification fixes; that two terms of one
/// sentence share one costs a ranking nothing worth speaking of. Sentences are those of Java's
/// [BreakIterator]: what is cited is cut by `split`, this only ranks.
///
/// @param sentences for each sentence its terms' hashes in rising order
/// @param headline the hashes of headline, section and byline in rising order
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them or changes the numbers
public record Gist(List<int[]> sentences, int[] headline) {
  /// Most sentences kept of one passage; what comes behind counts to the last.
  static final int MOST_SENTENCES = 60;

  /// Most terms kept of one sentence or headline.
  static final int MOST_TERMS = 400;

  /// Copies the list.
  public Gist {
    sentences = List.copyOf(sentences);
  }

  /// Reads a passage.
  ///
  /// @param text the passage
  /// @param headline what stands above it
  /// @param language ISO 639-1
  /// @param terms how the index takes a text apart
  /// @return its gist
  static Gist of(
      String text, String headline, String language, Function<String, List<String>> terms) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
    breaks.setText(text);
    List<int[]> sentences = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (sentences.size() == MOST_SENTENCES - 1) {
        to = text.length();
      }
      sentences.add(hashes(terms.apply(text.substring(from, to))));
      from = to;
      if (to == text.length()) {
        break;
      }
    }
    return new Gist(sentences, hashes(terms.apply(headline)));
  }

  /// {@return the distinct hashes of terms, in rising order}
  ///
  /// @param terms any terms
  static int[] hashes(List<String> terms) {
    return terms.stream()
        .mapToInt(String::hashCode)
        .sorted()
        .distinct()
        .limit(MOST_TERMS)
        .toArray();
  }

  /// {@return whether one of these terms is among hashes in rising order}
  ///
  /// @param hashes a sentence or the headline
  /// @param terms hashes in any order
  public static boolean holds(int[] hashes, int[] terms) {
    for (int term : terms) {
      if (Arrays.binarySearch(hashes, term) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// {@return the distinct hashes of all sentences, in rising order}
  public int[] all() {
    return sentences.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
  }

  /// How many hashes two lists share.
  ///
  /// @param one distinct hashes in rising order
  /// @param other the same
  /// @return the count, at most the shorter one's length
  public static int shared(int[] one, int[] other) {
    int count = 0;
    int j = 0;
    for (int hash : one) {
      while (j < other.length && other[j] < hash) {
        j++;
      }
      if (j < other.length && other[j] == hash) {
        count++;
      }
    }
    return count;
  }

  /// {@return the gist as bytes: the headline first, each part behind its length}
  BytesRef bytes() {
    int size = headline.length + 1 + sentences.stream().mapToInt(s -> s.length + 1).sum();
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * size);
    put(bytes, headline);
    sentences.forEach(sentence -> put(bytes, sentence));
    return new BytesRef(bytes.array());
  }

  private static void put(ByteBuffer bytes, int[] hashes) {
    bytes.putInt(hashes.length);
    for (int hash : hashes) {
      bytes.putInt(hash);
    }
  }

  /// {@return a gist read back}
  ///
  /// @param ref what [#bytes] gave
  static Gist read(BytesRef ref) {
    ByteBuffer bytes = ByteBuffer.wrap(ref.bytes, ref.offset, ref.length);
    int[] headline = take(bytes);
    List<int[]> sentences = new ArrayList<>();
    while (bytes.hasRemaining()) {
      sentences.add(take(bytes));
    }
    return new Gist(sentences, headline);
  }

  private static int[] take(ByteBuffer bytes) {
    int[] hashes = new int[bytes.getInt()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = bytes.getInt();
    }
    return hashes;
  }
}
