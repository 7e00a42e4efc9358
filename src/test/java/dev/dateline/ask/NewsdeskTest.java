// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dateline.draft.Digest;
import dev.dateline.draft.ExtractiveWriter;
import dev.dateline.draft.Writer;
import dev.dateline.grammar.Scenes;
import dev.dateline.news.Role;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import dev.dateline.search.Searcher;
import dev.dateline.search.Synonyms;
import dev.dateline.settings.ConversationSettings;
import dev.dateline.settings.NewsroomSettings;
import dev.dateline.settings.SettingsLoader;
import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import dev.dateline.verify.Verifier;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsdeskTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Newsstand.NOW);
  private static final String STOPPED = "The Olvik ferry stopped on 2 November 2026.";
  private static final String WHEN = "When did the Olvik ferry stop?";

  private final Newsstand stand =
      Newsstand.of(
          Piece.of("ferry", "Ferry stops", STOPPED)
              .day("2026-11-03")
              .block(
                  Role.BODY,
                  "“The ferry was too dear for the town,” Mayor Ane Holm said on Friday.")
              .block(Role.BODY, "A bus replaces the ferry until spring."),
          Piece.of("mill", "Mill opens", "The mill in Brenn opened today.").day("2026-11-22"));
  private final Scenes scenes = new Scenes();
  private final AtomicInteger drafts = new AtomicInteger();
  private Runnable whileWriting = () -> {};
  private final Newsdesk desk = desk();

  private Newsdesk desk() {
    Searcher searcher = stand.searcher();
    Verifier verifier = new Verifier(scenes);
    Digest digest = new Digest(Synonyms.NONE, scenes);
    Writer plain = new ExtractiveWriter(Synonyms.NONE, scenes);
    Writer writer =
        (evidence, most) -> {
          drafts.incrementAndGet();
          var draft = plain.write(evidence, most);
          whileWriting.run();
          return draft;
        };
    return new Newsdesk(
        searcher,
        stand,
        writer,
        new CopyDesk(verifier, null, null),
        new Rewrite(searcher, stand, digest, verifier, scenes),
        new StandardsDesk(searcher, writer, digest, verifier, scenes),
        new Conversations(new ConversationSettings(10, 120), CLOCK),
        new FollowUps(stand, searcher, Pins.NONE),
        () -> NewsroomWords.of(SettingsLoader.standard(NewsroomSettings.class), ""),
        ZoneOffset.UTC,
        CLOCK);
  }

  @Test
  void a_question_is_answered_with_the_articles_own_sentence_and_its_receipt() {
    Answer.Cited cited = (Answer.Cited) ask(WHEN);

    assertThat(texts(cited)).containsExactly(STOPPED);
    assertThat(cited.sources()).extracting(Answer.Source::quote).containsExactly(STOPPED);
    assertThat(cited.excerpts().getFirst().dateline()).isEqualTo("3 Nov 2026 · Ann Author");
    assertThat(cited.mode()).isEqualTo(Answer.Mode.EXTRACTIVE);
  }

  @Test
  void what_no_article_says_is_said_so_with_what_was_searched() {
    Answer.NotCovered no = (Answer.NotCovered) ask("Who won the chess final in Tarn?");

    assertThat(no.text()).isEqualTo("The articles don’t say that.");
    assertThat(no.footnotes()).containsExactly("Searched: 2 articles, 3 Nov 2026–22 Nov 2026.");
  }

  @Test
  void a_question_that_leans_on_the_last_answer_is_asked_of_its_article() {
    stand.put(
        Piece.of(
                "barn",
                "Barn burns in Tarn",
                "Ane Holm set fire to a barn in Tarn.",
                "Holm was sentenced to six years in prison.")
            .day("2026-11-20")
            .version());
    String chat = "chat 1";
    desk.ask(
        new Asked(
            "who set fire to the barn", chat, Asked.Setting.PRIVATE, Set.of(), Newsstand.NOW));

    Answer answer =
        desk.ask(
                new Asked(
                    "and how long is the sentence",
                    chat,
                    Asked.Setting.PRIVATE,
                    Set.of(),
                    Newsstand.NOW))
            .answer();

    assertThat(texts((Answer.Cited) answer)).contains("Holm was sentenced to six years in prison.");
  }

  @Test
  void in_a_group_news_is_two_articles_long() {
    stand.put(Piece.of("fair", "Fair", "The fair in Tarn opened.").day("2026-11-22").version());
    Asked asked = new Asked("what's new", "", Asked.Setting.GROUP, Set.of(), Newsstand.NOW);

    assertThat(((Answer.Cited) desk.ask(asked).answer()).excerpts()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "\u200b", "\u0000\u0007"})
  void blank_text_asks_for_a_question(String typed) {
    assertThat(ask(typed))
        .isEqualTo(
            new Answer.Declined("", Reason.SMALL_TALK, "Ask a question about the coverage."));
  }

  @Test
  void a_question_may_have_a_thousand_characters_and_not_one_more() {
    String most = WHEN + " ".repeat(Newsdesk.LONGEST - WHEN.length());

    assertThat(ask(most)).isInstanceOf(Answer.Cited.class);
    Answer.Declined declined = (Answer.Declined) ask(WHEN + "x".repeat(Newsdesk.LONGEST));
    assertThat(declined.reason()).isEqualTo(Reason.BLOCKED);
    assertThat(declined.text()).isEqualTo("A question may have at most 1,000 characters.");
    assertThat(declined.standalone()).hasSize(80);
  }

  @Test
  void an_article_withdrawn_while_its_answer_was_written_is_not_shown() {
    whileWriting = () -> stand.withdraw("ferry");

    Answer answer = ask(WHEN);

    assertThat(drafts).hasValue(2);
    assertThat(answer).isNotInstanceOf(Answer.Cited.class);
    assertThat(answer.toString()).doesNotContain("stopped on");
  }

  @Test
  void coverage_that_changes_each_time_is_withheld_and_not_asked_for_ever() {
    AtomicInteger version = new AtomicInteger(1);
    // The index is always a version behind.
    whileWriting =
        () ->
            stand.put(
                Piece.of("ferry", "Ferry stops", STOPPED)
                    .number(version.incrementAndGet())
                    .version());

    assertThat(ask(WHEN))
        .isEqualTo(
            new Answer.Withheld(
                WHEN,
                Reason.CHECK_FAILED,
                "The coverage changed while I looked. Please ask again."));
    assertThat(drafts).hasValue(2);
  }

  @Test
  void an_answer_is_current_until_its_article_is_withdrawn() {
    Answer answer = ask(WHEN);

    assertThat(desk.current(answer)).isTrue();
    stand.withdraw("ferry");
    assertThat(desk.current(answer)).isFalse();
    assertThat(desk.current(ask("hello"))).isTrue();
  }

  @Test
  void what_else_goes_on_without_repeats_until_there_is_no_more() {
    List<String> first = texts(ask(WHEN));
    List<String> more = texts(ask("what else?"));
    Answer end = ask("what else?");

    assertThat(more).isNotEmpty().doesNotContainAnyElementsOf(first);
    assertThat(((Answer.NotCovered) end).text()).isEqualTo("The articles say no more about it.");
  }

  @Test
  void what_else_before_any_question_asks_for_one() {
    assertThat(((Answer.Declined) ask("what else?")).text())
        .isEqualTo("Ask about something first.");
    assertThat(((Answer.Declined) ask("who says so?")).text()).isEqualTo("Nothing was quoted yet.");
  }

  @Test
  void who_says_so_names_the_speaker_of_what_was_shown() {
    List<String> quoted = texts(ask("What did Ane Holm say about the ferry?"));
    Answer answer = ask("who says so?");

    assertThat(texts(answer)).isEqualTo(quoted);
    assertThat(answer.notices()).anyMatch(n -> n.startsWith("Quoted: ") && n.contains("Holm"));
  }

  @Test
  void who_says_so_of_a_report_says_that_nobody_is_quoted() {
    ask(WHEN);

    assertThat(ask("who says so?").notices())
        .containsExactly("The report itself says so; nobody is quoted for it.");
  }

  @Test
  void who_says_so_shows_nothing_that_was_withdrawn_since() {
    ask(WHEN);
    stand.withdraw("ferry");

    assertThat(ask("who says so?")).isInstanceOf(Answer.Withheld.class);
  }

  @Test
  void another_chat_does_not_hear_what_was_asked_here() {
    ask(WHEN);

    Answer other = desk.ask(asked("what else?", "another chat", Asked.Setting.PRIVATE)).answer();

    assertThat(((Answer.Declined) other).text()).isEqualTo("Ask about something first.");
  }

  @Test
  void a_pronoun_means_what_was_spoken_of_before() {
    ask("When did the mill in Brenn open?");

    assertThat(ask("What did Ane Holm say about it?").standalone()).contains("mill");
  }

  @Test
  void a_group_gets_half_as_many_sentences_and_no_greeting() {
    Newsstand talk = stand;
    for (String thing : List.of("bus is late", "quay floods", "captain retires", "fare doubles")) {
      talk.put(
          Piece.of(thing, "Ferry", "Ane Holm said of the ferry that the " + thing + " each winter.")
              .version());
    }
    String question = "What did Ane Holm say about the ferry?";

    List<String> group = texts(group(question));

    assertThat(group).isNotEmpty().hasSizeLessThanOrEqualTo(Newsdesk.GROUP);
    assertThat(texts(ask(question))).hasSizeGreaterThan(group.size());
    assertThat(((Answer.Declined) group("thanks!")).text()).isEmpty();
    assertThat(((Answer.Declined) ask("thanks!")).text()).isNotEmpty();
  }

  @Property(tries = 100)
  void no_characters_make_it_throw(@ForAll String typed) {
    assertThatCode(() -> desk().ask(asked(typed, "", Asked.Setting.PRIVATE)))
        .doesNotThrowAnyException();
  }

  private Answer ask(String text) {
    return desk.ask(asked(text, "chat", Asked.Setting.PRIVATE)).answer();
  }

  private Answer group(String text) {
    return desk.ask(asked(text, "group", Asked.Setting.GROUP)).answer();
  }

  private static Asked asked(String text, String chat, Asked.Setting setting) {
    return new Asked(text, chat, setting, Set.of(), Newsstand.NOW);
  }

  private static List<String> texts(Answer answer) {
    return answer instanceof Answer.Cited cited
        ? cited.excerpts().stream().flatMap(e -> e.lines().stream()).map(Answer.Line::text).toList()
        : List.of();
  }
}
