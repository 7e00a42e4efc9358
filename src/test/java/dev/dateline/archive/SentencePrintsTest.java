// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.news.Block;
import dev.dateline.news.Canonical;
import dev.dateline.news.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencePrintsTest {
  private static long[] prints(String... paragraphs) {
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      blocks.add(new Block(Role.BODY, paragraph));
    }
    return SentencePrints.of(Canonical.of("A title", null, blocks));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | No stop at all
          2 | The bridge fell. Nobody was hurt.
          2 | Who paid? “The town did!” the mayor said.
          1 | Lt. Gen. Orla Finch left the U.S. on Dec. 17 for good.
          2 | “It fell.” She saw it.
          2 | It cost 3.5 million crowns. It stood for v1.2 years.
          2 | 桥塌了。没有人受伤。
          1 | It fell. It fell. IT FELL!
          1 | … It fell … ?!
          0 | … ?!
          """)
  void a_block_is_cut_at_its_stops(int sentences, String block) {
    assertThat(prints(block)).hasSize(sentences);
  }

  @Test
  void case_quotation_marks_line_ends_and_blanks_make_no_other_sentence() {
    assertThat(prints("“The bridge\nfell”, she said.", "Nobody was hurt."))
        .isEqualTo(prints("Nobody  was hurt. \"THE BRIDGE FELL\" she said."));
  }

  @Test
  void only_reporting_counts() {
    Canonical article =
        Canonical.of(
            "A title.",
            "A deck.",
            List.of(
                new Block(Role.BODY, "The bridge fell."),
                new Block(Role.SUBHEAD, "Aftermath."),
                new Block(Role.BOX, "“Nobody was hurt.”"),
                new Block(Role.CAPTION, "The bridge."),
                new Block(Role.CREDIT, "Agencies contributed."),
                new Block(Role.BIOGRAPHY, "Ann Author writes of bridges.")));

    assertThat(SentencePrints.of(article)).isEqualTo(prints("The bridge fell. Nobody was hurt."));
  }

  @Test
  void a_row_gives_back_what_was_put_in() {
    long[] prints = prints("The bridge fell. Nobody was hurt.");

    assertThat(SentencePrints.read(SentencePrints.bytes(prints))).isEqualTo(prints);
    assertThat(SentencePrints.read(SentencePrints.bytes(new long[0]))).isEmpty();
  }

  @Property(tries = 100)
  void two_texts_share_the_sentences_that_stand_in_both(
      @ForAll @Size(max = 30) @UniqueElements List<@IntRange(max = 60) Integer> one,
      @ForAll @Size(max = 30) @UniqueElements List<@IntRange(max = 60) Integer> other,
      @ForAll long seed) {
    List<Integer> turned = new ArrayList<>(other);
    Collections.shuffle(turned, new Random(seed));
    Set<Integer> both = new TreeSet<>(one);
    both.retainAll(other);

    assertThat(SentencePrints.shared(prints(text(one)), prints(text(turned))))
        .isEqualTo(both.size());
  }

  private static String[] text(List<Integer> sentences) {
    return sentences.stream().map(n -> "Sentence number " + n + ".").toArray(String[]::new);
  }
}
