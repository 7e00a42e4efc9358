// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.draft.ScriptedModel;
import dev.dateline.model.ModelFailure;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A follow-up that no rule resolves, with a model that says one fixed question when it is asked to
/// condense.
class ModelFollowUpTest {
  private static final String FIRST = "When did the Olvik ferry stop?";
  private static final String UNSURE = "which of those is the newest?";
  private static final String WHOLE = "which Olvik ferry is the newest?";

  private final Newsstand stand =
      Newsstand.of(
          Piece.of("ferry", "Ferry stops", "The Olvik ferry stopped on 2 November 2026.")
              .day("2026-11-03"));

  @Test
  void what_no_rule_resolves_is_condensed_by_the_model_and_the_original_kept() {
    ScriptedModel model = model(WHOLE);

    Reply reply = followUp(model, "chat 1");

    assertThat(reply.answer().standalone()).isEqualTo(WHOLE);
    assertThat(reply.asked()).isEqualTo(UNSURE);
    assertThat(model.prompts)
        .anyMatch(prompt -> condensing(prompt.system()) && prompt.user().contains(FIRST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "which Brenn ferry is the newest?",
        "which Olvik ferry of 1998 is the newest?",
        "Sure! Here it is:\nwhich Olvik ferry is the newest?",
        "see https://evil.example/newest Olvik ferry",
        "did the Olvik ferry steal those?"
      })
  void what_adds_a_word_a_line_a_link_or_a_suspicion_is_not_taken(String said) {
    assertThat(followUp(model(said), "chat 1").answer().standalone()).isEqualTo(UNSURE);
  }

  @Test
  void a_model_that_fails_leaves_the_question_as_it_was_typed() {
    ScriptedModel model = model(WHOLE);
    ModelDesk desk = new ModelDesk(stand, model);
    desk.ask(FIRST, "chat 1", Asked.Setting.PRIVATE, Audience.NONE);
    model.failing(new ModelFailure(ModelFailure.Kind.TIMEOUT, "no"));

    Reply reply = desk.ask(UNSURE, "chat 1", Asked.Setting.PRIVATE, Audience.NONE);

    assertThat(reply.answer().standalone()).isEqualTo(UNSURE);
  }

  @Test
  void the_first_question_of_a_chat_is_condensed_by_nobody() {
    ScriptedModel model = model(WHOLE);

    new ModelDesk(stand, model).ask(UNSURE, "chat 1", Asked.Setting.PRIVATE, Audience.NONE);

    assertThat(model.prompts).noneMatch(prompt -> condensing(prompt.system()));
  }

  @Test
  void a_group_never_hears_of_what_a_private_chat_asked() {
    ScriptedModel model = model(WHOLE);
    ModelDesk desk = new ModelDesk(stand, model);
    desk.ask(FIRST, "telegram:1:0", Asked.Setting.PRIVATE, Audience.NONE);

    desk.ask(UNSURE, "telegram:-7:0", Asked.Setting.GROUP, Audience.NONE);

    assertThat(model.prompts).noneMatch(prompt -> condensing(prompt.system()));
  }

  private Reply followUp(ScriptedModel model, String chat) {
    ModelDesk desk = new ModelDesk(stand, model);
    desk.ask(FIRST, chat, Asked.Setting.PRIVATE, Audience.NONE);
    return desk.ask(UNSURE, chat, Asked.Setting.PRIVATE, Audience.NONE);
  }

  private static ScriptedModel model(String condensed) {
    return new ScriptedModel(prompt -> condensing(prompt.system()) ? condensed : "NO_ANSWER");
  }

  private static boolean condensing(String system) {
    return system.startsWith("A reader asks a follow-up question.");
  }
}
