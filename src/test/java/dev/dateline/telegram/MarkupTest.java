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
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
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

  /// A hundred thousand strings, the same ones each time: jqwik's own way of making them would take
  /// a minute.
  @Test
  void a_hundred_thousand_strings_come_out_as_words() {
    RandomGenerator random = new SplittableRandom(20_261_125);
    for (int tried = 0; tried < 100_000; tried++) {
      String text = any(random);
      List<Block> blocks =
          List.of(
              new Line(List.of(new Bold(text), new Plain(text), new Link(text, text)), false),
              new Quote(List.of(new Line(List.of(new Link(text, "https://e.org/")), false)), true));
      String plain = Markup.plain(blocks);
      String read = FakeHtml.plain(Markup.html(blocks));
      if (!read.equals(plain)) {
        assertThat(read).as(text).isEqualTo(plain);
      }
    }
  }

  private static String any(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(1, 7); left > 0; left--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append(PIECES.get(random.nextInt(PIECES.size())));
        // Half of a pair of surrogates too: nobody promises us whole ones.
        case 1 -> text.append((char) random.nextInt(0x10000));
        case 2 -> text.appendCodePoint(random.nextInt(0x110000));
        default -> text.append((char) random.nextInt(' ', 0x7f));
      }
    }
    return text.toString();
  }

  private static final List<String> PIECES =
      List.of(
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

  @Provide
  Arbitrary<List<String>> hostile() {
    Arbitrary<String> pieces = Arbitraries.of(PIECES);
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
