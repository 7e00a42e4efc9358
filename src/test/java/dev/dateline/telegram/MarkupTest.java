// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Bold;
import dev.dateline.telegram.Markup.Line;
import dev.dateline.telegram.Markup.Link;
import dev.dateline.telegram.Markup.Plain;
import dev.dateline.telegram.Markup.Quote;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkupTest {
  @Property(tries = 200)
  void hostile_words_come_out_as_words(@ForAll("hostile") List<String> words) {
    List<Block> blocks =
        words.stream()
            .<Block>mapMulti(
                (text, out) -> {
                  out.accept(new Line(List.of(new Bold(text), new Plain(text)), true));
                  out.accept(
                      new Quote(
                          List.of(new Line(List.of(new Link(text, "https://e.org/" + 1)), false)),
                          true));
                  out.accept(new Line(List.of(new Link(text, text)), false));
                })
            .toList();
    assertThat(FakeHtml.plain(Markup.html(blocks))).isEqualTo(Markup.plain(blocks));
  }

  @Provide
  Arbitrary<List<String>> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "<b>",
            "</b>",
            "<a href=\"https://evil.example\">",
            "</blockquote>",
            "<",
            ">",
            "&",
            "&lt;",
            "&#60;",
            "\"",
            "'",
            "<script>",
            "]]>",
            "<!--",
            "tg://user?id=1",
            "javascript:alert(1)",
            "\u0000",
            "\u202e",
            "\ud83d\ude00",
            "\ud83d",
            "\n",
            "_*`[",
            "https://e.org/\"><b>");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(20);
    return Arbitraries.oneOf(pieces, any)
        .list()
        .ofMaxSize(12)
        .map(each -> String.join("", each))
        .list()
        .ofMinSize(10)
        .ofMaxSize(40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "tg://user?id=777000",
        "ftp://e.org/",
        " https://e.org/",
        "https://e.org/a b",
        "https://e.org/\n",
        ""
      })
  void only_web_addresses_become_links(String address) {
    assertThat(new Link("words", address).html()).isEqualTo("words");
  }

  @Test
  void an_address_is_escaped() {
    assertThat(new Link("a&b", "https://e.org/?a=1&b=\"<").html())
        .isEqualTo("<a href=\"https://e.org/?a=1&amp;b=&quot;&lt;\">a&amp;b</a>");
  }

  @Test
  void an_address_too_long_is_left_out() {
    assertThat(new Link("words", "https://e.org/" + "a".repeat(2_000)).entities()).isZero();
  }
}
