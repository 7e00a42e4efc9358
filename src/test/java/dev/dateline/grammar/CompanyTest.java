// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyTest {
  private static final Scene SCENE =
      scene(
          "Mayor Ida Lund opened the ferry.",
          "Lund was then asked about the harbor, which floods each spring.",
          "She said that it would be dredged.",
          "“We have the money for that and we have the men,” Lund said.",
          "She said the ferry would run all night.",
          "The pilot Jon Brandt was asked too.",
          "He said the ferry was late.");

  private static Scene scene(String... sentences) {
    Newsstand stand = Newsstand.of(Piece.of("a", "The ferry", String.join(" ", sentences)));
    return new Scenes().of(stand.get("a"));
  }

  @ParameterizedTest(name = "{0} among {1}: {2}")
  @CsvSource({
    "2, 2, true", // it names whom it tells of
    "7, 7, false", // nobody knows who he is
    "7, 6 7, true",
    "7, 2 7, false", // she would be he
    "5, 2 5, true", // the last one who was named is the same
    "5, 2, false", // it is not shown itself
  })
  void a_sentence_can_be_read_after_the_one_that_its_pronoun_points_to(
      int sentence, String shown, boolean readable) {
    int first = SCENE.sentences().size() - 7;
    Set<Integer> indexes =
        Arrays.stream(shown.split(" ", -1))
            .map(each -> first + Integer.parseInt(each) - 1)
            .collect(Collectors.toSet());

    assertThat(SCENE.complete(first + sentence - 1, indexes)).isEqualTo(readable);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "The Norwegian leader was asked about the harbor., 3", // there is one
    "The Swedish leader was asked about the harbor., 1", // nobody has that title
    "The leader was asked about the harbor., 1", // anybody may be meant
  })
  void a_person_is_named_by_a_description_that_fits_nobody_else(String described, int nearest) {
    Scene scene =
        scene(
            "Norwegian President Ida Lund spoke to the press.",
            "“We have the money for that and we have the men,” the pilot Jon Brandt had said.",
            described,
            "Lund denied that it was late.",
            "She said that it would be dredged.",
            "She said the ferry would run all night.");
    int first = scene.sentences().size() - 6;

    assertThat(scene.company(first + 5))
        .contains(new TreeSet<>(Set.of(first + nearest - 1, first + 5)));
  }

  @Property(tries = 200)
  void a_sentence_can_always_be_read_with_its_company_and_with_the_whole_article(
      @ForAll int which) {
    int i = Math.floorMod(which, SCENE.sentences().size());
    Set<Integer> all = new TreeSet<>();
    for (int each = 0; each < SCENE.sentences().size(); each++) {
      all.add(each);
    }
    Optional<? extends Set<Integer>> company = SCENE.company(i);

    assertThat(company.map(with -> SCENE.complete(i, with)).orElse(true)).isTrue();
    assertThat(SCENE.complete(i, all)).isEqualTo(company.isPresent());
  }
}
