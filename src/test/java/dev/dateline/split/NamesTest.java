// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.Block;
import dev.dateline.news.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void titles_possessives_and_opening_words_are_no_part_of_a_name() {
    assertThat(names("But Lt. Gen Igor Varga met President-elect Ada Lund’s aide in Tarn."))
        .containsExactly("Igor Varga", "Ada Lund", "Tarn");
  }

  @Test
  void particles_initials_and_acronyms_stay_whole() {
    assertThat(names("There Basim al-Haddad, J. K. Marlow and Ruth van der Berg joined NATO."))
        .containsExactly("Basim al-Haddad", "J. K. Marlow", "Ruth van der Berg", "NATO");
  }

  @Test
  void a_name_before_a_title_is_a_name_of_its_own() {
    assertThat(names("On Friday Harbour Bank CEO Ana Reis quit."))
        .containsExactly("Harbour Bank", "Ana Reis");
  }

  @Test
  void an_office_before_a_title_is_no_name() {
    assertThat(names("So Finance Director Ana Reis and City Engineer Ole Lund left."))
        .containsExactly("Ana Reis", "Ole Lund");
  }

  @Test
  void a_headline_in_capitals_names_whom_the_body_names() {
    Reading reading =
        Texts.blocks(
            new Block(Role.SUBHEAD, "Rain Stops Ann Reed From Rowing"),
            new Block(Role.BODY, "Ann Reed rowed home."));
    Names names = Names.of(reading.sentences());
    assertThat(names.in(reading.sentences().get(1))).extracting(Name::text).contains("Ann Reed");
  }

  @Test
  void the_title_is_kept_beside_the_name() {
    Name name = Names.in("Then Danish Prime Minister Ida Holm spoke.").getFirst();
    assertThat(name).isEqualTo(new Name("Ida Holm", 27, 35, "Danish Prime Minister"));
    assertThat(name.last()).isEqualTo("Holm");
  }

  @Test
  void bodies_keep_their_links_and_people_do_not() {
    assertThat(names("The Bank of Tarn paid Ann Reed of Ulm."))
        .containsExactly("Bank of Tarn", "Ann Reed", "Ulm");
  }

  @Test
  void months_days_and_nationalities_are_no_names() {
    assertThat(names("In March the Danish team won on Sunday.")).isEmpty();
  }

  @Test
  void a_lone_opening_word_is_a_name_when_the_article_says_so() {
    Reading reading = Texts.body("Officials met Reed. Reed left. Speaking helps. Rain fell.");
    Names names = Names.of(reading.sentences());
    List<String> found =
        reading.sentences().stream().flatMap(s -> names.in(s).stream()).map(Name::text).toList();
    assertThat(found).containsExactly("Reed", "Reed");
  }

  @Test
  void offsets_count_in_the_canonical_text() {
    Reading reading = Texts.body("First came rain.", "Then came Mr. Reed.");
    Names names = Names.of(reading.sentences());
    Name name = names.in(reading.sentences().getLast()).getFirst();
    assertThat(reading.version().text().substring(name.start(), name.end())).isEqualTo("Reed");
  }

  @Test
  void full_names_are_found_by_their_last_word_unless_two_people_share_it() {
    Names names =
        Names.of(
            Texts.body("The mayor, Ann Reed, met Ida Holm. Then Ole Holm met Reed.").sentences());
    assertThat(names.fullNames())
        .isEqualTo(Map.of("Reed", Set.of("Ann Reed"), "Holm", Set.of("Ida Holm", "Ole Holm")));
    assertThat(names.fullName("Reed")).contains("Ann Reed");
    assertThat(names.fullName("Holm")).isEmpty();
    assertThat(names.person("Reed")).isTrue();
  }

  @Test
  void what_the_article_puts_the_before_is_no_person() {
    Names names =
        Names.of(Texts.body("It stood in the Tarn Gazette. The Tarn Gazette said so.").sentences());
    assertThat(names.person("Tarn Gazette")).isFalse();
  }

  private static List<String> names(String sentence) {
    return Names.in(sentence).stream().map(Name::text).toList();
  }
}
