// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import static dev.dateline.index.Shelf.ALL;
import static dev.dateline.index.Shelf.FOLDER;
import static dev.dateline.index.Shelf.article;
import static dev.dateline.index.Shelf.passages;
import static dev.dateline.index.Shelf.put;
import static dev.dateline.index.Shelf.texts;
import static dev.dateline.index.Shelf.version;
import static dev.dateline.index.Shelf.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {
  @TempDir Path folder;
  private LuceneIndex index;

  @BeforeEach
  void open() {
    index = LuceneIndex.open(folder, null, Weights.PLAIN, ZoneOffset.UTC);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void a_passage_is_found_by_its_words_in_any_form() {
    put(index, article("a", "Ferry", "The ferries were repaired on Dec. 3 by O'Brien's yard."));
    for (String asked : List.of("ferry", "repairing", "december", "obrien", "FERRIES", "férry")) {
      assertThat(texts(index.find(words(asked)))).as(asked).hasSize(1);
    }
    assertThat(index.find(words("harbourmaster"))).isEmpty();
  }

  @Test
  void a_hyphenated_word_is_found_joined_and_in_parts() {
    put(
        index,
        article("a", "One", "A cease-fire holds."),
        article("b", "Two", "A ceasefire holds."));
    assertThat(index.find(words("ceasefire"))).hasSize(2);
    assertThat(index.find(words("cease-fire"))).hasSize(2);
    assertThat(index.find(words("cease fire"))).hasSizeGreaterThanOrEqualTo(1);
  }

  @Test
  void a_compound_is_found_as_the_other_writes_it() {
    put(
        index,
        article("a", "One", "The cease fire holds in the north."),
        article("b", "Two", "The drugstore burnt; a store sold a drug."));
    assertThat(texts(index.find(words("ceasefire"))))
        .containsExactly("The cease fire holds in the north.");
    assertThat(texts(index.find(words("drug store"))).getFirst()).startsWith("The drugstore");
    assertThat(index.find(words("drugsfire"))).isEmpty();
  }

  @Test
  void words_that_belong_together_find_them_side_by_side_first() {
    put(
        index,
        article("a", "One", "Brook met Ada, and Ada left Brook."),
        article("b", "Two", "It was said that Ada Brook left the room, and that was all."));
    var together = new Probe.Words(List.of(new Probe.Term("ada brook", 1)), ALL, 2);
    assertThat(texts(index.find(together)).getFirst()).startsWith("It was said");
  }

  @Test
  void each_language_is_searched_by_its_own_words() {
    put(
        index,
        version("de", 1, "Häfen", "2026-11-01", null, "de-AT", "Die Häfen blieben geschlossen."),
        version("ru", 1, "Порт", "2026-11-01", null, "ru", "Порты были закрыты."),
        version("xx", 1, "Portua", "2026-11-01", null, "xx", "Portua itxita dago."));
    assertThat(texts(index.find(words("hafen")))).containsExactly("Die Häfen blieben geschlossen.");
    assertThat(texts(index.find(words("порт")))).containsExactly("Порты были закрыты.");
    assertThat(texts(index.find(words("portua")))).containsExactly("Portua itxita dago.");
  }

  @Test
  void words_as_written_count_but_for_case_diacritics_and_possession() {
    put(index, article("a", "One", "Müller's ferry. The mueller."), article("b", "Two", "MULLER"));
    assertThat(index.passagesWith("muller", ALL)).isEqualTo(2);
    assertThat(index.passagesWith("ferries", ALL)).isZero();
    assertThat(index.passagesWith("Ferry", ALL.within(Set.of(new ArticleId("b"))))).isZero();
    assertThat(index.passagesWith("", ALL)).isZero();
  }

  @Test
  void the_header_is_searched_beside_the_passage() {
    put(
        index,
        article("a", "Mayor resigns", "It was over."),
        article("b", "Other", "It was late."));
    assertThat(texts(index.find(words("mayor")))).containsExactly("It was over.");
    assertThat(index.find(words("harbour"))).hasSize(2);
    assertThat(index.find(words("november"))).hasSize(2);
    assertThat(index.find(words("2026-11-01"))).hasSize(2);
  }

  @Test
  void a_new_version_takes_the_old_ones_place_at_once() {
    put(index, article("a", "Bridge", "The bridge costs four million.", "It is blue."));
    put(index, version("a", 2, "Bridge", null, null, "en", "The bridge costs five million."));
    assertThat(texts(index.find(words("bridge"))))
        .containsExactly("The bridge costs five million.");
    assertThat(index.shelved())
        .containsExactly(new Shelved(FOLDER, new ArticleId("a"), 2, "en", false, 0));
  }

  @Test
  void a_removed_article_is_gone_at_once() {
    put(index, article("a", "Bridge", "The bridge."), article("b", "Bridge", "A bridge too far."));
    index.remove(FOLDER, List.of(new ArticleId("a")));
    assertThat(texts(index.find(words("bridge")))).containsExactly("A bridge too far.");
    index.remove(new ArticleId("b"));
    assertThat(index.find(words("bridge"))).isEmpty();
  }

  @Test
  void one_id_in_two_folders_is_two_articles() {
    var one = article("a", "Bridge", "The bridge of one.");
    var two = article("a", "Bridge", "The bridge of two.");
    index.replace(one, "/one", passages(one));
    index.replace(two, "/two", passages(two));
    index.refresh();
    var inTwo = new Probe.Words(List.of(new Probe.Term("two", 1)), of("/two"), 5);
    assertThat(texts(index.find(inTwo))).containsExactly("The bridge of two.");
    index.remove("/one", List.of(new ArticleId("a")));
    assertThat(texts(index.find(words("bridge")))).containsExactly("The bridge of two.");
  }

  private static Filter of(String source) {
    return Filter.shown(Set.of(source), Shelf.NOW);
  }

  @Test
  void an_embargo_ends_by_the_clock() {
    put(index, version("a", 1, "Budget", "2026-11-20", "2026-11-25", "en", "The budget is cut."));
    assertThat(index.find(words("budget"))).isEmpty();
    assertThat(index.passagesWith("budget", ALL)).isZero();
    assertThat(index.passages(ALL)).isZero();
    Filter later = Filter.shown(Set.of(), Shelf.NOW.plusSeconds(2 * 86_400));
    assertThat(index.passages(later)).isEqualTo(2);
    assertThat(index.passagesWith("budget", later)).isEqualTo(2);
  }

  @Test
  void a_filter_keeps_days_articles_roles_and_languages_apart() {
    put(
        index,
        version("a", 1, "Port", "2026-10-01", null, "en", "The port in October."),
        version("b", 1, "Port", "2026-11-02", null, "en-GB", "The port in November."),
        version("c", 1, "Hafen", null, null, "de", "Der Hafen ist zu."));
    assertThat(index.passages(ALL)).isEqualTo(6);
    assertThat(index.passages(ALL.of(Set.of(Role.BODY)))).isEqualTo(3);
    assertThat(index.passages(ALL.between(LocalDate.of(2026, 11, 1), null))).isEqualTo(2);
    assertThat(index.passages(ALL.between(null, LocalDate.of(2026, 10, 1)))).isEqualTo(2);
    assertThat(index.passages(ALL.within(Set.of(new ArticleId("c"))))).isEqualTo(2);
    Filter german =
        new Filter(Set.of(), Shelf.NOW, null, null, Set.of(), Set.of(), Set.of("de"), null);
    assertThat(index.passages(german)).isEqualTo(2);
  }

  @Test
  void a_phrase_is_found_whatever_marks_and_dashes_stand_in_it() {
    put(index, article("a", "Quote", "“We’ll never—ever—negotiate,” she said of the cease‑fire."));
    for (String asked :
        List.of("we'll never ever negotiate", "NEVER, EVER negotiate!", "the cease-fire")) {
      assertThat(index.find(new Probe.Phrase(asked, ALL, 3))).as(asked).hasSize(1);
    }
    assertThat(index.find(new Probe.Phrase("never negotiate", ALL, 3))).isEmpty();
  }

  @Test
  void the_latest_are_the_first_passages_of_the_newest_articles() {
    put(
        index,
        version("old", 1, "Old", "2026-10-01", null, "en", "First of old.", "Second of old."),
        version("new", 1, "New", "2026-11-02", null, "en", "First of new.", "Second of new."),
        version("bare", 1, "Bare", null, null, "en", "First of bare."));
    assertThat(texts(index.find(new Probe.Latest(ALL, 2)))).containsExactly("New", "Old");
    Filter body = ALL.of(Set.of(Role.BODY, Role.BOX));
    assertThat(texts(index.find(new Probe.Latest(body, 5))))
        .containsExactly("First of new.", "First of old.", "First of bare.");
  }

  @Test
  void the_newest_with_a_name_come_by_their_day_whatever_else_they_say() {
    put(
        index,
        version("old", 1, "Ada", "2026-10-01", null, "en", "Ada Holm, Ada Holm, Ada Holm."),
        version("new", 1, "B", "2026-11-02", null, "en", "Of Ada Holm nothing.", "Ada, Holm: no."),
        version("none", 1, "C", "2026-11-03", null, "en", "Ada Brook and Bo Holm."),
        version("bare", 1, "D", null, null, "en", "ADA HOLM."));
    assertThat(texts(index.find(new Probe.Newest("Ada Holm", ALL, 2))))
        .containsExactly("Of Ada Holm nothing.", "Ada, Holm: no.");
    assertThat(texts(index.find(new Probe.Newest("ada holm", ALL, 9))))
        .hasSize(4)
        .endsWith("ADA HOLM.");
  }

  @Test
  void a_misspelt_word_finds_the_words_of_the_index() {
    put(index, article("a", "Kirilov", "Igor Kirillov spoke. Kirillov left."));
    assertThat(index.spelledLike("Kirilov")).containsExactly("kirillov");
    assertThat(index.spelledLike("xyzzyplugh")).isEmpty();
    assertThat(index.spelledLike("two words")).isEmpty();
  }

  @Test
  void its_words_of_one_letter_are_given_the_most_frequent_first() {
    put(index, article("a", "One", "Ferries and floods."));
    put(index, article("b", "Two", "Floods, they said, and no flour."));

    assertThat(index.words('f', word -> word.startsWith("f"), 5))
        .containsExactly("floods", "ferries", "flour");
    assertThat(index.words('f', word -> word.length() == 5, 5)).containsExactly("flour");
    assertThat(index.words('f', _ -> true, 1)).containsExactly("floods");
    assertThat(index.words('z', _ -> true, 5)).isEmpty();
  }

  @Test
  void the_snapshot_rises_with_every_change() {
    long before = index.snapshot();
    put(index, article("a", "One", "One."));
    long between = index.snapshot();
    index.remove(new ArticleId("a"));
    assertThat(between).isGreaterThan(before);
    assertThat(index.snapshot()).isGreaterThan(between);
  }
}
