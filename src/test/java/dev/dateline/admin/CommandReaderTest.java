// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.archive.Field;
import dev.dateline.news.ArticleId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandReaderTest {
  private static final ArticleId A = new ArticleId("a");
  private final CommandReader reader = new CommandReader(ZoneId.of("Europe/Berlin"));

  private Command read(String text) throws WrongArgument {
    return reader.read(text).orElseThrow();
  }

  @Test
  void words_become_commands() throws WrongArgument {
    assertThat(read("/status")).isEqualTo(new Look.Status());
    assertThat(read("/STATUS@DeskBot ")).isEqualTo(new Look.Status());
    assertThat(read("/help retract")).isEqualTo(new Look.Explain(Verb.RETRACT));
    assertThat(read("/help /retract")).isEqualTo(new Look.Explain(Verb.RETRACT));
    assertThat(read("/articles")).isEqualTo(new Look.Articles(List.of(), 1));
    assertThat(read("/articles harbour bridge page 2"))
        .isEqualTo(new Look.Articles(List.of("harbour", "bridge"), 2));
    assertThat(read("/log 5")).isEqualTo(new Look.Log(5));
    assertThat(read("/log #5")).isEqualTo(new Look.Replay(5));
    assertThat(read("/replay #12")).isEqualTo(new Look.Replay(12));
    assertThat(read("/audit")).isEqualTo(new Office.Audit(null, null, 7));
    assertThat(read("/audit 30")).isEqualTo(new Office.Audit(null, null, 30));
    assertThat(read("/audit /kill 30")).isEqualTo(new Office.Audit(null, "/kill", 30));
    assertThat(read("/audit 123456 3")).isEqualTo(new Office.Audit("123456", null, 3));
    assertThat(read("/admins add 12 editor")).isEqualTo(new Office.Appoint("12", Role.EDITOR));
    assertThat(read("/admins remove 12")).isEqualTo(new Office.Appoint("12", null));
  }

  @Test
  void an_id_with_blanks_stands_in_quotation_marks() throws WrongArgument {
    assertThat(read("/kill \"old news/a b.txt\" by order"))
        .isEqualTo(new Edit.Kill(new ArticleId("old news/a b.txt"), "by order"));
    assertThat(read("/retract “a b” wrong\nname"))
        .isEqualTo(new Edit.Retract(new ArticleId("a b"), "wrong\nname", null));
    assertThat(read("/article a b.txt")).isEqualTo(new Look.ShowArticle(new ArticleId("a b.txt")));
    assertThat(read("/restore \"a b.txt\"")).isEqualTo(new Edit.Restore(new ArticleId("a b.txt")));
  }

  @Test
  void a_time_without_an_offset_is_the_newsrooms() throws WrongArgument {
    assertThat(read("/embargo a 2026-11-30T08:00"))
        .isEqualTo(new Edit.Embargo(A, Instant.parse("2026-11-30T07:00:00Z")));
    assertThat(read("/embargo a 2026-11-30"))
        .isEqualTo(new Edit.Embargo(A, Instant.parse("2026-11-29T23:00:00Z")));
    assertThat(read("/embargo a off")).isEqualTo(new Edit.Embargo(A, null));
    assertThat(read("/correct a off")).isEqualTo(new Edit.Correct(A, null, null));
  }

  @Test
  void quoted_words_in_front_of_a_correction_name_what_was_wrong() throws WrongArgument {
    assertThat(read("/correct a \"closed on Monday\" It was Tuesday."))
        .isEqualTo(new Edit.Correct(A, "closed on Monday", "It was Tuesday."));
    assertThat(read("/correct a “closed on Monday”\nIt was Tuesday."))
        .isEqualTo(new Edit.Correct(A, "closed on Monday", "It was Tuesday."));
    assertThat(read("/correct a \"All words in marks are the correction.\""))
        .isEqualTo(new Edit.Correct(A, null, "\"All words in marks are the correction.\""));
    assertThat(read("/hide a „closed on Monday“")).isEqualTo(new Edit.Hide(A, "closed on Monday"));
    assertThat(read("/hide a off")).isEqualTo(new Edit.Hide(A, null));
    assertThat(read("/edit a title The bridge is open"))
        .isEqualTo(new Edit.Amend(A, Field.TITLE, "The bridge is open"));
    assertThat(read("/edit a DECK off")).isEqualTo(new Edit.Amend(A, Field.DECK, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "status", "/", "/unheard", "/status;drop", "//status", "/ status"})
  void anything_else_is_no_command(String text) throws WrongArgument {
    assertThat(reader.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      textBlock =
          """
          /status now           ~ /status: 'now' is one argument too many. Usage: /status
          /help                 ~ /help: command is missing. Usage: /help command
          /help me              ~ /help: command is 'me', and there is none such. Usage: /help command
          /articles x page 0    ~ /articles: page is '0', allowed are 1 to 100000. Usage: /articles [words] [page N]
          /article              ~ /article: id is missing. Usage: /article id
          /log many             ~ /log: n is 'many', allowed are 1 to 50. Usage: /log [n|#answer]
          /replay               ~ /replay: answer is missing. Usage: /replay answer
          /replay x             ~ /replay: answer is 'x', no number. Usage: /replay answer
          /retract              ~ /retract: id is missing. Usage: /retract id reason
          /retract a            ~ /retract: reason is missing. Usage: /retract id reason
          /embargo a            ~ /embargo: time is missing. Usage: /embargo id time|off
          /embargo a tomorrow   ~ /embargo: time is 'tomorrow', expected is 2026-11-30 or 2026-11-30T08:00. Usage: /embargo id time|off
          /correct a            ~ /correct: text is missing. Usage: /correct id ["words"] text|off
          /hide a               ~ /hide: words are missing. Usage: /hide id "words"|off
          /hide a closed        ~ /hide: words must stand in quotation marks. Usage: /hide id "words"|off
          /hide a "closed" now  ~ /hide: 'now' is one argument too many. Usage: /hide id "words"|off
          /edit a               ~ /edit: field is missing. Usage: /edit id field value|off
          /edit a body x        ~ /edit: field is 'body', there are title, deck, author, source, section, kind, published, updated, url, language. Usage: /edit id field value|off
          /edit a title         ~ /edit: value is missing. Usage: /edit id field value|off
          /edit a kind gossip   ~ /edit: value is no kind of article. Usage: /edit id field value|off
          /edit a url javascript:alert(1) ~ /edit: value is no http or https address with a host. Usage: /edit id field value|off
          /edit a language English ~ /edit: value is no code of two or three small letters, as en. Usage: /edit id field value|off
          /edit a published soon ~ /edit: value is no date; expected is 2026-11-30 or 2026-11-30T08:00. Usage: /edit id field value|off
          /confirm              ~ /confirm: code is missing. Usage: /confirm code [note]
          /admins give          ~ /admins: 'give' is none of add, remove and here. Usage: /admins [add person editor|auditor] [remove person] [here [off]]
          /admins add @ann      ~ /admins: person is no numeric id; names count nothing. Usage: /admins [add person editor|auditor] [remove person] [here [off]]
          /admins add 12 owner  ~ /admins: role must be editor or auditor; owners are named by DATELINE_ADMINS. Usage: /admins [add person editor|auditor] [remove person] [here [off]]
          /audit /kill many     ~ /audit: days is 'many', allowed are 1 to 3650. Usage: /audit [person|/command] [days]
          """)
  void what_is_wrong_is_named(String text, String line) {
    assertThatThrownBy(() -> reader.read(text)).hasMessage(line);
  }

  @Test
  void no_text_breaks_it() {
    Random random = new Random(11);
    String letters = "/adminslogretc \"“”#0123456789\n@|%'\u0000é😀-T:";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(round % 2 == 0 ? "/" : "");
      if (round % 3 == 0) {
        text.append(Verb.values()[random.nextInt(Verb.values().length)].word()).append(' ');
      }
      random
          .ints(random.nextInt(40), 0, letters.length())
          .forEach(i -> text.append(letters.charAt(i)));
      try {
        reader.read(text.toString());
      } catch (WrongArgument wrong) {
        assertThat(wrong.line()).startsWith(wrong.verb().word() + ": ");
      }
    }
  }
}
