// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ops;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts since the process began, one for each kind of a thing. The kinds are few and ours: no
/// reader's word may become one, or a stranger could fill the memory. Any thread may count.
public final class Counts {
  private final String name;
  private final String about;
  private final String label;
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  /// Counts of nothing yet.
  ///
  /// @param name the metric's, ending in `_total`
  /// @param about what is counted
  /// @param label what the kinds are kinds of
  public Counts(String name, String about, String label) {
    this.name = name;
    this.about = about;
    this.label = label;
  }

  /// Counts one.
  ///
  /// @param kind of this kind
  public void add(String kind) {
    counts.computeIfAbsent(kind, _ -> new LongAdder()).increment();
  }

  /// {@return the counts now, by the kinds' names}
  public Metric metric() {
    List<Metric.Sample> samples =
        new TreeMap<>(counts)
            .entrySet().stream()
                .map(
                    each ->
                        new Metric.Sample("", Map.of(label, each.getKey()), each.getValue().sum()))
                .toList();
    return new Metric(name, about, Metric.Kind.COUNTER, samples);
  }
}
