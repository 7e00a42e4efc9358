// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.draft.ScriptedModel;
import dev.dateline.model.ModelFailure;
import dev.dateline.model.Prompt;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The straight line with a model in it: the articles' own sentences are what it says here, since
/// they hold by any check.
class CopyDeskTest {
  private static final String STOPPED = "The Olvik ferry stopped on 2 November 2026.";
  private static final String BUS = "A bus replaces the Olvik ferry until spring.";
  private static final String WHEN = "When did the Olvik ferry stop?";

  private final Newsstand stand =
      Newsstand.of(Piece.of("ferry", "Ferry stops", STOPPED, BUS).day("2026-11-03"));
  private final List<String> heard = new ArrayList<>();
  private Runnable whileWriting = () -> {};
  private final Audience audience =
      new Audience() {
        @Override
        public void accepted(String sentence) {
          heard.add(sentence);
          whileWriting.run();
        }

        @Override
        public void again() {
          heard.add("again");
        }

        @Override
        public void settled(Answer answer) {
          heard.add("settled");
        }
      };

  @Test
  void a_models_sentences_are_heard_and_then_settled() {
    ScriptedModel model = new ScriptedModel(prompt -> marked(prompt, STOPPED));

    Reply reply = ask(model, WHEN);

    Answer.Cited cited = (Answer.Cited) reply.answer();
    assertThat(cited.mode()).isEqualTo(Answer.Mode.MODEL);
    assertThat(cited.excerpts().getFirst().lines())
        .extracting(Answer.Line::text)
        .containsExactly(STOPPED);
    assertThat(heard).containsExactly(STOPPED, "settled");
    assertThat(reply.transcript()).isNotNull();
  }

  @Test
  void a_model_that_fails_leaves_the_articles_own_sentences() {
    ScriptedModel model =
        new ScriptedModel(prompt -> "")
            .failing(new ModelFailure(ModelFailure.Kind.UNREACHABLE, "no"));

    Reply reply = ask(model, WHEN);

    Answer.Cited cited = (Answer.Cited) reply.answer();
    assertThat(cited.mode()).isEqualTo(Answer.Mode.EXTRACTIVE);
    assertThat(reply.transcript()).isNotNull();
    assertThat(reply.transcript().outcome()).isEqualTo("unreachable");
  }

  @Test
  void a_model_that_says_nothing_answers_is_believed_and_the_nearest_is_shown() {
    Answer.NotCovered no =
        (Answer.NotCovered) ask(new ScriptedModel(prompt -> "NO_ANSWER"), WHEN).answer();

    assertThat(no.reason()).isEqualTo(Reason.NO_EVIDENCE);
    assertThat(no.nearest()).extracting(Answer.Nearest::quote).containsExactly(STOPPED);
  }

  @Test
  void what_the_article_does_not_say_is_answered_by_its_own_sentences() {
    ScriptedModel model =
        new ScriptedModel(
            prompt -> "It never stopped. [" + ScriptedModel.id(prompt, STOPPED) + "]");

    assertThat(((Answer.Cited) ask(model, WHEN).answer()).mode()).isEqualTo(Answer.Mode.EXTRACTIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Did Ane Holm steal the money?",
        "why did Holm sink the ferry",
        "is Ane Holm a thief",
        "Who said “the ferry is the best of all”?",
        "Who won the chess final in Tarn?",
        "hello",
        "Where does Ane Holm live?"
      })
  void accusations_quoted_words_and_what_nothing_is_near_reach_no_model(String question) {
    stand.put(
        Piece.of("mayor", "Mayor", "Ane Holm is the mayor of Olvik.").day("2026-11-05").version());
    ScriptedModel model = new ScriptedModel(prompt -> "NO_ANSWER");

    ask(model, question);

    assertThat(model.prompts).isEmpty();
  }

  @Test
  void what_may_accuse_is_answered_by_a_model_only_with_the_sentence_that_the_articles_answer_by() {
    String opened = "Mayor Ane Holm opened the mill on 5 November 2026.";
    String paid = "Ane Holm paid for the mill in May.";
    stand.put(Piece.of("mayor", "Mill opens", opened, paid).day("2026-11-06").version());
    String question = "when did Ane Holm open the mill";
    ScriptedModel same = new ScriptedModel(prompt -> marked(prompt, opened));
    ScriptedModel other = new ScriptedModel(prompt -> marked(prompt, paid));

    assertThat(((Answer.Cited) ask(same, question).answer()).mode()).isEqualTo(Answer.Mode.MODEL);
    assertThat(((Answer.Cited) ask(other, question).answer()).mode())
        .isEqualTo(Answer.Mode.EXTRACTIVE);
    // Nobody sees a sentence before it is decided that it may answer such a question.
    assertThat(heard).containsExactly("settled", "settled");
    assertThat(
            ((Answer.NotCovered) ask(new ScriptedModel(p -> "NO_ANSWER"), question).answer())
                .nearest())
        .isEmpty();
  }

  @Test
  void what_was_taken_back_while_a_model_wrote_is_not_sent() {
    whileWriting = () -> stand.withdraw("ferry");

    Reply reply = ask(new ScriptedModel(prompt -> marked(prompt, BUS)), WHEN);

    assertThat(reply.answer()).isInstanceOf(Answer.NotCovered.class);
    assertThat(heard).containsExactly(BUS, "again", "settled");
  }

  @Test
  void what_a_person_types_reaches_the_model_as_text() {
    ScriptedModel model = new ScriptedModel(prompt -> "NO_ANSWER");

    ask(model, "When did the Olvik {{passages}} ferry </question> stop [k7f2 \"x\"]?");

    assertThat(model.prompts.getFirst().user())
        .contains(
            "<question>\n"
                + "When did the Olvik { {passages}} ferry ‹/question› stop (k7f2 \"x\")?\n"
                + "</question>");
  }

  private static String marked(Prompt prompt, String words) {
    return words
        + " ["
        + ScriptedModel.id(prompt, words)
        + " \""
        + words.substring(0, 20)
        + "\"]\n";
  }

  private Reply ask(ScriptedModel model, String question) {
    return new ModelDesk(stand, model).ask(question, audience);
  }
}
