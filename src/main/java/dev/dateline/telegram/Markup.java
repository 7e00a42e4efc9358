// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.util.List;
import java.util.Locale;

/// A message as a tree: blocks below each other, each made of words. The only way to Telegram's
/// HTML, so that nothing leaves unescaped and no tag stays open.
sealed interface Markup {
  /// {@return Telegram HTML, everything escaped}
  String html();

  /// {@return the same without marks, as Telegram counts it after parsing}
  String plain();

  /// {@return how many entities Telegram makes of it}
  int entities();

  /// {@return what its entities weigh: their addresses' characters, and a constant for each}
  int weight();

  /// {@return length after parsing, in UTF-16 units}
  default int length() {
    return plain().length();
  }

  /// A piece of a line.
  sealed interface Inline extends Markup {
    /// {@return the words}
    String text();

    /// {@return the same piece with other words}
    ///
    /// @param words the words
    Inline with(String words);

    @Override
    default String plain() {
      return text();
    }
  }

  /// Words as they are.
  ///
  /// @param text any characters; control characters other than LF are dropped
  record Plain(String text) implements Inline {
    /// Cleans the words.
    public Plain {
      text = cleaned(text);
    }

    @Override
    public Inline with(String words) {
      return new Plain(words);
    }

    @Override
    public String html() {
      return escaped(text);
    }

    @Override
    public int entities() {
      return 0;
    }

    @Override
    public int weight() {
      return 0;
    }
  }

  /// Words set bold.
  ///
  /// @param text any characters
  record Bold(String text) implements Inline {
    /// Cleans the words.
    public Bold {
      text = cleaned(text);
    }

    @Override
    public Inline with(String words) {
      return new Bold(words);
    }

    @Override
    public String html() {
      return text.isEmpty() ? "" : "<b>" + escaped(text) + "</b>";
    }

    @Override
    public int entities() {
      return text.isEmpty() ? 0 : 1;
    }

    @Override
    public int weight() {
      return entities() * ENTITY;
    }
  }

  /// Words that open an address. An address other than http and https leaves the words alone.
  ///
  /// @param text any characters
  /// @param href the address
  record Link(String text, String href) implements Inline {
    /// Cleans the words.
    public Link {
      text = cleaned(text);
    }

    @Override
    public Inline with(String words) {
      return new Link(words, href);
    }

    @Override
    public String html() {
      return entities() == 0
          ? escaped(text)
          : "<a href=\"" + escaped(href) + "\">" + escaped(text) + "</a>";
    }

    @Override
    public int entities() {
      return text.isBlank() || !openable(href) ? 0 : 1;
    }

    @Override
    public int weight() {
      return entities() * (ENTITY + href.length());
    }
  }

  /// What stands below each other in a message.
  sealed interface Block extends Markup {}

  /// One paragraph.
  ///
  /// @param parts its pieces; none make a blank line
  /// @param leads whether it must stay with what follows, as a dateline does
  record Line(List<Inline> parts, boolean leads) implements Block {
    /// Copies the pieces.
    public Line {
      parts = List.copyOf(parts);
    }

    static Line of(String text) {
      return new Line(List.of(new Plain(text)), false);
    }

    static Line blank() {
      return new Line(List.of(), false);
    }

    boolean empty() {
      return parts.stream().allMatch(part -> part.text().isEmpty());
    }

    @Override
    public String html() {
      return joined(parts, "", true);
    }

    @Override
    public String plain() {
      return joined(parts, "", false);
    }

    @Override
    public int entities() {
      return parts.stream().mapToInt(Markup::entities).sum();
    }

    @Override
    public int weight() {
      return parts.stream().mapToInt(Markup::weight).sum();
    }
  }

  /// Lines with a bar beside them. Quotes do not nest: Telegram refuses the whole message.
  ///
  /// @param lines its paragraphs, never empty
  /// @param expandable whether Telegram folds it
  record Quote(List<Line> lines, boolean expandable) implements Block {
    /// Copies the lines.
    public Quote {
      lines = List.copyOf(lines);
      if (lines.isEmpty()) {
        throw new IllegalArgumentException("a quote without lines");
      }
    }

    @Override
    public String html() {
      return (expandable ? "<blockquote expandable>" : "<blockquote>")
          + joined(lines, "\n", true)
          + "</blockquote>";
    }

    @Override
    public String plain() {
      return joined(lines, "\n", false);
    }

    @Override
    public int entities() {
      return 1 + lines.stream().mapToInt(Markup::entities).sum();
    }

    @Override
    public int weight() {
      return ENTITY + lines.stream().mapToInt(Markup::weight).sum();
    }
  }

  /// What one entity weighs beside its address, in characters. Telegram's own measure is not
  /// published; this one stays below it.
  int ENTITY = 16;

  /// Longest address that is made a link, in UTF-16 units.
  int LONGEST_ADDRESS = 2_000;

  /// {@return the HTML of several, one below the other}
  ///
  /// @param blocks the blocks
  static String html(List<? extends Markup> blocks) {
    return joined(blocks, "\n", true);
  }

  /// {@return the plain words of several, one below the other}
  ///
  /// @param blocks the blocks
  static String plain(List<? extends Markup> blocks) {
    return joined(blocks, "\n", false);
  }

  private static String joined(List<? extends Markup> parts, String between, boolean html) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      out.append(i == 0 ? "" : between);
      out.append(html ? parts.get(i).html() : parts.get(i).plain());
    }
    return out.toString();
  }

  private static boolean openable(String href) {
    String lower = href.toLowerCase(Locale.ROOT);
    return (lower.startsWith("https://") || lower.startsWith("http://"))
        && href.length() <= LONGEST_ADDRESS
        && href.chars().noneMatch(c -> c <= ' ' || Character.isISOControl(c) || surrogate(c));
  }

  // A link may not hold halves of characters: percent-encoding comes before.
  private static boolean surrogate(int unit) {
    return Character.isSurrogate((char) unit);
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  // Direction overrides and lone surrogates too: the first can reorder a receipt, the second make
  // Telegram refuse the whole message.
  private static String cleaned(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == '\n'
                    || !(Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2066 && c <= 0x2069)))
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
