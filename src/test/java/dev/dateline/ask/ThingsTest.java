// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.grammar.Scenes;
import dev.dateline.search.Newsstand;
import dev.dateline.search.Piece;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          was lancet intercepted | The Lancet drone was seen over the harbor on Monday.         | lancet
          was lancet intercepted | Norway’s Lancet long-range missile was tested again.         | lancet
          was brandt intercepted | The Brandt missile was tested. Ida Brandt watched it.        |
          was brandt intercepted | The Brandt missile was tested. “It flew,” Mayor Brandt said. |
          was brandt intercepted | Brandt was seen at the harbor on Monday.                     |
          was brandt intercepted | Brandt watched a missile over the harbor.                    |
          was lancet intercepted | The Lancet drone came. “It was Lancet. Let it go,” they said. | lancet
          was it intercepted     | The Lancet drone was seen over the harbor on Monday.         |
          """)
  void a_name_is_a_things_where_no_article_gives_it_to_a_person(
      String question, String article, String thing) {
    Newsstand stand = Newsstand.of(Piece.of("a", "The test", article));

    assertThat(new Things(new Scenes()).in(question, stand.evidence(question)))
        .isEqualTo(thing == null ? Set.of() : Set.of(thing));
  }
}
