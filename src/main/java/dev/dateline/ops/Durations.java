// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ops;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// How long something took, each time since the process began. Any thread may add.
public final class Durations {
  // Seconds. What a reader feels as at once, as soon, and as never; the last is a model's limit.
  private static final double[] AT_MOST = {.01, .025, .05, .1, .15, .3, .5, 1, 2, 5, 10, 30, 60};

  private final String name;
  private final String about;
  private final LongAdder[] within = new LongAdder[AT_MOST.length + 1];
  private final LongAdder nanos = new LongAdder();

  /// Nothing yet.
  ///
  /// @param name the metric's, ending in `_seconds`
  /// @param about what takes so long
  public Durations(String name, String about) {
    this.name = name;
    this.about = about;
    for (int i = 0; i < within.length; i++) {
      within[i] = new LongAdder();
    }
  }

  /// Adds one.
  ///
  /// @param took how long, never less than zero
  public void add(Duration took) {
    long passed = Math.max(0, took.toNanos());
    int i = 0;
    while (i < AT_MOST.length && passed > AT_MOST[i] * 1e9) {
      i++;
    }
    within[i].increment();
    nanos.add(passed);
  }

  /// {@return a histogram of them}
  public Metric metric() {
    List<Metric.Sample> samples = new ArrayList<>();
    long all = 0;
    for (int i = 0; i < within.length; i++) {
      all += within[i].sum();
      String most = i < AT_MOST.length ? Metric.number(AT_MOST[i]) : "+Inf";
      samples.add(new Metric.Sample("_bucket", Map.of("le", most), all));
    }
    samples.add(new Metric.Sample("_sum", Map.of(), nanos.sum() / 1e9));
    samples.add(new Metric.Sample("_count", Map.of(), all));
    return new Metric(name, about, Metric.Kind.HISTOGRAM, samples);
  }
}
