// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import java.util.regex.Pattern;

/// Words of others on their way into a prompt: nothing is left in them that a reader cannot see or
/// that could be taken for a part of the prompt. What is shown to readers is never made from these.
final class Scrubbed {
  /// Longest value of a header in a prompt, in UTF-16 units.
  static final int LONGEST_LINE = 200;

  private static final Pattern LINES = Pattern.compile("\\R");
  // Controls, format characters (bidirectional, zero-width, tags among them), variation selectors,
  // private use, halves of pairs and what has no meaning yet.
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}&&[^\\n]]");
  private static final Pattern MARK =
      Pattern.compile(
          "[\\[【［〔⟦](\\s*(?:id\\s*[=:]\\s*)?[A-Za-z0-9]{4}(?![A-Za-z0-9])[^\\[\\]【】［］〔〕⟦⟧]*)[]】］〕⟧]?");
  private static final Pattern INSTRUCTION = Pattern.compile("\\[(/?(?:INST|SYS|SYSTEM|USER))]");
  private static final Pattern SILENCE = Pattern.compile("(?i)NO_ANSWER");
  private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*([-=_*~`#]{3,})");

  private Scrubbed() {}

  /// {@return a passage's or a question's text}
  ///
  /// @param words any text
  static String text(String words) {
    String seen = UNSEEN.matcher(LINES.matcher(words).replaceAll("\n")).replaceAll("");
    String angled = seen.replace('<', '‹').replace('>', '›').replace("{{", "{ {");
    String marked = MARK.matcher(angled).replaceAll("($1)");
    String instructed = INSTRUCTION.matcher(marked).replaceAll("($1)");
    return SILENCE
        .matcher(RULE.matcher(instructed).replaceAll("—"))
        .replaceAll("no answer")
        .strip();
  }

  /// {@return a header's value: one line without straight quotation marks}
  ///
  /// @param words any text
  static String line(String words) {
    String line = text(words).replace('\n', ' ').replace('"', '”');
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }
}
