// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Claim.Receipt;
import dev.dateline.draft.Draft;
import dev.dateline.grammar.Kin;
import dev.dateline.grammar.Scenes;
import dev.dateline.news.Header;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Draft → Answer: drops every claim that is not proved, until those that are left prove each
/// other's company, then numbers their receipts. Pure; any thread may use it.
///
/// The articles' own sentences pass as they stand. What a model wrote in other words passes where
/// [Paraphrase] proves it from the sentences that it cites: sentence by sentence through [#check]
/// while the model still writes, and again all together through [#verify].
public final class Verifier {

  private static final String NOT_COVERED = "The articles don’t say that.";

  private final Scenes scenes;
  private final Kin kin;
  private final Paraphrases paraphrases;
  private final AskedWords words;
  private final Copies copies = new Copies();

  /// A verifier for a newsroom that has no words of its own that stand for each other.
  ///
  /// @param scenes where articles are read once
  public Verifier(Scenes scenes) {
    this(scenes, Kin.NONE);
  }

  /// A verifier.
  ///
  /// @param scenes where articles are read once
  /// @param kin which words stand for each other in this newsroom
  public Verifier(Scenes scenes, Kin kin) {
    this.scenes = scenes;
    this.kin = kin;
    this.paraphrases = new Paraphrases(kin);
    this.words = new AskedWords(kin, paraphrases);
  }

  /// Checks one sentence by itself, as soon as its writer has finished it. What a "he" or "it" at
  /// its start means among the sentences before it, only [#verify] tells.
  ///
  /// @param claim the sentence with the whole sentences of articles that it cites
  /// @param evidence what it was written from
  /// @param mode who wrote it
  /// @return whether it may be shown, and why not
  public Verdict check(Claim claim, Evidence evidence, Answer.Mode mode) {
    return switch (mode) {
      case EXTRACTIVE -> new Checks(evidence, scenes).check(claim, List.of(claim));
      case MODEL -> paraphrase(evidence).check(claim);
    };
  }

  /// Looks for other sentences of the same evidence that prove the whole of a model's sentence, to
  /// take over the citation of one that [#check] refuses.
  ///
  /// @param claim the sentence with what it cites now
  /// @param evidence what it was written from
  /// @return the sentence with receipts that prove it, or empty
  public Optional<Claim> recited(Claim claim, Evidence evidence) {
    return new Recital(evidence, scenes, paraphrase(evidence)).recited(claim);
  }

  /// Checks a draft. Of a model's draft that lost its first sentence, or half of them, nothing is
  /// shown: what is left would mislead. It comes back as [Answer.Withheld], and the caller lets
  /// another writer try.
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

  /// {@return the verdict on each claim of a draft as it stands among the others, in order}
  ///
  /// @param claims the claims
  /// @param evidence what they were written from
  public List<Verdict> verdicts(List<Claim> claims, Evidence evidence) {
    return verdicts(claims, evidence, Answer.Mode.EXTRACTIVE);
  }

  /// {@return the verdict on each claim of a draft as it stands among the others, in order}
  ///
  /// @param claims the claims
  /// @param evidence what they were written from
  /// @param mode who wrote them
  public List<Verdict> verdicts(List<Claim> claims, Evidence evidence, Answer.Mode mode) {
    return switch (mode) {
      case EXTRACTIVE -> {
        Checks checks = new Checks(evidence, scenes);
        yield claims.stream().map(claim -> checks.check(claim, claims)).toList();
      }
      case MODEL -> whole(evidence).verdicts(claims);
    };
  }

  /// {@return whether one of the sentences that claims cite tells what is asked}
  ///
  /// @param claims proved ones of a model
  /// @param evidence what they were written from, with the question
  public boolean answers(List<Claim> claims, Evidence evidence) {
    return answering(evidence).answers(claims);
  }

  /// {@return whether an answer to a question that may accuse a person cites a sentence that itself
  /// says what is asked, of those named in the question and with its source in it}
  ///
  /// @param answer a model's answer
  /// @param evidence what it was written from
  public boolean reports(Answer.Cited answer, Evidence evidence) {
    List<Receipt> receipts =
        answer.sources().stream()
            .map(one -> new Receipt(one.article(), one.version(), one.start(), one.end()))
            .toList();
    return answering(evidence).reports(receipts);
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

  private WholeAnswer whole(Evidence evidence) {
    return new WholeAnswer(evidence, scenes, paraphrase(evidence), answering(evidence));
  }

  private Answering answering(Evidence evidence) {
    return new Answering(evidence, scenes, copies, kin, words);
  }

  private Paraphrase paraphrase(Evidence evidence) {
    return new Paraphrase(evidence, scenes, copies, paraphrases);
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
    List<Claim> claims =
        switch (mode) {
          case EXTRACTIVE -> standing(draft.claims(), evidence);
          case MODEL -> whole(evidence).standing(draft.claims());
        };
    if (claims.isEmpty()) {
      return new Answer.Withheld(
          evidence.question().standalone(),
          Reason.CHECK_FAILED,
          "What was found could not be shown without its speaker or its sense.");
    }
    return Assembly.cited(draft, claims, evidence, mode, lead);
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
