// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.prompt.PromptName;
import dev.dateline.prompt.Prompts;
import dev.dateline.prompt.Rendering;
import dev.dateline.search.Evidence;
import dev.dateline.search.Question;
import dev.dateline.search.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Fills the prompts in for one question. Everything that came from outside is cleaned on its way.
final class Briefing {
  private static final String NONE = "none";

  private final Prompts prompts;
  private final Evidence evidence;

  Briefing(Prompts prompts, Evidence evidence) {
    this.prompts = prompts;
    this.evidence = evidence;
  }

  /// {@return the prompt that asks for an answer}
  ///
  /// @param cuttings the passages
  /// @param most how many sentences at most
  Rendering answer(Cuttings cuttings, int most) {
    Question question = evidence.question();
    LocalDate today = question.today();
    String differing = Conflicts.in(cuttings);
    return prompts.render(
        PromptName.ANSWER,
        Map.of(
            "today", today.toString(),
            "period", period(),
            "conflicts", differing.isEmpty() ? NONE : differing,
            "sentences", String.valueOf(most),
            "fence", cuttings.fence(),
            "passages", cuttings.rendered(),
            "question", question()));
  }

  /// {@return the prompt that asks for refused sentences again}
  ///
  /// @param cuttings the passages
  /// @param refused the sentences with their reasons
  Rendering repair(Cuttings cuttings, List<Judging.Judged> refused) {
    String list =
        IntStream.range(0, refused.size())
            .mapToObj(i -> (i + 1) + ". " + line(refused.get(i)))
            .collect(Collectors.joining("\n"));
    return prompts.render(
        PromptName.REPAIR,
        Map.of(
            "fence", cuttings.fence(),
            "passages", cuttings.rendered(),
            "question", question(),
            "refused", list));
  }

  private static String line(Judging.Judged refused) {
    return Scrubbed.text(refused.line().text()).replace('\n', ' ')
        + "\n   refused: "
        + Scrubbed.text(refused.reason()).replace('\n', ' ');
  }

  private String question() {
    return Scrubbed.text(evidence.question().standalone());
  }

  private String period() {
    return evidence.spans().isEmpty()
        ? NONE
        : evidence.spans().stream().map(Briefing::span).collect(Collectors.joining("; "));
  }

  private static String span(Span span) {
    String days =
        span.from().equals(span.to()) ? span.from().toString() : span.from() + " to " + span.to();
    return Scrubbed.line(span.words()) + " = " + days;
  }
}
