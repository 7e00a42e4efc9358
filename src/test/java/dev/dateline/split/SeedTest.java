// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.Block;
import dev.dateline.news.Quotation;
import dev.dateline.news.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeedTest {
  private static final Path SEED = Path.of("../shared/data/seeds/000_ae1366432f5c87e4.txt");

  private Reading reading = Texts.blocks();

  @BeforeEach
  void readSeed() throws IOException {
    Assumptions.assumeTrue(Files.exists(SEED), "../shared is not there");
    List<Block> blocks =
        Arrays.stream(Files.readString(SEED).split("\n+", -1))
            .skip(1)
            .map(line -> new Block(line.length() < 60 ? Role.SUBHEAD : Role.BODY, line))
            .toList();
    reading = Reading.of(Texts.version("en", null, blocks));
  }

  @Test
  void every_paragraph_of_reporting_is_one_sentence() {
    assertThat(reading.sentences().stream().filter(s -> s.text().endsWith(" in Moscow.")))
        .singleElement()
        .satisfies(s -> assertThat(s.text()).startsWith("But ").contains("Lt. Gen Igor"));
    assertThat(reading.sentences().stream().filter(s -> s.text().contains("Let’s see")))
        .singleElement()
        .satisfies(s -> assertThat(s.text()).startsWith("“Let them").endsWith(" said."));
  }

  @Test
  void all_quotations_of_the_body_are_the_presidents() {
    List<Quotation> spoken =
        reading.quotations().stream().filter(q -> q.words().indexOf(' ') > 0).toList();
    assertThat(spoken).hasSizeGreaterThan(9);
    for (Quotation quotation : spoken) {
      if (!quotation.words().startsWith("Major")) {
        assertThat(quotation.speaker()).as(quotation.words()).isNotNull();
        assertThat(quotation.speaker().name()).endsWith("Putin");
      }
    }
  }

  @Test
  void a_paragraph_of_pure_quotation_leads_to_the_paragraph_before() {
    int at = -1;
    for (int i = 0; i < reading.quotations().size(); i++) {
      at = reading.quotations().get(i).words().startsWith("Russia has become") ? i : at;
    }
    assertThat(Texts.shownBy(reading, at)).contains("said the Russian leader");
  }
}
