// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void blank_lines_count_and_the_last_needs_no_end() throws IOException {
    assertThat(all("a\n\n b \r\nc")).containsExactly("a", "", " b ", "c");
    assertThat(all("a\n")).containsExactly("a");
    assertThat(all("")).isEmpty();
  }

  @Test
  void of_an_overlong_line_only_the_beginning_is_kept() throws IOException {
    List<String> lines = all("x".repeat(Lines.LONGEST + 5) + "\nnext");
    assertThat(lines.getFirst()).hasSize(Lines.LONGEST);
    assertThat(lines.getLast()).isEqualTo("next");
  }

  @Test
  void bytes_that_are_no_utf_8_are_replaced() throws IOException {
    Lines lines = new Lines(new ByteArrayInputStream(new byte[] {'a', (byte) 0xff, '\n'}));
    assertThat(lines.next()).contains("a\ufffd");
  }

  private static List<String> all(String text) throws IOException {
    Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    List<String> all = new ArrayList<>();
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      all.add(line.get());
    }
    return all;
  }
}
