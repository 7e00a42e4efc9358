// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MetricTest {
  private static final Pattern LABELLED =
      Pattern.compile("said\\{of=\"((?:[^\"\\\\\\n]|\\\\.)*)\"} 1\n");

  @Test
  void metrics_are_written_as_prometheus_reads_them() {
    Counts counts = new Counts("answers_total", "Answers since\nthe start.", "status");
    counts.add("declined");
    counts.add("answered");
    counts.add("answered");
    assertThat(
            Metric.text(
                List.of(
                    counts.metric(),
                    Metric.gauge("waiting", "Updates.", 3),
                    Metric.gauge("read_seconds", "When.", 1_795_000_000.25),
                    Metric.gauge("most", "Most.", Double.POSITIVE_INFINITY))))
        .isEqualTo(
            """
            # HELP answers_total Answers since\\nthe start.
            # TYPE answers_total counter
            answers_total{status="answered"} 2
            answers_total{status="declined"} 1
            # HELP waiting Updates.
            # TYPE waiting gauge
            waiting 3
            # HELP read_seconds When.
            # TYPE read_seconds gauge
            read_seconds 1.79500000025E9
            # HELP most Most.
            # TYPE most gauge
            most +Inf
            """);
  }

  @Test
  void labels_stand_in_the_order_of_their_names() {
    Metric metric =
        new Metric(
            "calls",
            "Calls.",
            Metric.Kind.COUNTER,
            List.of(new Metric.Sample("", Map.of("z", "1", "a", "2", "m", "3"), 7)));
    assertThat(Metric.text(List.of(metric))).endsWith("calls{a=\"2\",m=\"3\",z=\"1\"} 7\n");
  }

  @Test
  void a_histogram_counts_upwards_to_all() {
    Durations took = new Durations("answer_seconds", "Answers.");
    took.add(Duration.ofMillis(10));
    took.add(Duration.ofMillis(11));
    took.add(Duration.ofMinutes(5));
    took.add(Duration.ofMillis(-1));
    assertThat(Metric.text(List.of(took.metric())))
        .startsWith("# HELP answer_seconds Answers.\n# TYPE answer_seconds histogram\n")
        .contains(
            "answer_seconds_bucket{le=\"0.01\"} 2\n",
            "answer_seconds_bucket{le=\"0.025\"} 3\n",
            "answer_seconds_bucket{le=\"60\"} 3\n",
            "answer_seconds_bucket{le=\"+Inf\"} 4\n",
            "answer_seconds_sum 300.021\n",
            "answer_seconds_count 4\n");
  }

  @Test
  void a_name_that_prometheus_refuses_is_refused() {
    assertThatThrownBy(() -> Metric.gauge("time-out", "", 0))
        .hasMessage("name is 'time-out', small letters, digits and low lines are expected");
  }

  @Property
  void no_label_breaks_out_of_its_line(@ForAll String value) {
    String text =
        Metric.text(
            List.of(
                new Metric(
                    "said",
                    "",
                    Metric.Kind.GAUGE,
                    List.of(new Metric.Sample("", Map.of("of", value), 1)))));
    String line = text.substring(text.indexOf("gauge\n") + 6);
    Matcher labelled = LABELLED.matcher(line);
    assertThat(labelled.matches()).as(line).isTrue();
    assertThat(unquoted(labelled.group(1))).isEqualTo(value);
  }

  private static String unquoted(String label) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c == '\\') {
        i++;
        out.append(label.charAt(i) == 'n' ? '\n' : label.charAt(i));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
