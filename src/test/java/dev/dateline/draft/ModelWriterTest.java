// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.model.ModelFailure;
import dev.dateline.model.Prompt;
import dev.dateline.search.Piece;
import dev.dateline.settings.WriterSettings;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelWriterTest extends ModelBench {
  @Test
  void each_sentence_is_heard_when_it_holds_and_cites_the_whole_sentence_around_its_anchor() {
    Writing.Written written =
        written(
            prompt ->
                "The ferry stopped. ["
                    + ScriptedModel.id(prompt, STOPPED)
                    + " \"Olvik ferry stopped\"]\nIt was too dear, Holm said. ["
                    + ScriptedModel.id(prompt, DEAR)
                    + " \"The ferry was too dear\"]");

    assertThat(heard).containsExactly("The ferry stopped.", "It was too dear, Holm said.");
    assertThat(written.draft().claims())
        .containsExactly(
            new Claim("The ferry stopped.", receipts(STOPPED), Claim.Purpose.REPORT),
            new Claim("It was too dear, Holm said.", receipts(DEAR), Claim.Purpose.REPORT));
    assertThat(written.transcript().outcome()).isEqualTo("written");
    assertThat(written.transcript().prompt()).startsWith("answer/1@");
    assertThat(written.transcript().model()).isEqualTo("scripted/one");
    assertThat(written.transcript().passages())
        .extracting(Transcript.Shown::article)
        .contains("ferry");
  }

  @Test
  void a_mark_without_an_anchor_or_with_a_wrong_one_finds_the_sentence_that_supports_best() {
    Writing.Written written =
        written(
            prompt ->
                "A bus replaces the ferry. ["
                    + ScriptedModel.id(prompt, BUS)
                    + "]\nUntil spring a bus runs for the ferry. ["
                    + ScriptedModel.id(prompt, BUS)
                    + " \"words that stand nowhere\"]");

    assertThat(written.draft().claims())
        .extracting(Claim::receipts)
        .containsExactly(receipts(BUS), receipts(BUS));
  }

  @Test
  void several_sentences_before_one_mark_are_judged_each_by_itself() {
    Writing.Written written =
        written(
            prompt ->
                "The Olvik ferry stopped. A bus replaces the ferry until spring. ["
                    + ScriptedModel.id(prompt, BUS)
                    + " \"bus replaces the ferry\"]");

    assertThat(written.draft().claims())
        .extracting(Claim::text)
        .containsExactly("The Olvik ferry stopped.", "A bus replaces the ferry until spring.");
  }

  @Test
  void another_passage_may_take_over_the_citation() {
    Writing.Written written =
        written(
            prompt ->
                "The mill is recited. ["
                    + ScriptedModel.id(prompt, "mill")
                    + " \"The mill beside\"]");

    assertThat(written.draft().claims()).extracting(Claim::receipts).containsExactly(receipts(BUS));
  }

  @Test
  void a_model_that_says_the_passages_do_not_answer_is_believed() {
    assertThat(writer(new ScriptedModel(p -> "NO_ANSWER\n"), SETTINGS).write(evidence, 4, listener))
        .isInstanceOf(Writing.Silent.class);
    assertThat(heard).isEmpty();
  }

  @Test
  void no_more_sentences_are_kept_than_were_asked_for() {
    Function<Prompt, String> many =
        p ->
            ("The ferry stopped. [" + ScriptedModel.id(p, STOPPED) + "]\n").repeat(9)
                + "A lie. ["
                + ScriptedModel.id(p, STOPPED)
                + "]";

    assertThat(
            ((Writing.Written)
                    writer(new ScriptedModel(many), SETTINGS).write(evidence, 2, listener))
                .transcript()
                .sentences())
        .hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(ModelFailure.Kind.class)
  void a_model_that_fails_is_given_up_with_how_it_failed(ModelFailure.Kind kind) {
    ModelFailure failure = new ModelFailure(kind, "no", "The ferry stopped. [a1b2]", null);
    ScriptedModel model = new ScriptedModel(p -> "").failing(failure).failing(failure);

    Writing writing = writer(model, SETTINGS).write(evidence, 4, listener);

    assertThat(writing).isInstanceOf(Writing.GivenUp.class);
    assertThat(writing.transcript().outcome()).isEqualToIgnoringCase(kind.name());
    assertThat(model.prompts).hasSize(kind == ModelFailure.Kind.TOO_LONG ? 2 : 1);
  }

  @Test
  void a_prompt_that_is_too_long_is_sent_once_more_with_fewer_passages() {
    Piece piece = Piece.of("long", "Olvik ferry").day("2026-11-05");
    for (int i = 0; i < 30; i++) {
      piece.block(
          dev.dateline.news.Role.BODY,
          ("The Olvik ferry did stop again, day " + i + ". ").repeat(20).strip());
    }
    stand.put(piece.version());
    WriterSettings narrow = new WriterSettings("", 3_500, 12, 12, 12, true);
    ScriptedModel model =
        new ScriptedModel(p -> "NO_ANSWER")
            .failing(new ModelFailure(ModelFailure.Kind.TOO_LONG, "too long"));

    Writing writing =
        writer(model, narrow).write(stand.evidence("Why did the Olvik ferry stop?"), 4, listener);

    assertThat(model.prompts).hasSize(2);
    assertThat(ScriptedModel.passages(model.prompts.getLast().user()).size())
        .isBetween(1, ScriptedModel.passages(model.prompts.getFirst().user()).size() - 1);
    assertThat(writing).isInstanceOf(Writing.Silent.class);
    assertThat(heard).containsExactly("again");
  }
}
