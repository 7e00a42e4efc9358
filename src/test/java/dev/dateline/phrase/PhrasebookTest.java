// SPDX-License-Identifier: Apache-2.0
package dev.dateline.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasebookTest {
  private static final Set<String> TEXTS =
      Set.of("newsroom", "from", "to", "time", "tips", "corrections", "address", "code", "title");

  static Stream<Phrasebook> books() {
    return Phrasebook.all().stream();
  }

  // Each with a number of its own, so that every plural form is looked at.
  private static String said(Phrasebook book, Phrase phrase, int number) {
    Map<String, Object> arguments = new HashMap<>();
    phrase.arguments().forEach(name -> arguments.put(name, TEXTS.contains(name) ? "Tarn" : number));
    return book.say(phrase, arguments);
  }

  @ParameterizedTest
  @MethodSource("books")
  void a_bundle_has_every_phrase_and_no_other(Phrasebook book) {
    assertThat(Phrasebook.bundle(book.language()).keySet())
        .isEqualTo(Arrays.stream(Phrase.values()).map(Phrase::key).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("books")
  void every_phrase_has_its_arguments_and_no_other(Phrasebook book) {
    for (Phrase phrase : Phrase.values()) {
      ULocale locale = ULocale.forLanguageTag(book.language());
      assertThat(new MessageFormat(book.pattern(phrase), locale).getArgumentNames())
          .as("%s in %s", phrase, book)
          .isEqualTo(phrase.arguments());
    }
  }

  @ParameterizedTest
  @MethodSource("books")
  void every_plural_has_the_forms_of_its_language(Phrasebook book) {
    Set<String> forms =
        PluralRules.forLocale(ULocale.forLanguageTag(book.language())).getKeywords();
    for (Phrase phrase : Phrase.values()) {
      String pattern = book.pattern(phrase);
      // German has words that are the same for one and for many.
      if (pattern.contains(", plural,") && !book.language().equals("de")) {
        assertThat(forms)
            .as("%s in %s", phrase, book)
            .allMatch(form -> Pattern.compile("\\b" + form + " \\{").matcher(pattern).find());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("books")
  void every_text_fits_its_limit_whatever_the_number(Phrasebook book) {
    for (Phrase phrase : Phrase.values()) {
      for (int number : new int[] {0, 1, 2, 5, 21, 100_000, 1_000_000}) {
        assertThat(said(book, phrase, number))
            .as("%s in %s", phrase, book)
            .isNotBlank()
            .doesNotContainPattern("[{}#]")
            .hasSizeLessThanOrEqualTo(phrase.most());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Phrase.class)
  void every_phrase_is_said_somewhere(Phrase phrase) throws IOException {
    Pattern use = Pattern.compile("\\bPhrase\\." + phrase.name() + "\\b");
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")).map(PhrasebookTest::text))
          .anyMatch(text -> use.matcher(text).find());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1, 1 article",
    "en, 2, 2 articles",
    "en, 1234, '1,234 articles'",
    "ru, 1, 1 статья",
    "ru, 3, 3 статьи",
    "ru, 11, 11 статей",
    "ru, 21, 21 статья",
    "uk, 1, 1 стаття",
    "uk, 4, 4 статті",
    "uk, 12, 12 статей",
    "uk, 31, 31 стаття",
    "de, 1, 1 Artikel",
    "de, 1234, 1.234 Artikel",
    "es, 1, 1 artículo",
    "es, 2, 2 artículos",
    "es, 1000000, 1.000.000 de artículos"
  })
  void a_number_is_counted_as_the_language_counts(String language, int articles, String words) {
    assertThat(Phrasebook.of(language).say(Phrase.ARTICLES, "articles", articles)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 19 Dec 2024",
    "ru, 19 дек. 2024 г.",
    "uk, 19 груд. 2024 р.",
    "de, 19. Dez. 2024",
    "es, 19 dic 2024"
  })
  void a_day_is_written_in_the_readers_way(String language, String words) {
    String day = Phrasebook.of(language).day(LocalDate.of(2024, 12, 19));
    // Some languages keep the year and its sign together.
    assertThat(day.replace('\u00a0', ' ').replace('\u202f', ' ')).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, en",
        "'', en",
        "en, en",
        "DE, de",
        "de-at, de",
        "es_MX, es",
        "uk, uk",
        "ru-RU, ru",
        "he, en",
        "deu, en",
        "-ru, en",
        "__, en"
      })
  void a_reader_without_a_book_is_spoken_to_in_english(String tag, String language) {
    assertThat(Phrasebook.of(tag).language()).isEqualTo(language);
  }

  @Test
  void a_name_that_runs_from_right_to_left_stays_whole_between_the_words() {
    String name = "הארץ {newsroom} '#'";
    for (Phrasebook book : Phrasebook.all()) {
      assertThat(book.say(Phrase.START_OF, "newsroom", name)).contains("\u2068" + name + "\u2069");
    }
  }

  @Test
  void a_name_that_runs_as_the_words_do_is_left_as_it_is() {
    assertThat(Phrasebook.ENGLISH.say(Phrase.START_OF, "newsroom", "The {Tarn} 'Gazette'"))
        .startsWith("Ask about The {Tarn} 'Gazette'’s coverage.");
  }

  @Test
  void a_phrase_said_without_its_arguments_is_refused_by_name() {
    assertThatThrownBy(() -> Phrasebook.ENGLISH.say(Phrase.TOO_LONG))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("TOO_LONG is said with [characters], not with []");
  }
}
