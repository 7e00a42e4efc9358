// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import java.util.List;

/// One search, in our words and not in Lucene's.
public sealed interface Probe {
  /// Most hits one probe may ask for.
  int MOST = 1_000;

  /// {@return which passages may be found}
  Filter filter();

  /// {@return how many hits at most, from 1 to [#MOST]}
  int k();

  /// BM25 over the passage and the fields of its article's header.
  ///
  /// @param terms a person's words, analysed by each field's language; all optional
  /// @param filter which passages may be found
  /// @param k how many hits at most
  record Words(List<Term> terms, Filter filter, int k) implements Probe {
    /// Copies the terms.
    public Words {
      terms = List.copyOf(terms);
      bound(k);
    }
  }

  /// A stretch word for word, whatever quotation marks, dashes, case and punctuation stand in it.
  ///
  /// @param words at least two words
  /// @param filter which passages may be found
  /// @param k how many hits at most
  record Phrase(String words, Filter filter, int k) implements Probe {
    /// Checks the bound.
    public Phrase {
      bound(k);
    }
  }

  /// Nearest vectors; finds nothing where the index has none.
  ///
  /// @param vector of the index's model and dimension
  /// @param filter which passages may be found
  /// @param k how many hits at most
  record Vector(List<Float> vector, Filter filter, int k) implements Probe {
    /// Copies the vector.
    public Vector {
      vector = List.copyOf(vector);
      bound(k);
    }
  }

  /// The first passage of the articles published last, newest first.
  ///
  /// @param filter which passages may be found
  /// @param k how many hits at most
  record Latest(Filter filter, int k) implements Probe {
    /// Checks the bound.
    public Latest {
      bound(k);
    }
  }

  /// A stretch word for word, in the articles published last first.
  ///
  /// @param words a name, say
  /// @param filter which passages may be found
  /// @param k how many hits at most
  record Newest(String words, Filter filter, int k) implements Probe {
    /// Checks the bound.
    public Newest {
      bound(k);
    }
  }

  /// One word of a question.
  ///
  /// @param text the word as typed or repaired, or several words that belong together
  /// @param weight from 0 (exclusive); 1 is plain
  record Term(String text, float weight) {
    /// Refuses a weight that is not above 0.
    public Term {
      if (!(weight > 0)) {
        throw new IllegalArgumentException(
            "term '" + text + "': weight " + weight + " is not above 0");
      }
    }
  }

  /// Refuses a number of hits that no probe may ask for.
  ///
  /// @param k how many
  static void bound(int k) {
    if (k < 1 || k > MOST) {
      throw new IllegalArgumentException("k is " + k + ", allowed are 1 to " + MOST);
    }
  }
}
