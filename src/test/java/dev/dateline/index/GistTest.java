// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GistTest {
  private final Analysis analysis = new Analysis();

  @Test
  void words_of_one_sentence_stand_together() {
    Gist gist = gist("The ferry stopped. A bakery burned in Olvik.", "Harbour news");

    assertThat(gist.sentences()).hasSize(2);
    assertThat(Gist.holds(gist.sentences().getFirst(), stems("ferries"))).isTrue();
    assertThat(Gist.holds(gist.sentences().getFirst(), stems("Olvik"))).isFalse();
    assertThat(Gist.holds(gist.headline(), stems("harbour"))).isTrue();
  }

  @Test
  void a_passage_of_more_sentences_than_are_kept_loses_no_word() {
    Gist gist = gist("One ends here. ".repeat(200) + "Olvik is last.", "");

    assertThat(gist.sentences()).hasSize(Gist.MOST_SENTENCES);
    assertThat(Gist.holds(gist.sentences().getLast(), stems("Olvik"))).isTrue();
  }

  @Property(tries = 200)
  void what_is_written_is_read_back(@ForAll String text, @ForAll String headline) {
    Gist gist = gist(text, headline);
    Gist read = Gist.read(gist.bytes());

    assertThat(read.headline()).isEqualTo(gist.headline());
    assertThat(read.sentences()).containsExactlyElementsOf(gist.sentences());
  }

  @Property(tries = 200)
  void shared_hashes_are_those_of_both_sets(@ForAll Set<Integer> one, @ForAll Set<Integer> other) {
    Set<Integer> both = new HashSet<>(one);
    both.retainAll(other);

    assertThat(Gist.shared(sorted(one), sorted(other))).isEqualTo(both.size());
  }

  private static int[] sorted(Set<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private Gist gist(String text, String headline) {
    return Gist.of(text, headline, "en", part -> analysis.terms("en", part, 1_000));
  }

  private int[] stems(String word) {
    int[] stems = Gist.hashes(List.copyOf(analysis.terms("en", word, 10)));
    return Arrays.copyOf(stems, stems.length);
  }
}
