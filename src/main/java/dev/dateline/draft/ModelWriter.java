// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.grammar.Scenes;
import dev.dateline.model.Budget;
import dev.dateline.model.Model;
import dev.dateline.model.ModelFailure;
import dev.dateline.model.Prompt;
import dev.dateline.prompt.Prompts;
import dev.dateline.prompt.Rendering;
import dev.dateline.search.Evidence;
import dev.dateline.settings.WriterSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Lets a model write, sentence by sentence under the eyes of a check: passages → prompt → marks →
/// receipts → claims that hold. What is refused is sent back once with the reasons. Any thread may
/// use it, several at once; a call blocks its thread until the budget's deadline at most.
public final class ModelWriter {
  // A repair that begins later than this before the deadline has no time to say anything.
  private static final Duration REPAIR_TIME = Duration.ofSeconds(2);

  private final Model model;
  private final Prompts prompts;
  private final Scenes scenes;
  private final Check check;
  private final Supplier<WriterSettings> settings;
  private final Supplier<Budget> budgets;
  private final RandomGenerator random;
  private final InstantSource clock;

  /// A writer.
  ///
  /// @param model completes
  /// @param prompts what it is told
  /// @param scenes where articles are read once
  /// @param check judges each sentence
  /// @param settings how much it is shown; asked for each time
  /// @param budgets gives each answer its time and its tokens, all calls together
  /// @param random ids and fences, which nobody outside may guess; used by several threads
  /// @param clock the one that deadlines go by
  public ModelWriter(
      Model model,
      Prompts prompts,
      Scenes scenes,
      Check check,
      Supplier<WriterSettings> settings,
      Supplier<Budget> budgets,
      RandomGenerator random,
      InstantSource clock) {
    this.model = model;
    this.prompts = prompts;
    this.scenes = scenes;
    this.check = check;
    this.settings = settings;
    this.budgets = budgets;
    this.random = random;
    this.clock = clock;
  }

  /// Writes.
  ///
  /// @param evidence the passages and the question
  /// @param most how many sentences at most
  /// @param listener hears of each sentence that holds, while the next is being written
  /// @return what became of it
  public Writing write(Evidence evidence, int most, Listener listener) {
    Request request =
        new Request(evidence, most, listener, budgets.get(), new Briefing(prompts, evidence));
    Attempt first = attempt(request, /* share= */ 1);
    if (first.failure() != ModelFailure.Kind.TOO_LONG) {
      return first.writing();
    }
    listener.again();
    return attempt(request, /* share= */ 2).writing();
  }

  private record Request(
      Evidence evidence, int most, Listener listener, Budget budget, Briefing briefing) {}

  /// @param failure why the model gave no whole text, or null when it did
  private record Attempt(Writing writing, ModelFailure.@Nullable Kind failure) {}

  /// @param share the passages get one such part of the room that there is for them
  private Attempt attempt(Request request, int share) {
    Cuttings none = new Cuttings("", List.of(), request.evidence().question().zone());
    Rendering bare = request.briefing().answer(none, request.most());
    int fixed = TokenEstimate.of(bare.system() + bare.user()) + bare.mostTokens();
    int room = (settings.get().contextTokens() - fixed) / share;
    Cuttings cuttings = Cuttings.choose(request.evidence(), room, settings.get(), random);
    Protocol protocol = new Protocol(bare.version(), model.name(), cuttings, request.budget());
    if (cuttings.all().isEmpty()) {
      return new Attempt(new Writing.GivenUp(protocol.of(List.of(), "no_passages")), null);
    }
    Judging judging = new Judging(cuttings, request.evidence(), new Anchors(scenes), check);
    Taking taking = taking(request, judging);
    read(cuttings);
    try {
      Rendering told = request.briefing().answer(cuttings, request.most());
      model.answer(prompt(told, /* streaming= */ true), request.budget(), taking);
    } catch (ModelFailure failed) {
      String why = failed.kind().name().toLowerCase(Locale.ROOT);
      return new Attempt(new Writing.GivenUp(protocol.of(taking.judged(), why)), failed.kind());
    }
    taking.end();
    if (taking.silent()) {
      return new Attempt(new Writing.Silent(protocol.of(List.of(), "no_answer")), null);
    }
    List<Judging.Judged> recited = taking.judged().stream().map(judging::recited).toList();
    List<Judging.Judged> judged = repaired(request, cuttings, judging, recited);
    return new Attempt(written(protocol, judged), null);
  }

  /// Reads the articles while the model has not said anything yet, so that no sentence waits for
  /// it. What fails here fails where the articles are needed, and is seen there.
  private void read(Cuttings cuttings) {
    Thread.ofPlatform()
        .daemon()
        .name("draft-scenes")
        .start(() -> cuttings.all().forEach(one -> scenes.of(one.version())));
  }

  private Taking taking(Request request, Judging judging) {
    return new Taking(judging, request.listener(), request.most(), settings.get().sentences());
  }

  private static Writing written(Protocol protocol, List<Judging.Judged> judged) {
    List<Claim> claims =
        judged.stream().map(Judging.Judged::claim).filter(Objects::nonNull).distinct().toList();
    if (misleading(judged)) {
      return new Writing.GivenUp(protocol.of(judged, "misleading"));
    }
    return new Writing.Written(
        new Draft.Sentences(claims, List.of(), ""), protocol.of(judged, "written"));
  }

  /// What lost its first sentence does not answer first, and of what lost half nobody knows what
  /// the rest was meant to say.
  private static boolean misleading(List<Judging.Judged> judged) {
    long lost = judged.stream().filter(one -> one.claim() == null).count();
    return judged.isEmpty() || judged.getFirst().claim() == null || lost * 2 >= judged.size();
  }

  private List<Judging.Judged> repaired(
      Request request, Cuttings cuttings, Judging judging, List<Judging.Judged> judged) {
    List<Judging.Judged> refused = judged.stream().filter(one -> one.claim() == null).toList();
    boolean time = clock.instant().plus(REPAIR_TIME).isBefore(request.budget().deadline());
    if (refused.isEmpty() || !settings.get().repair() || !time) {
      return judged;
    }
    Rendering told = request.briefing().repair(cuttings, refused);
    // Nobody hears of these one by one: they stand between sentences that were heard.
    Taking again = new Taking(judging, Listener.NONE, refused.size(), settings.get().sentences());
    try {
      model.answer(prompt(told, /* streaming= */ false), request.budget(), again);
      again.end();
    } catch (ModelFailure failed) {
      return judged;
    }
    return mended(judged, refused, again.judged().stream().map(judging::recited).toList());
  }

  /// Puts each sentence that holds now in the place of the refused one whose number it has, or
  /// whose turn it is.
  private static List<Judging.Judged> mended(
      List<Judging.Judged> judged, List<Judging.Judged> refused, List<Judging.Judged> again) {
    List<Judging.Judged> mended = new ArrayList<>(judged);
    for (int i = 0; i < again.size(); i++) {
      Judging.Judged better = again.get(i);
      int number = better.line().number() == 0 ? i + 1 : better.line().number();
      if (better.claim() != null && number <= refused.size()) {
        int at = judged.indexOf(refused.get(number - 1));
        if (mended.get(at).claim() == null) {
          mended.set(at, better);
        }
      }
    }
    return mended;
  }

  private static Prompt prompt(Rendering told, boolean streaming) {
    return new Prompt(told.system(), told.user(), told.mostTokens(), told.temperature(), streaming);
  }

  /// What every transcript of one attempt begins with.
  private record Protocol(String prompt, String model, Cuttings cuttings, Budget budget) {
    Transcript of(List<Judging.Judged> judged, String outcome) {
      return new Transcript(
          prompt,
          model,
          cuttings.all().stream().map(Protocol::shown).toList(),
          judged.stream().map(Protocol::judged).toList(),
          budget.spent(),
          outcome);
    }

    private static Transcript.Shown shown(Cutting one) {
      return new Transcript.Shown(
          one.id(),
          one.version().id().value(),
          one.version().number(),
          one.passage().start(),
          one.passage().end());
    }

    private static Transcript.Judged judged(Judging.Judged one) {
      return new Transcript.Judged(
          one.line().text(),
          one.line().marks().stream()
              .map(mark -> (mark.id() + " " + mark.anchor()).strip())
              .toList(),
          one.reason());
    }
  }
}
