// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import java.util.Locale;
import java.util.Optional;

/// How one version is tied to another that was withdrawn, so closely that it must not be shown
/// either until an editor has looked at it.
///
/// Four fifths of which article's sentences? Of either's. A longer article that reprints four
/// fifths of the withdrawn one shows what was withdrawn; a short one that takes four fifths of
/// itself from there shows nothing else. What both would miss, a share of the longer one or of the
/// two together, is exactly what people make of a text that they reprint: they add to it or cut it.
///
/// @param tie what ties them
/// @param shared how many distinct sentences stand in both
/// @param of how many distinct sentences has the one of which `shared` is four fifths
public record Kinship(Tie tie, int shared, int of) {
  /// A withdrawn article of one or two sentences does not hold back each longer one in which they
  /// stand: so short are a bulletin's furniture and a note that more will follow.
  static final int FEWEST = 3;

  private static final int FOUR = 4;
  private static final int FIFTHS = 5;

  /// What ties two versions.
  public enum Tie {
    /// The same letters and digits.
    CONTENT,
    /// The same address.
    ADDRESS,
    /// Four fifths of the sentences of one of them.
    SENTENCES;

    /// {@return the key as a row keeps it: lower case}
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Compares two versions.
  ///
  /// @param withdrawn the one that was withdrawn
  /// @param other the one that came before or behind it
  /// @return what ties them, the strongest tie first; empty for strangers
  static Optional<Kinship> of(Printed withdrawn, Printed other) {
    int shared = SentencePrints.shared(withdrawn.prints(), other.prints());
    int all = withdrawn.prints().length;
    if (withdrawn.subject().contentHash().equals(other.subject().contentHash())) {
      return Optional.of(new Kinship(Tie.CONTENT, shared, all));
    }
    String address = withdrawn.subject().address();
    if (address != null && address.equals(other.subject().address())) {
      return Optional.of(new Kinship(Tie.ADDRESS, shared, all));
    }
    int of = of(shared, all, other.prints().length);
    return of > 0 ? Optional.of(new Kinship(Tie.SENTENCES, shared, of)) : Optional.empty();
  }

  /// Counts whether sentences alone tie two versions.
  ///
  /// @param shared how many stand in both
  /// @param withdrawn how many the withdrawn one has
  /// @param other how many the other has
  /// @return how many has the one of which `shared` is four fifths; 0 for strangers
  static int of(int shared, int withdrawn, int other) {
    if (shared >= FEWEST && most(shared, withdrawn)) {
      return withdrawn;
    }
    return shared > 0 && most(shared, other) ? other : 0;
  }

  private static boolean most(int shared, int of) {
    return shared * FIFTHS >= of * FOUR;
  }
}
