// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Claim.Receipt;
import dev.dateline.draft.Draft;
import dev.dateline.grammar.Scenes;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Header;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Draft → Answer: drops every claim that is not proved, until those that are left prove each
/// other's company, then numbers their receipts. Pure; any thread may use it.
public final class Verifier {

  private static final String NOT_COVERED = "The articles don’t say that.";

  private final Scenes scenes;

  /// A verifier.
  ///
  /// @param scenes where articles are read once
  public Verifier(Scenes scenes) {
    this.scenes = scenes;
  }

  /// Checks a draft.
  ///
  /// @param draft what a writer proposes
  /// @param evidence what it was written from
  /// @param mode who wrote it
  /// @return what may be shown
  public Answer verify(Draft draft, Evidence evidence, Answer.Mode mode) {
    return verify(draft, evidence, mode, List.of());
  }

  /// Checks a draft that is led by lines of its own.
  ///
  /// @param draft what a writer proposes
  /// @param evidence what it was written from
  /// @param mode who wrote it
  /// @param lead lines for above the excerpts, none of which states a fact of the coverage
  /// @return what may be shown
  public Answer verify(Draft draft, Evidence evidence, Answer.Mode mode, List<String> lead) {
    return switch (draft) {
      case Draft.Sentences sentences -> cited(sentences, evidence, mode, lead);
      case Draft.Nothing nothing ->
          nothing(
              nothing, evidence, nothing.premise().isEmpty() ? Reason.NO_EVIDENCE : Reason.PREMISE);
    };
  }

  /// {@return the verdict on each claim of a draft as it stands, in order}
  ///
  /// @param claims the claims
  /// @param evidence what they were written from
  public List<Verdict> verdicts(List<Claim> claims, Evidence evidence) {
    Checks checks = new Checks(evidence, scenes);
    return claims.stream().map(claim -> checks.check(claim, claims)).toList();
  }

  /// Says that something is no question about the coverage, or not now.
  ///
  /// @param standalone what was typed
  /// @param reason why
  /// @param text the plain sentence, or empty where silence is the answer
  /// @return the answer
  public static Answer declined(String standalone, Reason reason, String text) {
    return new Answer.Declined(standalone, reason, text);
  }

  /// Says that the coverage does not tell, and shows nothing.
  ///
  /// @param evidence what was searched
  /// @param reason why
  /// @param text the plain sentence
  /// @return the answer
  public static Answer notCovered(Evidence evidence, Reason reason, String text) {
    return new Answer.NotCovered(
        evidence.question().standalone(),
        reason,
        Margins.sample(evidence.extent().samples() > 0),
        text,
        List.of(),
        Margins.searched(evidence));
  }

  /// Says that what would have been shown was taken back while the answer was written.
  ///
  /// @param standalone the question
  /// @return the answer
  public static Answer withdrawn(String standalone) {
    return new Answer.Withheld(
        standalone, Reason.CHECK_FAILED, "The coverage changed while I looked. Please ask again.");
  }

  private List<Claim> standing(List<Claim> claims, Evidence evidence) {
    List<Claim> left = new ArrayList<>(new LinkedHashSet<>(claims));
    Checks checks = new Checks(evidence, scenes);
    while (true) {
      List<Claim> now = List.copyOf(left);
      if (!left.removeIf(claim -> !checks.check(claim, now).holds())) {
        return now;
      }
    }
  }

  private Answer cited(
      Draft.Sentences draft, Evidence evidence, Answer.Mode mode, List<String> lead) {
    List<Claim> claims = standing(draft.claims(), evidence);
    if (claims.isEmpty()) {
      return new Answer.Withheld(
          evidence.question().standalone(),
          Reason.CHECK_FAILED,
          "What was found could not be shown without its speaker or its sense.");
    }
    Map<ArticleId, List<Claim>> byArticle = new LinkedHashMap<>();
    claims.forEach(
        claim ->
            byArticle
                .computeIfAbsent(claim.receipts().getFirst().article(), k -> new ArrayList<>())
                .add(claim));
    List<Answer.Source> sources = new ArrayList<>();
    List<Answer.Excerpt> excerpts = new ArrayList<>();
    ZoneId zone = evidence.question().zone();
    byArticle.forEach(
        (id, own) -> {
          Version version = evidence.versions().get(id);
          if (version != null) {
            own.sort(Comparator.comparingInt(claim -> claim.receipts().getFirst().start()));
            excerpts.add(
                new Answer.Excerpt(
                    id,
                    version.number(),
                    Datelines.of(version.header(), zone),
                    lines(own, version, sources)));
          }
        });
    List<Version> cited = byArticle.keySet().stream().map(evidence.versions()::get).toList();
    return new Answer.Cited(
        evidence.question().standalone(),
        mode,
        Margins.notices(draft, cited, evidence, lead),
        excerpts,
        sources,
        draft.unanswered(),
        draft.premise().isEmpty() ? null : Reason.PREMISE,
        Margins.footnotes(cited, evidence));
  }

  private static List<Answer.Line> lines(
      List<Claim> claims, Version version, List<Answer.Source> sources) {
    List<Answer.Line> lines = new ArrayList<>();
    int last = -1;
    for (Claim claim : claims) {
      List<Integer> numbers = new ArrayList<>();
      for (Receipt receipt : claim.receipts()) {
        numbers.add(number(receipt, version, sources));
      }
      int start = claim.receipts().getFirst().start();
      String between = last < 0 ? "" : version.text().substring(last, Math.max(last, start));
      lines.add(
          new Answer.Line(
              claim.text(), numbers, !between.isBlank(), last >= 0 && between.contains("\n\n")));
      last = claim.receipts().getLast().end();
    }
    return lines;
  }

  private static int number(Receipt receipt, Version version, List<Answer.Source> sources) {
    for (Answer.Source source : sources) {
      if (source.article().equals(receipt.article())
          && source.start() == receipt.start()
          && source.end() == receipt.end()) {
        return source.n();
      }
    }
    int n = sources.size() + 1;
    sources.add(
        new Answer.Source(
            n,
            receipt.article(),
            receipt.version(),
            version.header(),
            receipt.start(),
            receipt.end(),
            version.text().substring(receipt.start(), receipt.end())));
    return n;
  }

  /// Checks what is near and no answer.
  ///
  /// @param nothing what is near, with the line that says what the question supposes wrongly
  /// @param evidence what it was chosen from
  /// @param reason why there is no answer
  /// @return what may be shown
  public Answer nothing(Draft.Nothing nothing, Evidence evidence, Reason reason) {
    Checks checks = new Checks(evidence, scenes);
    List<Answer.Nearest> nearest = new ArrayList<>();
    for (Claim claim : nothing.nearest()) {
      Receipt receipt = claim.receipts().getFirst();
      Version version = evidence.versions().get(receipt.article());
      if (version != null && checks.check(claim, nothing.nearest()).holds()) {
        nearest.add(
            new Answer.Nearest(
                version.id(),
                version.number(),
                version.header(),
                Datelines.of(version.header(), evidence.question().zone()),
                claim.text()));
      }
    }
    boolean samples =
        nearest.isEmpty()
            ? evidence.extent().samples() > 0
            : nearest.stream().anyMatch(n -> n.header().status() == Status.SAMPLE);
    boolean premise = !nothing.premise().isEmpty();
    List<Header> headers = nearest.stream().map(Answer.Nearest::header).distinct().toList();
    List<String> notices = new ArrayList<>(Margins.sample(samples));
    notices.addAll(Margins.corrections(headers));
    List<String> footnotes = new ArrayList<>(Margins.inferred(headers));
    footnotes.addAll(Margins.searched(evidence));
    return new Answer.NotCovered(
        evidence.question().standalone(),
        reason,
        notices,
        premise ? nothing.premise() : NOT_COVERED,
        nearest,
        footnotes);
  }
}
