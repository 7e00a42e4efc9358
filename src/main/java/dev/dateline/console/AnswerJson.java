// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.ask.Reply;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A reply as one JSON object on one line. Every key is always there; what is absent is null or an
/// empty list.
public final class AnswerJson {
  private AnswerJson() {}

  /// {@return the object on one line, without a line end}
  ///
  /// @param reply what is shown
  public static String of(Reply reply) {
    Answer answer = reply.answer();
    return JsonLine.of(
        json -> {
          json.writeStringField("question", reply.asked());
          json.writeStringField("standalone", answer.standalone());
          json.writeStringField("status", status(answer));
          json.writeStringField("mode", mode(answer));
          sentences(json, answer);
          sources(json, answer);
          json.writeArrayFieldStart("unanswered");
          if (answer instanceof Answer.Cited cited) {
            for (String part : cited.unanswered()) {
              json.writeString(part);
            }
          }
          json.writeEndArray();
          Reason reason = reason(answer);
          json.writeStringField("reason", reason == null ? null : reason.key());
          nearest(json, answer);
          json.writeNumberField("took_ms", reply.took().toMillis());
        });
  }

  private static String status(Answer answer) {
    return switch (answer) {
      case Answer.Cited cited -> "answered";
      case Answer.NotCovered none -> "not_covered";
      case Answer.Withheld withheld -> "withheld";
      case Answer.Declined declined -> "declined";
    };
  }

  private static String mode(Answer answer) {
    Answer.Mode mode = answer instanceof Answer.Cited c ? c.mode() : Answer.Mode.EXTRACTIVE;
    return mode.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Reason reason(Answer answer) {
    return switch (answer) {
      case Answer.Cited cited -> cited.reason();
      case Answer.NotCovered none -> none.reason();
      case Answer.Withheld withheld -> withheld.reason();
      case Answer.Declined declined -> declined.reason();
    };
  }

  private static void sentences(JsonGenerator json, Answer answer) throws IOException {
    json.writeArrayFieldStart("sentences");
    if (answer instanceof Answer.Cited cited) {
      for (Answer.Excerpt excerpt : cited.excerpts()) {
        for (Answer.Line line : excerpt.lines()) {
          json.writeStartObject();
          json.writeStringField("text", line.text());
          json.writeArrayFieldStart("citations");
          for (int n : line.citations()) {
            json.writeNumber(n);
          }
          json.writeEndArray();
          json.writeEndObject();
        }
      }
    }
    json.writeEndArray();
  }

  private static void sources(JsonGenerator json, Answer answer) throws IOException {
    List<Answer.Source> sources =
        answer instanceof Answer.Cited cited ? cited.sources() : List.of();
    json.writeArrayFieldStart("sources");
    for (Answer.Source source : sources) {
      json.writeStartObject();
      json.writeNumberField("n", source.n());
      json.writeStringField("article", source.article().value());
      json.writeNumberField("version", source.version());
      json.writeStringField("title", source.header().title());
      JsonLine.published(json, source.header().published(), source.header().publishedInferred());
      json.writeStringField("url", source.header().url());
      json.writeNumberField("start", source.start());
      json.writeNumberField("end", source.end());
      json.writeStringField("quote", source.quote());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void nearest(JsonGenerator json, Answer answer) throws IOException {
    List<Answer.Nearest> nearest =
        answer instanceof Answer.NotCovered none ? none.nearest() : List.of();
    json.writeArrayFieldStart("nearest");
    for (Answer.Nearest near : nearest) {
      json.writeStartObject();
      json.writeStringField("article", near.article().value());
      json.writeStringField("title", near.header().title());
      JsonLine.published(json, near.header().published(), near.header().publishedInferred());
      json.writeStringField("quote", near.quote());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
