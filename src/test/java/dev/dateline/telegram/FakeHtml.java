// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Telegram's HTML as its server reads it: few tags, four named entities, quotes that do not nest,
/// and the whole message refused for one fault.
final class FakeHtml {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z-]+)((?:\\s+[a-z]+(?:=\"[^\"<>]*\")?)*)\\s*>");
  private static final Pattern ENTITY = Pattern.compile("&(lt|gt|amp|quot|#\\d+|#x[0-9a-fA-F]+);");
  private static final Set<String> KNOWN =
      Set.of(
          "b",
          "strong",
          "i",
          "em",
          "u",
          "ins",
          "s",
          "strike",
          "del",
          "a",
          "code",
          "pre",
          "blockquote",
          "tg-spoiler");
  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");

  private FakeHtml() {}

  /// The message was refused.
  static final class CannotParse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotParse(String why) {
      super("Bad Request: can't parse entities: " + why);
    }
  }

  /// {@return the text after parsing}
  ///
  /// @param html the message
  /// @throws CannotParse when Telegram would refuse it
  static String plain(String html) {
    StringBuilder out = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    Matcher entity = ENTITY.matcher(html);
    for (int at = 0; at < html.length(); ) {
      char c = html.charAt(at);
      if (c == '<') {
        if (!tag.region(at, html.length()).lookingAt()) {
          throw new CannotParse("unsupported start tag at byte offset " + at);
        }
        step(tag, open, at);
        at = tag.end();
      } else if (c == '&' && entity.region(at, html.length()).lookingAt()) {
        out.append(NAMED.getOrDefault(entity.group(1), "?"));
        at = entity.end();
      } else if (c == '>') {
        throw new CannotParse("a bare > at " + at);
      } else {
        out.append(c);
        at++;
      }
    }
    if (!open.isEmpty()) {
      throw new CannotParse("can't find end tag corresponding to start tag " + open.peek());
    }
    return out.toString();
  }

  private static void step(Matcher tag, Deque<String> open, int at) {
    String name = tag.group(2);
    if (!KNOWN.contains(name)) {
      throw new CannotParse("unsupported start tag \"" + name + "\" at byte offset " + at);
    }
    if (tag.group(1).isEmpty()) {
      if (name.equals("blockquote") && open.contains(name)) {
        throw new CannotParse("blockquote entities can't be nested");
      }
      String attributes = tag.group(3).strip();
      boolean right =
          switch (name) {
            case "a" -> attributes.startsWith("href=\"http");
            case "blockquote" -> attributes.isEmpty() || attributes.equals("expandable");
            default -> attributes.isEmpty();
          };
      if (!right) {
        throw new CannotParse("attributes of " + name + ": " + attributes);
      }
      open.push(name);
    } else if (open.isEmpty() || !open.pop().equals(name)) {
      throw new CannotParse("unexpected end tag at byte offset " + at);
    }
  }
}
