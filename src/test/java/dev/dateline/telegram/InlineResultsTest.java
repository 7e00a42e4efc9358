// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.phrase.Phrasebook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;

class InlineResultsTest {
  @Property(tries = 300)
  void whatever_an_article_says_telegram_takes_the_result(
      @ForAll @NotBlank @StringLength(max = 300) String title,
      @ForAll @NotBlank @StringLength(max = 6_000) String text)
      throws FakeHtml.CannotParse {
    Shelf shelf = new Shelf();
    shelf.put("a.md", title, "https://news.example.org/a", text);
    InlineQuery query = new InlineQuery("q", 7, "ru", "", 0);
    Map<String, Object> fields =
        InlineResults.of(query, shelf.latest(5), "", Phrasebook.of(query.language()));
    Map<?, ?> result = (Map<?, ?>) ((List<?>) fields.get("results")).getFirst();
    String html = (String) ((Map<?, ?>) result.get("input_message_content")).get("message_text");
    assertThat(FakeHtml.plain(html)).isNotBlank().hasSizeLessThanOrEqualTo(4_096);
    String description = (String) result.get("description");
    assertThat(description.length()).isLessThan(200);
    assertThat(((String) result.get("id")).getBytes(StandardCharsets.UTF_8).length)
        .isBetween(1, 64);
  }
}
