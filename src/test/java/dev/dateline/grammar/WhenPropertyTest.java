// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WhenPropertyTest {
  @Property(tries = 200)
  void stretches_lie_in_the_text_in_order_and_apart(@ForAll String noise) {
    String text = noise + " on Dec. 17 " + noise + " in 1998, last week";
    int last = 0;
    for (When when : When.in(text)) {
      assertThat(when.start()).isGreaterThanOrEqualTo(last);
      assertThat(when.end()).isBetween(when.start() + 1, text.length());
      last = when.end();
    }
    assertThat(last).isEqualTo(text.length());
  }
}
