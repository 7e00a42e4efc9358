// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.draft.Claim;
import dev.dateline.grammar.Scenes;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.search.Extent;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import dev.dateline.search.Question;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sentences about articles in other languages than English: numbers, dates, names and quotations
/// must be proved in them as in English, and what cannot be proved is refused.
class ForeignParaphraseTest {
  private static final String[] DE = {
    "Der Rat von Olvik stimmte am Montag mit 5 zu 2 Stimmen für eine neue Fähre.",
    "Die Fähre kostet 18,4 Millionen Euro.",
    "„Wir bauen jeden Steg wieder auf“, sagte Bürgermeisterin Ane Holm.",
    "Bei dem Unglück im Mai 2026 wurden zwei Matrosen verletzt.",
    "Der Hafen wird nicht geschlossen."
  };
  private static final String[] RU = {
    "Совет Олвика в понедельник проголосовал за новый паром.",
    "Паром стоит 18,4 миллиона евро.",
    "«Мы восстановим каждый причал», сказала мэр Анна Хольм.",
    "3 мая 2026 года пострадали два матроса.",
    "Порт не закроют."
  };
  private static final String[] UK = {
    "Рада Олвіка у понеділок проголосувала за новий пором.",
    "Пором коштує 18,4 мільйона євро.",
    "«Ми відновимо кожен причал», сказала мерка Анна Хольм.",
    "3 травня 2026 року постраждали два матроси.",
    "Порт не закриють."
  };
  private static final String[] ES = {
    "El consejo de Olvik votó el lunes por 5 a 2 a favor de un nuevo transbordador.",
    "El transbordador cuesta 18,4 millones de euros.",
    "«Vamos a reconstruir cada muelle», dijo la alcaldesa Ana Holm.",
    "El 3 de mayo de 2026 resultaron heridos dos marineros.",
    "El puerto no se cerrará."
  };
  private static final String[] FR = {
    "Le conseil d’Olvik a voté lundi par 5 voix contre 2 pour un nouveau ferry.",
    "Le ferry coûte 18,4 millions d’euros.",
    "« Nous allons reconstruire chaque quai », a dit la maire Anne Holm.",
    "Le 3 mai 2026, deux marins ont été blessés.",
    "Le port ne sera pas fermé."
  };
  private static final Newsstand STAND =
      Newsstand.of(
          Piece.of("de", "Die Fähre von Olvik", DE),
          Piece.of("ru", "Паром Олвика", RU),
          Piece.of("uk", "Пором Олвіка", UK),
          Piece.of("es", "El transbordador", ES),
          Piece.of("fr", "Le ferry", FR));

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final Verifier verifier = new Verifier(new Scenes());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | 0 | Der Rat von Olvik stimmte am Montag für eine neue Fähre.
          de | 1 | Die Fähre kostet 18,4 Millionen Euro.
          de | 2 | Bürgermeisterin Ane Holm sagte: „Wir bauen jeden Steg wieder auf.“
          de | 3 | Im Mai 2026 wurden bei dem Unglück zwei Matrosen verletzt.
          de | 4 | Der Hafen wird nicht geschlossen.
          ru | 0 | Совет Олвика проголосовал за новый паром.
          ru | 1 | Паром стоит 18,4 миллиона евро.
          ru | 2 | Мэр Анна Хольм сказала: «Мы восстановим каждый причал».
          ru | 3 | Два матроса пострадали 3 мая 2026 года.
          uk | 0 | Рада Олвіка проголосувала за новий пором.
          uk | 2 | Мерка Анна Хольм сказала: «Ми відновимо кожен причал».
          uk | 3 | Два матроси постраждали 3 травня 2026 року.
          es | 0 | El consejo de Olvik votó a favor de un nuevo transbordador.
          es | 2 | La alcaldesa Ana Holm dijo: «Vamos a reconstruir cada muelle».
          es | 3 | Dos marineros resultaron heridos el 3 de mayo de 2026.
          fr | 0 | Le conseil d’Olvik a voté pour un nouveau ferry.
          fr | 2 | La maire Anne Holm a dit : « Nous allons reconstruire chaque quai ».
          fr | 3 | Deux marins ont été blessés le 3 mai 2026.
          """)
  void what_says_the_same_is_proved(String language, int at, String text) {
    assertThat(check(language, at, text)).isEqualTo(Verdict.PROVED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | 0 | Der Rat von Olvik stimmte am Montag mit 6 zu 2 Stimmen für eine neue Fähre.
          de | 0 | Der Rat von Olvik stimmte am Dienstag für eine neue Fähre.
          de | 0 | Der Rat von Olvik stimmte gegen eine neue Fähre.
          de | 1 | Die Fähre kostet 18,4 Milliarden Euro.
          de | 1 | Die Fähre kostet 19,4 Millionen Euro.
          de | 1 | Die Fähre kostet mehr als 18,4 Millionen Euro.
          de | 2 | Per Lund sagte: „Wir bauen jeden Steg wieder auf.“
          de | 2 | Ane Holm sagte: „Wir bauen keinen Steg wieder auf.“
          de | 3 | Im Juni 2026 wurden bei dem Unglück zwei Matrosen verletzt.
          de | 3 | Bei dem Unglück wurden zwei Matrosen getötet.
          de | 4 | Der Hafen wird geschlossen.
          ru | 0 | Совет Олвика проголосовал против нового парома.
          ru | 0 | Совет Олвика во вторник проголосовал за новый паром.
          ru | 1 | Паром стоит 19,4 миллиона евро.
          ru | 1 | Паром стоит 18,4 миллиарда евро.
          ru | 2 | Пер Лунд сказал: «Мы восстановим каждый причал».
          ru | 3 | 4 мая 2026 года пострадали два матроса.
          ru | 4 | Порт закроют.
          uk | 0 | Рада Олвіка проголосувала проти нового порома.
          uk | 1 | Пором коштує 19,4 мільйона євро.
          uk | 2 | Пер Лунд сказав: «Ми відновимо кожен причал».
          uk | 3 | 4 травня 2026 року постраждали два матроси.
          uk | 4 | Порт закриють.
          es | 0 | El consejo de Olvik votó el martes a favor de un nuevo transbordador.
          es | 0 | El consejo de Olvik votó en contra de un nuevo transbordador.
          es | 1 | El transbordador cuesta 18,4 billones de euros.
          es | 2 | Pedro Lund dijo: «Vamos a reconstruir cada muelle».
          es | 3 | El 4 de mayo de 2026 resultaron heridos dos marineros.
          es | 4 | El puerto se cerrará.
          fr | 0 | Le conseil d’Olvik a voté mardi pour un nouveau ferry.
          fr | 0 | Le conseil d’Olvik a voté contre un nouveau ferry.
          fr | 1 | Le ferry coûte 18,4 milliards d’euros.
          fr | 2 | Pierre Lund a dit : « Nous allons reconstruire chaque quai ».
          fr | 3 | Le 4 mai 2026, deux marins ont été blessés.
          fr | 4 | Le port sera fermé.
          """)
  void what_says_something_else_is_refused(String language, int at, String text) {
    assertThat(check(language, at, text).holds()).isFalse();
  }

  private Verdict check(String language, int at, String text) {
    String[] sentences =
        switch (language) {
          case "de" -> DE;
          case "ru" -> RU;
          case "uk" -> UK;
          case "es" -> ES;
          default -> FR;
        };
    Claim claim =
        new Claim(text, STAND.claim(language, sentences[at]).receipts(), Claim.Purpose.REPORT);
    Version version = STAND.get(language);
    Evidence evidence =
        new Evidence(
            new Question("Olvik", "Olvik", Set.of(), NOW, ZoneOffset.UTC),
            List.of(),
            Map.of(version.id(), version),
            new Extent(1, null, null, null, Set.of(), 0),
            /* snapshot= */ 0);
    return verifier.check(claim, evidence, Answer.Mode.MODEL);
  }
}
