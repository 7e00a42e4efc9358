// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.news.Canonical;
import dev.dateline.news.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// `.md`: YAML front matter and Markdown. A paragraph is body, a block quote a box, a heading a
/// subhead, an italic line below a picture its caption; without a `title` the first heading of
/// level 1 is it.
final class MarkdownFile {
  private static final Pattern OPENING = Pattern.compile("\\A\\s*---[ \\t]*\\R");
  private static final Pattern CLOSING = Pattern.compile("(?m)^(---|\\.\\.\\.)[ \\t]*$");
  private static final Parser PARSER = Parser.builder().build();

  /// A line that opens more blocks within blocks than this is no prose, and the parser's time grows
  /// with their square.
  private static final Pattern TOO_DEEP =
      Pattern.compile("(?m)^(?:[ \\t]*(?:>|[*+-][ \\t]|\\d{1,9}[.)][ \\t])){40}");

  /// A longer paragraph is no prose, and the parser's time grows with the square of its length.
  private static final int LONGEST_PARAGRAPH = 30_000;

  private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R");

  private final Manuscript manuscript = new Manuscript();
  private boolean afterImage;

  private MarkdownFile() {}

  static Manuscript read(String text) throws Refusal {
    MarkdownFile file = new MarkdownFile();
    String body = text;
    Matcher opening = OPENING.matcher(text);
    if (opening.find()) {
      Matcher closing = CLOSING.matcher(text);
      if (!closing.find(opening.end())) {
        throw new Refusal("front matter is not closed by a line of ---", 1);
      }
      int first = 1 + (int) opening.group().lines().count();
      FrontMatter.read(text.substring(opening.end(), closing.start()), first, file.manuscript);
      body = text.substring(closing.end());
    }
    if (TOO_DEEP.matcher(body).find()) {
      throw new Refusal("Markdown opens more than 40 blocks on one line");
    }
    for (String block : BLANK_LINE.split(body, -1)) {
      if (block.length() > LONGEST_PARAGRAPH) {
        throw new Refusal(
            "a paragraph has " + block.length() + " characters, allowed are " + LONGEST_PARAGRAPH);
      }
    }
    file.blocks(PARSER.parse(body));
    return file.manuscript;
  }

  /// Walks without recursion: how deep a file nests is its writer's choice.
  private void blocks(Node document) {
    Deque<Node> open = new ArrayDeque<>();
    for (Node node = document.getLastChild(); node != null; node = node.getPrevious()) {
      open.push(node);
    }
    while (!open.isEmpty()) {
      Node node = open.pop();
      boolean wasImage = afterImage;
      afterImage = false;
      if (node instanceof Paragraph) {
        paragraph(node, wasImage);
      } else if (node instanceof Heading heading) {
        heading(heading);
      } else if (node instanceof BlockQuote
          || node instanceof BulletList
          || node instanceof OrderedList
          || node instanceof ListItem) {
        for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
          open.push(child);
        }
      } else if (node instanceof FencedCodeBlock code) {
        manuscript.add(Role.BODY, code.getLiteral());
      } else if (node instanceof IndentedCodeBlock code) {
        manuscript.add(Role.BODY, code.getLiteral());
      } else if (node instanceof HtmlBlock html) {
        manuscript.add(Role.BODY, Jsoup.parse(html.getLiteral()).text());
      }
    }
  }

  private void heading(Heading heading) {
    String text = text(heading);
    if (manuscript.blocks().isEmpty() && heading.getLevel() == 1) {
      boolean same = Canonical.clean(text).equals(Canonical.clean(title()));
      if (same || !manuscript.has(Key.TITLE)) {
        manuscript.put(Key.TITLE, text);
        return;
      }
    }
    manuscript.add(Role.SUBHEAD, text);
  }

  private String title() {
    String title = manuscript.get(Key.TITLE);
    return title == null ? "" : title;
  }

  private void paragraph(Node paragraph, boolean wasImage) {
    Node first = paragraph.getFirstChild();
    String text = text(paragraph);
    boolean italic = first instanceof Emphasis && first.getNext() == null;
    if (first instanceof Image image) {
      picture(paragraph, image, text);
    } else if (wasImage && italic) {
      manuscript.add(Role.CAPTION, text);
    } else if (within(paragraph, BlockQuote.class)) {
      manuscript.add(Role.BOX, text);
    } else if (italic && Credits.credit(text)) {
      manuscript.add(Role.CREDIT, text);
    } else if (italic && Credits.biography(text, manuscript.get(Key.AUTHOR))) {
      manuscript.add(Role.BIOGRAPHY, text);
    } else {
      manuscript.add(Credits.credit(text) ? Role.CREDIT : Role.BODY, text);
    }
  }

  /// A picture with its caption below it in one paragraph, with text that runs on, or alone: then
  /// its title, when it has one, is the caption.
  private void picture(Node paragraph, Image image, String text) {
    if (!text.isBlank()) {
      boolean caption = paragraph.getLastChild() instanceof Emphasis;
      manuscript.add(caption ? Role.CAPTION : Role.BODY, text);
      return;
    }
    afterImage = true;
    String title = image.getTitle();
    if (title != null) {
      manuscript.add(Role.CAPTION, title);
    }
  }

  private static boolean within(Node node, Class<? extends Node> kind) {
    for (Node up = node.getParent(); up != null; up = up.getParent()) {
      if (kind.isInstance(up)) {
        return true;
      }
    }
    return false;
  }

  /// {@return the words of a block without its marks; a picture's replacement text is not among
  /// them}
  private static String text(Node block) {
    StringBuilder out = new StringBuilder();
    Node node = block.getFirstChild();
    while (node != null) {
      if (node instanceof Text text) {
        out.append(text.getLiteral());
      } else if (node instanceof Code code) {
        out.append(code.getLiteral());
      } else if (node instanceof SoftLineBreak) {
        out.append(' ');
      } else if (node instanceof HardLineBreak) {
        out.append('\n');
      }
      node = next(node, block);
    }
    return out.toString().strip();
  }

  private static @Nullable Node next(Node node, Node top) {
    if (node.getFirstChild() != null && !(node instanceof Image)) {
      return node.getFirstChild();
    }
    Node up = node;
    while (up != null && !up.equals(top)) {
      if (up.getNext() != null) {
        return up.getNext();
      }
      up = up.getParent();
    }
    return null;
  }
}
