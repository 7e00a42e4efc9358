// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import java.util.List;
import java.util.Locale;

/// Takes out of a model's text what it only thinks: "<think>…</think>" and its like, wherever a
/// stream cuts it. Some servers leave the opening tag out, so that a closing one makes nothing of
/// all before it. One thread uses it; it holds back fewer characters than the longest tag has.
final class Thoughts {
  private static final List<String> NAMES =
      List.of("think", "thinking", "thought", "thoughts", "reasoning", "reflection");
  private static final int LONGEST =
      NAMES.stream().mapToInt(String::length).max().orElseThrow() + "</>".length();

  private final StringBuilder tag = new StringBuilder();
  private int depth;
  private boolean anew;

  /// Takes the next stretch.
  ///
  /// @param piece some characters, cut anywhere
  /// @return what is said of it, and of what was held back before it; where [#anew] is true then,
  ///   all that was said before counts for nothing
  String said(String piece) {
    StringBuilder out = new StringBuilder();
    anew = false;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c == '<') {
        say(out, tag.toString());
        tag.setLength(0);
      }
      if (c != '<' && tag.isEmpty()) {
        say(out, String.valueOf(c));
        continue;
      }
      tag.append(c);
      if (c == '>' || tag.length() > LONGEST) {
        closed(out);
      }
    }
    return out.toString();
  }

  /// {@return what was held back at the end of the text}
  String rest() {
    StringBuilder out = new StringBuilder();
    say(out, tag.toString());
    tag.setLength(0);
    return out.toString();
  }

  /// {@return whether the last stretch showed that all before it was only thought}
  boolean anew() {
    return anew;
  }

  /// {@return a whole text without what is only thought}
  ///
  /// @param text the text
  static String out(String text) {
    Thoughts thoughts = new Thoughts();
    String said = thoughts.said(text);
    return said + thoughts.rest();
  }

  private void closed(StringBuilder out) {
    String inside = tag.toString().toLowerCase(Locale.ROOT);
    String text = tag.toString();
    tag.setLength(0);
    if (NAMES.stream().anyMatch(name -> inside.equals("<" + name + ">"))) {
      depth++;
    } else if (NAMES.stream().anyMatch(name -> inside.equals("</" + name + ">"))) {
      if (depth == 0) {
        out.setLength(0);
        anew = true;
      } else {
        depth--;
      }
    } else {
      say(out, text);
    }
  }

  private void say(StringBuilder out, String text) {
    if (depth == 0) {
      out.append(text);
    }
  }
}
