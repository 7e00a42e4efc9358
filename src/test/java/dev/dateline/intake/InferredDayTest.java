// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.Block;
import dev.dateline.news.Canonical;
import dev.dateline.news.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InferredDayTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "He spoke on Dec. 19, 2024. | 2024-12-19",
        "He spoke on 19 December 2024 in Moscow. | 2024-12-19",
        "Er sprach am 19. Dezember 2024. | 2024-12-19",
        "Он выступил 19 декабря 2024 года. | 2024-12-19",
        "Habló el 19 de diciembre de 2024. | 2024-12-19",
        "Le 1er mars 2025 il a parlé. | 2025-03-01",
        "On 2024-12-19 he spoke. | 2024-12-19",
        "It began on Feb. 3, 2024, and ended on May 4, 2024. | 2024-05-04",
        "He was killed by a bomb on May 4, 2024. | 2024-05-04",
        "Trump, who will be inaugurated on Jan. 20, 2025. | none",
        "The vote is scheduled for Jan. 20, 2025. | none",
        "It will, on Jan. 20, 2025, be opened. | none",
        "The ban holds until Jan. 20, 2025. | none",
        "Sie wird am 20. Januar 2025 vereidigt. | none",
        "He said on May 4, 2024 that he will go. | 2024-05-04",
        "It was agreed, he said on May 4, 2024. It will open on May 5, 2024. | 2024-05-04",
        "Snow is expected to fall on Tuesday, May 5, 2026, they said on May 2, 2026. | 2026-05-02",
        "Snow is expected on Tuesday May 5, 2026. | none",
        "Sie wird am Dienstag, 5. Mai 2026 vereidigt. | none",
        "He spoke on Tuesday, May 5, 2026. | 2026-05-05",
        "The fair opens on Dec. 1, 2026. | none",
        "The war ended on May 8, 1945. | none",
        "On Dec. 19 he spoke. | none",
        "On Feb. 30, 2024 he spoke. | none",
        "He spoke on 03/04/2024. | none",
        "He spoke on 25/04/2024. | 2024-04-25",
        "Section 12 May 2024x is void. | none"
      })
  void the_latest_full_past_date_is_the_day(String text, @Nullable LocalDate day) {
    assertThat(of(new Block(Role.BODY, text))).isEqualTo(day);
  }

  @Test
  void only_the_first_caption_counts_and_no_file_photo() {
    Block first = new Block(Role.CAPTION, "Waves on Nov. 11, 2025.");
    Block second = new Block(Role.CAPTION, "Waves on Nov. 12, 2025.");
    Block file = new Block(Role.CAPTION, "Waves on Nov. 13, 2025. File photo");
    Block body = new Block(Role.BODY, "Waves broke the wall.");
    assertThat(of(first, body, second)).isEqualTo(LocalDate.of(2025, 11, 11));
    assertThat(of(file, body)).isNull();
  }

  @Test
  void headlines_and_subheads_give_no_day() {
    assertThat(of(new Block(Role.SUBHEAD, "Nov. 11, 2025"), new Block(Role.BODY, "It broke.")))
        .isNull();
  }

  private static @Nullable LocalDate of(Block... blocks) {
    return InferredDay.of(Canonical.of("Since May 1, 2026", null, List.of(blocks)), TODAY);
  }
}
