// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.draft.Digest;
import dev.dateline.draft.ExtractiveWriter;
import dev.dateline.grammar.Scenes;
import dev.dateline.index.Hit;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cases and accusations, over the case of an invented clerk from arrest to acquittal.
class StandardsDeskTest {
  private static final Piece ARREST =
      Piece.of(
              "arrest",
              "Clerk arrested in Brenn",
              "Police arrested Osmer Dravik, a clerk, on suspicion of theft from the town of"
                  + " Brenn.",
              "The safe in the town hall was found empty on Monday.")
          .day("2026-03-02");
  private static final Piece CHARGE =
      Piece.of(
              "charge",
              "Clerk charged",
              "Osmer Dravik was charged with theft, prosecutors in Brenn said on Tuesday.")
          .day("2026-04-10");
  private static final Piece TRIAL =
      Piece.of(
              "trial",
              "Trial of clerk begins",
              "The trial of Osmer Dravik began in Brenn. Prosecutors told the court that Osmer"
                  + " Dravik stole 40,000 crowns from the safe.")
          .day("2026-08-20");
  private static final Piece ACQUITTAL =
      Piece.of(
              "acquittal",
              "Verdict in Brenn",
              "The court of Brenn gave its verdict on Osmer Dravik on Friday after nine hours.",
              "The jury acquitted Dravik of theft, the judge said.")
          .day("2026-10-30");

  private final Scenes scenes = new Scenes();

  private Newsdesk desk(Newsstand stand) {
    Searcher searcher = stand.searcher();
    Verifier verifier = new Verifier(scenes);
    Digest digest = new Digest(Synonyms.NONE, scenes);
    var writer = new ExtractiveWriter(Synonyms.NONE, scenes);
    InstantSource clock = InstantSource.fixed(Newsstand.NOW);
    return new Newsdesk(
        searcher,
        stand,
        writer,
        new CopyDesk(verifier, null, null),
        new Rewrite(searcher, stand, digest, verifier, scenes),
        new StandardsDesk(searcher, writer, digest, verifier, scenes),
        new Conversations(new ConversationSettings(10, 120), clock),
        new FollowUps(stand, searcher, Pins.NONE),
        () -> NewsroomWords.of(SettingsLoader.standard(NewsroomSettings.class), ""),
        ZoneOffset.UTC,
        clock);
  }

  private Answer ask(Newsstand stand, String text) {
    return desk(stand)
        .ask(new Asked(text, "", Asked.Setting.PRIVATE, Set.of(), Newsstand.NOW))
        .answer();
  }

  private static String shown(Answer answer) {
    return switch (answer) {
      case Answer.Cited cited ->
          String.join(
              " ",
              cited.excerpts().stream()
                  .flatMap(each -> each.lines().stream())
                  .map(Answer.Line::text)
                  .toList());
      case Answer.NotCovered none ->
          String.join(" ", none.nearest().stream().map(Answer.Nearest::quote).toList());
      case Answer.Withheld _, Answer.Declined _ -> "";
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "was Osmer Dravik charged",
        "was dravik arrested",
        "is Dravik guilty",
        "was Osmer Dravik convicted of theft",
        "why was Dravik arrested",
        "was the clerk Dravik charged with theft"
      })
  void whoever_was_acquitted_is_never_answered_for_with_the_charge(String question) {
    Answer answer = ask(Newsstand.of(ARREST, CHARGE, TRIAL, ACQUITTAL), question);

    assertThat(shown(answer)).doesNotContain("charged", "arrested", "stole", "suspicion");
  }

  @Test
  void an_acquittal_that_gives_the_surname_alone_answers_with_its_sentence() {
    Answer answer =
        ask(Newsstand.of(ARREST, CHARGE, TRIAL, ACQUITTAL), "was Osmer Dravik convicted");

    assertThat(shown(answer)).contains("The jury acquitted Dravik of theft");
  }

  @Test
  void before_the_acquittal_the_charge_is_reported() {
    assertThat(shown(ask(Newsstand.of(ARREST, CHARGE, TRIAL), "was Osmer Dravik charged")))
        .contains("Osmer Dravik was charged with theft");
  }

  @Test
  void an_acquittal_that_was_overtaken_is_not_told_as_the_outcome() {
    Piece retrial =
        Piece.of(
                "retrial",
                "Clerk sentenced",
                "Osmer Dravik was convicted of theft, a court in Tarn ruled on Monday.")
            .day("2026-11-19");
    Answer answer =
        ask(
            Newsstand.of(ARREST, CHARGE, TRIAL, ACQUITTAL, retrial),
            "was Osmer Dravik charged with theft");

    assertThat(shown(answer)).doesNotContain("acquitted");
  }

  @Test
  void whoever_was_acquitted_of_one_count_and_sentenced_for_another_was_convicted() {
    Piece sentence =
        Piece.of(
                "sentence",
                "Clerk sentenced",
                "Osmer Dravik was sentenced on Friday to two years in prison for theft.",
                "A jury convicted Dravik in July. It acquitted him of a second count of fraud.")
            .day("2026-10-30");

    assertThat(shown(ask(Newsstand.of(ARREST, CHARGE, sentence), "was Osmer Dravik sentenced")))
        .contains("Osmer Dravik was sentenced on Friday");
  }

  @Test
  void the_newest_article_on_the_full_name_is_among_the_passages_whatever_its_words() {
    Newsstand stand = Newsstand.of(ARREST, CHARGE, TRIAL);
    for (int i = 0; i < 60; i++) {
      stand.put(
          Piece.of(
                  "talk" + i,
                  "Arrest",
                  "Why was Dravik arrested, and was Dravik arrested for theft, asked caller " + i)
              .day("2026-05-0" + (1 + i % 9))
              .version());
    }
    stand.put(
        Piece.of("verdict", "Nine hours", "Osmer Dravik walked out of court, cleared of theft.")
            .day("2026-10-30")
            .version());
    List<Hit> hits = stand.evidence("why was dravik arrested for theft").hits();

    assertThat(hits).hasSizeLessThanOrEqualTo(Searcher.PASSAGES);
    assertThat(hits).anyMatch(hit -> hit.passage().article().value().equals("verdict"));
    assertThat(shown(ask(stand, "why was Dravik arrested for theft"))).doesNotContain("arrested");
  }

  @Test
  void a_namesake_brings_the_newest_article_on_each() {
    Newsstand stand = Newsstand.of(ARREST, CHARGE, TRIAL, ACQUITTAL);
    stand.put(
        Piece.of("other", "Fire in Tarn", "Police arrested Lena Dravik in Tarn after a fire.")
            .day("2026-02-01")
            .version());
    stand.put(
        Piece.of("freed", "Freed", "Charges against Lena Dravik were dropped.")
            .day("2026-02-20")
            .version());

    assertThat(stand.evidence("was dravik arrested").hits())
        .extracting(hit -> hit.passage().article().value())
        .contains("acquittal", "freed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hat Osmer Dravik das Geld in Brenn gestohlen?",
        "Warum hat Dravik den Tresor von Brenn geleert?",
        "Hat der Bürgermeister von Brenn Schmiergeld genommen und wann?",
        "Кто украл деньги из сейфа в Бренн?",
        "Это Осмер Дравик взял деньги в Бренн?",
        "Est-ce que Osmer Dravik a volé la caisse de Brenn et quand ?",
        "Pourquoi Dravik a-t-il vidé le coffre de Brenn ?",
        "¿Quién robó el dinero de Brenn y cuándo?",
        "¿Por qué vació Dravik la caja de Brenn y cuándo?",
        "クレルクのDravikはBrennの金を盗んだのか"
      })
  void a_foreign_accusation_gets_no_passage_beside_it(String question) {
    Answer.NotCovered answer =
        (Answer.NotCovered) ask(Newsstand.of(ARREST, CHARGE, TRIAL, ACQUITTAL), question);

    assertThat(answer.reason()).isEqualTo(Reason.LANGUAGE);
    assertThat(answer.nearest()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wann wurde die Brücke in Olvik gebaut?",
        "Когда построили мост в Олвик?",
        "Quand le pont de Olvik a-t-il été construit ?",
        "¿Cuándo se construyó el puente de Olvik?"
      })
  void a_foreign_question_about_a_thing_gets_the_nearest(String question) {
    Newsstand stand =
        Newsstand.of(
            Piece.of("bridge", "Olvik bridge", "The Olvik bridge was built in 1931."), ARREST);

    assertThat(shown(ask(stand, question))).contains("Olvik bridge");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "¿Robó Osmer Dravik el dinero de Brenn y cuándo?",
        "¿Cuándo detuvieron al secretario Dravik y por qué?",
      })
  void an_accusation_in_a_language_of_the_coverage_is_declined(String question) {
    Newsstand stand = Newsstand.of(ARREST, CHARGE, TRIAL, ACQUITTAL).speaking("en", "es");
    Answer answer = ask(stand, question);

    assertThat(shown(answer)).isEmpty();
    assertThat(((Answer.Declined) answer).reason()).isEqualTo(Reason.ACCUSATION);
  }

  @Test
  void in_a_language_of_the_coverage_nothing_stands_beside_a_question_about_a_person() {
    Newsstand stand = Newsstand.of(ARREST, CHARGE, TRIAL, ACQUITTAL).speaking("en", "es");

    assertThat(shown(ask(stand, "¿Por qué vació Dravik la caja de Brenn y cuándo?"))).isEmpty();
  }
}
