// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.Header;
import dev.dateline.news.Kind;
import dev.dateline.news.Stamp;
import dev.dateline.news.Status;
import dev.dateline.search.Piece;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelinesTest {
  private final Piece piece = Piece.of("a", "Title", "Words.").day("2024-12-19");

  @ParameterizedTest
  @CsvSource({
    "NEWS, 19 Dec 2024 · Ann Author",
    "ANALYSIS, 'Analysis, by Ann Author · 19 Dec 2024'",
    "OPINION, 'Opinion, by Ann Author · 19 Dec 2024'",
    "LETTER, 'Letter, by Ann Author · 19 Dec 2024'",
    "SATIRE, 'Satire, by Ann Author · 19 Dec 2024'",
    "ADVERTISEMENT, 'Advertisement, by Ann Author · 19 Dec 2024'",
    "PRESS_RELEASE, 'Press release, by Ann Author · 19 Dec 2024'",
    "LIVE, 'Live file, by Ann Author · 19 Dec 2024'",
  })
  void what_is_not_news_is_led_by_its_kind(Kind kind, String line) {
    assertThat(Datelines.of(piece.kind(kind).version().header(), ZoneOffset.UTC)).isEqualTo(line);
  }

  @Test
  void the_outlet_stands_in_for_a_missing_byline() {
    assertThat(Datelines.of(piece.author(null).version().header(), ZoneOffset.UTC))
        .isEqualTo("19 Dec 2024 · The Ferry Post");
  }

  @Test
  void a_missing_date_is_said_and_not_guessed() {
    assertThat(Datelines.of(Piece.of("a", "T", "W.").day(null).version().header(), ZoneOffset.UTC))
        .isEqualTo("No date given · Ann Author");
  }

  @Test
  void a_moment_is_dated_by_the_newsrooms_day() {
    Header header =
        new Header(
            "T",
            null,
            null,
            null,
            null,
            Kind.NEWS,
            Stamp.parse("2024-12-31T23:30:00Z", ZoneOffset.UTC),
            false,
            null,
            null,
            null,
            "en",
            Status.PUBLISHED,
            null);

    assertThat(Datelines.of(header, ZoneId.of("Asia/Tokyo"))).isEqualTo("1 Jan 2025");
    assertThat(Datelines.of(header, ZoneOffset.UTC)).isEqualTo("31 Dec 2024");
  }
}
