// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTest {
  private static final String RUSSIAN =
      "Городской совет проголосовал во вторник за закрытие портовой дороги на шесть недель. ";
  private static final String FRENCH =
      "Le conseil a voté mardi la fermeture de la route à l’été, a déclaré le maire très déçu. ";

  @ParameterizedTest
  @CsvSource({"windows-1251", "KOI8-R", "UTF-8", "UTF-16"})
  void a_russian_text_is_read_in_whichever_character_set(String charset) throws Refusal {
    String text = RUSSIAN.repeat(5);
    assertThat(Decoding.decode(text.getBytes(Charset.forName(charset)), null)).isEqualTo(text);
  }

  @Test
  void a_french_text_is_read_in_windows_1252() throws Refusal {
    String text = FRENCH.repeat(5);
    assertThat(Decoding.decode(text.getBytes(Charset.forName("windows-1252")), null))
        .isEqualTo(text);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_text() throws Refusal {
    assertThat(Decoding.decode("\ufeffTitle".getBytes(StandardCharsets.UTF_8), null))
        .isEqualTo("Title");
    assertThat(Decoding.decode("\ufeffTitle".getBytes(StandardCharsets.UTF_16LE), null))
        .isEqualTo("Title");
  }

  @Test
  void one_broken_byte_spoils_no_other_letter() throws Refusal {
    byte[] bytes = RUSSIAN.repeat(5).getBytes(StandardCharsets.UTF_8);
    bytes[20] = (byte) 0xff;
    assertThat(Decoding.decode(bytes, null)).contains("\ufffd").contains("совет проголосовал");
  }

  @Test
  void random_bytes_are_no_text() {
    byte[] bytes = new byte[4096];
    new Random(1).nextBytes(bytes);
    assertThatThrownBy(() -> Decoding.decode(bytes, null))
        .hasMessage("file holds binary content, not text");
  }
}
