// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ops;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One measured thing, as Prometheus reads it.
///
/// @param name letters, digits and low lines; it ends in its unit, and a counter in `_total`
/// @param about what it is, in one line
/// @param kind how its values move
/// @param samples its values, none where there is nothing to say yet
public record Metric(String name, String about, Kind kind, List<Sample> samples) {
  /// How values move.
  public enum Kind {
    /// Only upwards while the process lives.
    COUNTER,
    /// Either way.
    GAUGE,
    /// How many were at most so large, by the label `le`.
    HISTOGRAM
  }

  /// One value.
  ///
  /// @param suffix what stands behind the metric's name; only a histogram has any
  /// @param labels what tells it from the metric's other values
  /// @param value the value
  public record Sample(String suffix, Map<String, String> labels, double value) {
    /// Copies the labels, in the order of their names.
    public Sample {
      labels = java.util.Collections.unmodifiableMap(new TreeMap<>(labels));
    }
  }

  /// Refuses a name that Prometheus would.
  public Metric {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException(
          "name is '" + name + "', small letters, digits and low lines are expected");
    }
    samples = List.copyOf(samples);
  }

  /// {@return a gauge of one value}
  ///
  /// @param name its name
  /// @param about what it is
  /// @param value now
  public static Metric gauge(String name, String about, double value) {
    return new Metric(name, about, Kind.GAUGE, List.of(new Sample("", Map.of(), value)));
  }

  /// {@return metrics in Prometheus's text format, version 0.0.4}
  ///
  /// @param metrics each of another name
  public static String text(List<Metric> metrics) {
    StringBuilder out = new StringBuilder();
    for (Metric metric : metrics) {
      out.append("# HELP ").append(metric.name).append(' ');
      out.append(metric.about.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
      out.append("# TYPE ").append(metric.name).append(' ');
      out.append(metric.kind.name().toLowerCase(Locale.ROOT)).append('\n');
      for (Sample sample : metric.samples) {
        out.append(metric.name).append(sample.suffix);
        String between = "{";
        for (Map.Entry<String, String> label : sample.labels.entrySet()) {
          out.append(between).append(label.getKey()).append("=\"");
          out.append(quoted(label.getValue())).append('"');
          between = ",";
        }
        out.append(sample.labels.isEmpty() ? " " : "} ").append(number(sample.value)).append('\n');
      }
    }
    return out.toString();
  }

  private static String quoted(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  /// {@return a number as Prometheus reads it}
  ///
  /// @param value any
  static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    // Above this a double tells no longer each whole number from the next.
    boolean whole = value == Math.rint(value) && Math.abs(value) < 9e15;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }
}
