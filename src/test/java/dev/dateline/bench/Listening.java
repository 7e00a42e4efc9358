// SPDX-License-Identifier: Apache-2.0
package dev.dateline.bench;

import dev.dateline.index.Filter;
import dev.dateline.index.Hit;
import dev.dateline.index.Mention;
import dev.dateline.index.PassageIndex;
import dev.dateline.index.PoolProbe;
import dev.dateline.index.Probe;
import dev.dateline.index.Ranker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// An index that notes what pools it was asked for. For one thread.
///
/// @param index the index
/// @param asked the pools
record Listening(PassageIndex index, List<PoolProbe> asked) implements PassageIndex {
  Listening(PassageIndex index) {
    this(index, new ArrayList<>());
  }

  @Override
  public List<Hit> find(Probe probe) {
    return index.find(probe);
  }

  @Override
  public List<Hit> rank(PoolProbe parts, Ranker ranker) {
    asked.add(parts);
    return index.rank(parts, ranker);
  }

  @Override
  public List<Mention> named(String text) {
    return index.named(text);
  }

  @Override
  public long passagesWith(String word, Filter filter) {
    return index.passagesWith(word, filter);
  }

  @Override
  public List<String> spelledLike(String word) {
    return index.spelledLike(word);
  }

  @Override
  public List<String> words(char first, Predicate<String> like, int most) {
    return index.words(first, like, most);
  }

  @Override
  public long passages(Filter filter) {
    return index.passages(filter);
  }

  @Override
  public boolean embedded() {
    return index.embedded();
  }

  @Override
  public long snapshot() {
    return index.snapshot();
  }
}
