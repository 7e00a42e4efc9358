// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a sloppy model makes of a true sentence: it leaves the anchor out, misquotes it, names the
/// neighbour's passage or one that is not there, wraps its answer up, or slips a digit.
final class Slips {
  private static final Pattern DIGIT = Pattern.compile("(?<![\\d.,])\\d(?=\\d|\\b)");
  private static final int WAYS = 6;

  private Slips() {}

  static List<Said> of(Optional<Said> honest, String question, List<Shown> passages) {
    if (honest.isEmpty()) {
      // It would rather say something than nothing, and means no harm by it.
      return passages.isEmpty() ? List.of() : List.of(aside(passages.getFirst()));
    }
    Said said = Retelling.of(honest.get());
    Shown passage = said.passage();
    Shown next = passages.get((passages.indexOf(passage) + 1) % passages.size());
    return switch (Math.floorMod(question.hashCode(), WAYS)) {
      case 0 -> List.of(said.marked("[" + passage.id() + "]"));
      case 1 -> List.of(said.marked("[" + next.id() + " \"" + said.source() + "\"]"));
      case 2 -> List.of(said.marked("[" + passage.id() + " \"as the article explains\"]"));
      case 3 -> List.of(said, said.retold(slipped(said.text())).lying(slipped(said.text())));
      case 4 -> {
        List<Said> lines = new ArrayList<>();
        lines.add(said.marked(""));
        lines.add(said);
        yield lines;
      }
      default -> List.of(said.lying(slipped(said.text())), said);
    };
  }

  /// A sentence of the first passage, whatever was asked.
  private static Said aside(Shown passage) {
    return Said.truly(passage.sentences().getFirst(), passage);
  }

  /// {@return the sentence with one digit changed, or with one number more where it has none}
  ///
  /// @param text the sentence
  static String slipped(String text) {
    Matcher digit = DIGIT.matcher(text);
    if (!digit.find()) {
      return text.replaceFirst("\\.?$", " on 31 March 1987.");
    }
    int other = (text.charAt(digit.start()) - '0') % 9 + 1;
    return text.substring(0, digit.start()) + other + text.substring(digit.end());
  }
}
