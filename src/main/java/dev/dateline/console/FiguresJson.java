// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.eval.Asking;
import dev.dateline.eval.Bound;
import dev.dateline.eval.Figure;
import dev.dateline.eval.Mark;
import dev.dateline.eval.Outcome;
import dev.dateline.eval.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Experiments' figures as one JSON object on one line.
public final class FiguresJson {
  private FiguresJson() {}

  /// {@return the object on one line, without a line end}
  ///
  /// @param outcomes what became of every experiment
  /// @param faults whether what went wrong is written question by question
  /// @param heldOut whether the questions that nobody tunes on are written there too
  public static String of(List<Outcome> outcomes, boolean faults, boolean heldOut) {
    return JsonLine.of(
        json -> {
          boolean failed =
              outcomes.stream()
                  .anyMatch(o -> o instanceof Outcome.Measured measured && measured.failed());
          boolean stopped = outcomes.stream().anyMatch(o -> o instanceof Outcome.Stopped);
          json.writeStringField("verdict", failed ? "FAIL" : stopped ? null : "OK");
          json.writeArrayFieldStart("experiments");
          for (Outcome outcome : outcomes) {
            experiment(json, outcome, faults, heldOut);
          }
          json.writeEndArray();
        });
  }

  private static void experiment(
      JsonGenerator json, Outcome outcome, boolean faults, boolean heldOut) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", outcome.name());
    switch (outcome) {
      case Outcome.Measured measured -> {
        json.writeStringField("verdict", measured.failed() ? "FAIL" : "OK");
        json.writeStringField("reason", null);
        json.writeStringField("corpus_hash", measured.experiment().corpusHash());
        json.writeNumberField("threads", measured.threads());
        json.writeArrayFieldStart("figures");
        for (Verdict verdict : measured.verdicts()) {
          figure(json, verdict);
        }
        json.writeEndArray();
        texts(json, "notices", measured.notices());
        json.writeArrayFieldStart("faults");
        if (faults) {
          faults(json, measured, heldOut);
        }
        json.writeEndArray();
      }
      case Outcome.Skipped skipped -> nothing(json, "skipped: " + skipped.missing());
      case Outcome.Stopped stopped ->
          nothing(json, "stopped at " + stopped.done() + " of " + stopped.of() + " questions");
    }
    json.writeEndObject();
  }

  private static void nothing(JsonGenerator json, String reason) throws IOException {
    json.writeStringField("verdict", null);
    json.writeStringField("reason", reason);
    json.writeStringField("corpus_hash", null);
    json.writeNullField("threads");
    for (String key : List.of("figures", "notices", "faults")) {
      texts(json, key, List.of());
    }
  }

  private static void figure(JsonGenerator json, Verdict verdict) throws IOException {
    Figure figure = verdict.figure();
    json.writeStartObject();
    json.writeStringField("figure", verdict.name().metric().key());
    String slice = verdict.name().slice();
    json.writeStringField("slice", slice.isEmpty() ? "all" : slice);
    number(json, "measured", figure == null ? null : figure.value());
    json.writeNumberField("of", figure == null ? 0 : figure.of());
    number(json, "least_fold", figure == null ? null : figure.low());
    number(json, "greatest_fold", figure == null ? null : figure.high());
    bound(json, verdict.bound());
    json.writeStringField(
        "verdict",
        verdict.grade().failed() ? "FAIL" : verdict.grade() == Verdict.Grade.OK ? "OK" : null);
    json.writeEndObject();
  }

  private static void bound(JsonGenerator json, @Nullable Bound bound) throws IOException {
    BigDecimal expected = null;
    BigDecimal tolerance = null;
    String side = null;
    switch (bound) {
      case null -> {}
      case Bound.Open _ -> {}
      case Bound.Near near -> {
        expected = near.value();
        tolerance = near.tolerance();
        side = "near";
      }
      case Bound.AtLeast least -> {
        expected = least.value();
        side = "at_least";
      }
      case Bound.AtMost most -> {
        expected = most.value();
        side = "at_most";
      }
    }
    json.writeStringField("bound", side);
    number(json, "expected", expected == null ? null : expected.doubleValue());
    number(json, "tolerance", tolerance == null ? null : tolerance.doubleValue());
  }

  private static void number(JsonGenerator json, String key, @Nullable Double value)
      throws IOException {
    if (value == null) {
      json.writeNullField(key);
    } else {
      json.writeNumberField(key, value);
    }
  }

  private static void faults(JsonGenerator json, Outcome.Measured measured, boolean heldOut)
      throws IOException {
    for (Mark mark : measured.faults(heldOut)) {
      fault(json, mark.asking(), mark.grade().name().toLowerCase(Locale.ROOT), mark);
    }
    for (Asking asking : measured.unfound(heldOut)) {
      fault(json, asking, "not_found", null);
    }
  }

  private static void fault(JsonGenerator json, Asking asking, String fault, @Nullable Mark mark)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("fault", fault);
    json.writeStringField("id", asking.id());
    json.writeStringField("question", asking.question());
    json.writeStringField("status", mark == null ? null : mark.status());
    json.writeStringField("reason", mark == null ? null : mark.reason());
    texts(json, "shown", mark == null ? List.of() : mark.shown());
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String key, List<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
