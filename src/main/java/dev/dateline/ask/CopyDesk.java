// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Draft;
import dev.dateline.draft.Listener;
import dev.dateline.draft.ModelCondenser;
import dev.dateline.draft.ModelWriter;
import dev.dateline.draft.Transcript;
import dev.dateline.draft.Writing;
import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Inquiry;
import dev.dateline.search.Evidence;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Verifier;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides who writes: a model, where there is one and the question may reach it, else the
/// articles' own sentences. Whatever the model does, an answer comes out. Any thread may use it.
public final class CopyDesk {
  private final Verifier verifier;
  private final @Nullable ModelWriter model;
  private final @Nullable ModelCondenser condenser;
  private final BooleanSupplier on;

  /// A copy desk.
  ///
  /// @param verifier checks what was written
  /// @param model writes, or null where there is no model
  /// @param condenser makes a follow-up stand by itself where no rule can, or null where there is
  ///   no model
  public CopyDesk(
      Verifier verifier, @Nullable ModelWriter model, @Nullable ModelCondenser condenser) {
    this(verifier, model, condenser, () -> true);
  }

  /// A copy desk whose model may be taken away while it works.
  ///
  /// @param verifier checks what was written
  /// @param model writes, or null where there is no model
  /// @param condenser makes a follow-up stand by itself where no rule can, or null where there is
  ///   no model
  /// @param on whether a model is to be asked; asked at each question
  public CopyDesk(
      Verifier verifier,
      @Nullable ModelWriter model,
      @Nullable ModelCondenser condenser,
      BooleanSupplier on) {
    this.verifier = verifier;
    this.model = model;
    this.condenser = condenser;
    this.on = on;
  }

  /// {@return one that leaves the model out}
  CopyDesk unaided() {
    return new CopyDesk(verifier, null, null);
  }

  /// What the articles' own sentences would answer, written when it is first asked for: where a
  /// model answers nobody waits for it.
  static final class Own {
    private final Supplier<Draft> writing;
    private @Nullable Draft written;

    Own(Supplier<Draft> writing) {
      this.writing = writing;
    }

    Draft draft() {
      Draft known = written;
      if (known == null) {
        known = writing.get();
        written = known;
      }
      return known;
    }
  }

  /// What was written, checked.
  ///
  /// @param answer what may be shown
  /// @param transcript what a model was shown and said, or null where none was asked
  record Copy(Answer answer, @Nullable Transcript transcript) {}

  /// Makes a follow-up question stand by itself: by rule, and by the model where the rule leaves
  /// something pointing outside of the question. What the model makes of it counts only where it is
  /// a question for the coverage like any other.
  ///
  /// @param text what was typed, cleaned
  /// @param before the turns of the same conversation
  /// @param setting how the answer will be read
  /// @return the question, as it was typed where nothing better is known
  String standalone(String text, Conversation before, Asked.Setting setting) {
    String ruled = Condenser.standalone(text, before);
    if (condenser == null
        || !on.getAsBoolean()
        || !ruled.equals(text)
        || before.last().isEmpty()
        || Suspicion.in(text)
        || Inquiry.of(text).asks().stream().noneMatch(Ask::pointing)) {
      return ruled;
    }
    return condenser
        .standalone(text, before.turns().stream().flatMap(CopyDesk::told).toList())
        .filter(
            whole ->
                Triage.of(whole, Conversation.EMPTY, setting) instanceof Intent.Search
                    && !Suspicion.in(whole))
        .orElse(ruled);
  }

  private static Stream<String> told(Turn turn) {
    String names =
        turn.names().stream().map(Turn.Name::text).distinct().collect(Collectors.joining(", "));
    return names.isEmpty()
        ? Stream.of(turn.standalone())
        : Stream.of(turn.standalone(), "→ " + names);
  }

  /// Writes an answer.
  ///
  /// @param own what the articles' own sentences would answer, checked by nobody yet
  /// @param evidence what it was written from
  /// @param suspected whether the question may accuse a person: such a one reaches a model only
  ///   where the articles' own sentences answer it, and is answered by what cites one of these or a
  ///   sentence that itself says it of those named, with its source
  /// @param most how many sentences at most
  /// @param listener hears of a model's sentences; of none where the question is suspected: what
  ///   answers such a one is decided only when all of it is there
  /// @return what may be shown
  Copy write(Own own, Evidence evidence, boolean suspected, int most, Listener listener) {
    if (model == null || !on.getAsBoolean() || !askable(own, evidence, suspected)) {
      return new Copy(plain(own.draft(), evidence), null);
    }
    return switch (model.write(evidence, most, suspected ? Listener.NONE : listener)) {
      case Writing.Written(var draft, var transcript) -> {
        Answer answer = verifier.verify(draft, evidence, Answer.Mode.MODEL);
        yield answer instanceof Answer.Cited cited
                && (!suspected || shares(cited, own.draft()) || verifier.reports(cited, evidence))
            ? new Copy(answer, transcript)
            : new Copy(plain(own.draft(), evidence), transcript);
      }
      case Writing.Silent(var transcript) ->
          // Beside a question that may accuse a person nothing stands as the nearest.
          new Copy(
              plain(new Draft.Nothing(suspected ? List.of() : nearest(own.draft()), ""), evidence),
              transcript);
      case Writing.GivenUp(var transcript) -> new Copy(plain(own.draft(), evidence), transcript);
    };
  }

  /// Whether the evidence is worth a call: words that were quoted are looked up and not told again,
  /// and where nothing is even near there is nothing to tell.
  private static boolean askable(Own own, Evidence evidence, boolean suspected) {
    return evidence.inquiry().quoted().isEmpty()
        && (!suspected && Nearness.near(evidence) || own.draft() instanceof Draft.Sentences);
  }

  private static boolean shares(Answer.Cited answer, Draft own) {
    return own instanceof Draft.Sentences sentences
        && sentences.claims().stream()
            .flatMap(claim -> claim.receipts().stream())
            .anyMatch(
                receipt ->
                    answer.sources().stream()
                        .anyMatch(
                            source ->
                                source.article().equals(receipt.article())
                                    && source.start() < receipt.end()
                                    && receipt.start() < source.end()));
  }

  private Answer plain(Draft own, Evidence evidence) {
    return verifier.verify(own, evidence, Answer.Mode.EXTRACTIVE);
  }

  private static List<Claim> nearest(Draft own) {
    return switch (own) {
      case Draft.Nothing nothing -> nothing.nearest();
      case Draft.Sentences sentences -> sentences.claims().subList(0, 1);
    };
  }
}
