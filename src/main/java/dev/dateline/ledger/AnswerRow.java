// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.ask.Reply;
import dev.dateline.index.Hit;
import dev.dateline.news.Passage;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What of an answer is kept: everything that was decided, and no word of the question. So notices,
/// unanswered parts and the plain sentences of a refusal stay out, for they may echo it.
///
/// @param status as in JSON
/// @param reason why there is no plain answer, or null
/// @param mode who wrote, or null where nobody did
/// @param sentences JSON: what was shown with its citations
/// @param sources what is cited
/// @param nearest what was shown beside an answer that there is none
record AnswerRow(
    String status,
    @Nullable String reason,
    @Nullable String mode,
    String sentences,
    List<Answer.Source> sources,
    List<Answer.Nearest> nearest) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static AnswerRow of(Answer answer) {
    return switch (answer) {
      case Answer.Cited cited ->
          new AnswerRow(
              "answered",
              key(cited.reason()),
              cited.mode().name().toLowerCase(Locale.ROOT),
              sentences(cited),
              cited.sources(),
              List.of());
      case Answer.NotCovered not ->
          new AnswerRow("not_covered", not.reason().key(), null, "[]", List.of(), not.nearest());
      case Answer.Withheld withheld -> bare("withheld", withheld.reason());
      case Answer.Declined declined -> bare("declined", declined.reason());
    };
  }

  private static AnswerRow bare(String status, Reason reason) {
    return new AnswerRow(status, reason.key(), null, "[]", List.of(), List.of());
  }

  private static @Nullable String key(@Nullable Reason reason) {
    return reason == null ? null : reason.key();
  }

  private static String sentences(Answer.Cited cited) {
    ArrayNode all = JSON.arrayNode();
    for (Answer.Excerpt excerpt : cited.excerpts()) {
      for (Answer.Line line : excerpt.lines()) {
        ArrayNode citations = all.addObject().put("text", line.text()).putArray("citations");
        line.citations().forEach(citations::add);
      }
    }
    return all.toString();
  }

  /// {@return the parts of the question that an answer left open, as JSON, or null where there are
  /// none; they are words of the person's, and kept with those alone}
  static @Nullable String unanswered(Answer answer) {
    if (!(answer instanceof Answer.Cited cited) || cited.unanswered().isEmpty()) {
      return null;
    }
    ArrayNode parts = JSON.arrayNode();
    cited.unanswered().forEach(parts::add);
    return parts.toString();
  }

  /// {@return the folders that were searched, as JSON}
  static String filter(Reply reply) {
    ObjectNode filter = JSON.objectNode();
    ArrayNode folders = filter.putArray("folders");
    reply.evidence().question().folders().stream().sorted().forEach(folders::add);
    return filter.toString();
  }

  /// {@return the passages that the answer was chosen from, best first, as JSON references into the
  /// archive}
  static String evidence(Evidence evidence) {
    ArrayNode hits = JSON.arrayNode();
    for (Hit hit : evidence.hits()) {
      Passage passage = hit.passage();
      hits.addObject()
          .put("article", passage.article().value())
          .put("version", passage.version())
          .put("passage", passage.ordinal())
          .put("role", passage.role().key())
          .put("start", passage.start())
          .put("end", passage.end())
          .put("score", hit.score());
    }
    return hits.toString();
  }

  /// {@return the language of the best passage's article, or null where there is none}
  static @Nullable String language(Evidence evidence) {
    for (Hit hit : evidence.hits()) {
      Version version = evidence.versions().get(hit.passage().article());
      if (version != null) {
        return version.header().language();
      }
    }
    return null;
  }
}
