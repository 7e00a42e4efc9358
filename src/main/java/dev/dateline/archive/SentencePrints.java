// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.ledger.Fingerprint;
import dev.dateline.news.Canonical;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The sentences of an article's reporting as numbers, so that two articles can be compared without
/// their texts. Pure.
///
/// A sentence here ends where a stop ends it and nothing is known of grammar: what was cut in one
/// way must be cut so for ever, and [dev.dateline.split] learns. Two copies of a sentence are cut
/// alike, which is all that counts. Headline, deck, subheads, captions, credits and biographies do
/// not count: a copy has others, and two articles of one author share the last.
final class SentencePrints {
  private static final int HEXADECIMAL = 16;
  private static final int DIGITS = 16;
  private static final String STOPS = ".!?…؟۔।॥։።";
  private static final String FULL_WIDTH = "。！？｡";
  private static final String CLOSERS = "\"”“’')]}»«」』";

  /// A word with a capital and no more letters before a full stop is short for something: "Dec.",
  /// "Gen.", "U.S.".
  private static final int SHORT = 3;

  private SentencePrints() {}

  /// The distinct sentences of body and boxes.
  ///
  /// @param canonical the text
  /// @return 64 bits of each sentence's [Fingerprint], rising; none where there is no reporting
  static long[] of(Canonical canonical) {
    Set<Long> prints = new TreeSet<>();
    for (Canonical.Placed block : canonical.blocks()) {
      if (block.role().receipt()) {
        for (String sentence : cut(canonical.text().substring(block.start(), block.end()))) {
          String plain = ContentHash.plain(sentence);
          if (!plain.isEmpty()) {
            String hash = Fingerprint.of(plain).substring(0, DIGITS);
            prints.add(Long.parseUnsignedLong(hash, HEXADECIMAL));
          }
        }
      }
    }
    return prints.stream().mapToLong(Long::longValue).toArray();
  }

  private static List<String> cut(String block) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < block.length()) {
      char c = block.charAt(i);
      boolean wide = FULL_WIDTH.indexOf(c) >= 0;
      boolean stop = wide || STOPS.indexOf(c) >= 0;
      int end = ++i;
      if (stop && !(c == '.' && abbreviated(block, i - 1))) {
        while (end < block.length() && closes(block.charAt(end))) {
          end++;
        }
        if (wide || ends(block, end)) {
          sentences.add(block.substring(start, end));
          start = end;
          i = end;
        }
      }
    }
    sentences.add(block.substring(start));
    return sentences;
  }

  // What goes on with a small letter is the same sentence: "Who paid?" the mayor asked.
  private static boolean ends(String block, int end) {
    int next = end;
    while (next < block.length() && Character.isWhitespace(block.charAt(next))) {
      next++;
    }
    return next == block.length() || (next > end && !Character.isLowerCase(block.charAt(next)));
  }

  private static boolean closes(char c) {
    return STOPS.indexOf(c) >= 0 || FULL_WIDTH.indexOf(c) >= 0 || CLOSERS.indexOf(c) >= 0;
  }

  private static boolean abbreviated(String block, int stop) {
    int from = stop;
    while (from > 0 && Character.isLetter(block.charAt(from - 1))) {
      from--;
    }
    return from < stop && stop - from <= SHORT && Character.isUpperCase(block.charAt(from));
  }

  /// {@return how many numbers stand in both}
  ///
  /// @param one rising
  /// @param other rising
  static int shared(long[] one, long[] other) {
    int shared = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        shared++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  /// {@return the numbers as a row keeps them}
  ///
  /// @param prints of [#of]
  static byte[] bytes(long[] prints) {
    ByteBuffer bytes = ByteBuffer.allocate(prints.length * Long.BYTES);
    bytes.asLongBuffer().put(prints);
    return bytes.array();
  }

  /// {@return the numbers of a row}
  ///
  /// @param bytes of [#bytes]
  static long[] read(byte[] bytes) {
    long[] prints = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(prints);
    return prints;
  }
}
