// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.grammar.Scenes;
import dev.dateline.model.Budget;
import dev.dateline.prompt.Prompts;
import dev.dateline.search.Newsstand;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelRefusalTest extends ModelBench {
  @Test
  void what_is_refused_goes_back_once_with_its_reason_and_comes_into_its_place() {
    ScriptedModel model =
        new ScriptedModel(
            prompt ->
                prompt.system().startsWith("Some sentences of an answer were refused")
                    ? "1. The bus replaces the ferry. [" + ScriptedModel.id(prompt, BUS) + "]"
                    : "The ferry stopped. ["
                        + ScriptedModel.id(prompt, STOPPED)
                        + "]\nThe ferry stopped, a lie. ["
                        + ScriptedModel.id(prompt, STOPPED)
                        + "]\nToo dear. ["
                        + ScriptedModel.id(prompt, DEAR)
                        + " \"ferry was too dear\"]");

    Writing.Written written =
        (Writing.Written) writer(model, SETTINGS).write(evidence, 4, listener);

    assertThat(model.prompts).hasSize(2);
    assertThat(model.prompts.getLast().user())
        .contains("1. The ferry stopped, a lie.\n   refused: it is a lie");
    assertThat(written.draft().claims())
        .extracting(Claim::text)
        .containsExactly("The ferry stopped.", "The bus replaces the ferry.", "Too dear.");
    assertThat(heard).containsExactly("The ferry stopped.", "Too dear.");
  }

  @Test
  void what_lost_its_first_sentence_or_half_of_all_is_given_up() {
    assertThat(
            givenUp(
                p ->
                    "A lie. ["
                        + ScriptedModel.id(p, STOPPED)
                        + "]\nThe ferry stopped. ["
                        + ScriptedModel.id(p, STOPPED)
                        + "]\nThe Olvik ferry stopped. ["
                        + ScriptedModel.id(p, STOPPED)
                        + "]"))
        .isEqualTo("misleading");
    assertThat(
            givenUp(
                p ->
                    "The ferry stopped. ["
                        + ScriptedModel.id(p, STOPPED)
                        + "]\nA lie. ["
                        + ScriptedModel.id(p, STOPPED)
                        + "]"))
        .isEqualTo("misleading");
    assertThat(givenUp(p -> "The ferry stopped.")).isEqualTo("misleading");
    assertThat(givenUp(p -> "The ferry stopped. [z9z9 \"Olvik ferry\"]")).isEqualTo("misleading");
  }

  @Test
  void reasons_are_kept_for_each_sentence() {
    Writing writing =
        writer(
                new ScriptedModel(
                    p ->
                        "The ferry stopped. [z9z9 \"Olvik ferry\"]\nNo mark.\nA lie. ["
                            + ScriptedModel.id(p, STOPPED)
                            + " \"Olvik ferry stopped\"]"),
                SETTINGS)
            .write(evidence, 4, listener);

    assertThat(writing.transcript().sentences())
        .extracting(Transcript.Judged::reason)
        .containsExactly("the id z9z9 is none of this request's", "cites nothing", "it is a lie");
    assertThat(writing.transcript().sentences().getFirst().marks())
        .containsExactly("z9z9 Olvik ferry");
  }

  @Test
  void a_repair_that_has_no_time_is_not_begun() {
    ScriptedModel model = new ScriptedModel(p -> "A lie. [" + ScriptedModel.id(p, STOPPED) + "]");

    new ModelWriter(
            model,
            Prompts.open(List.of(), heard::add),
            new Scenes(),
            check,
            () -> SETTINGS,
            () -> Budget.until(Newsstand.NOW.plusSeconds(1)),
            new Random(7),
            InstantSource.fixed(Newsstand.NOW))
        .write(evidence, 4, listener);

    assertThat(model.prompts).hasSize(1);
  }
}
