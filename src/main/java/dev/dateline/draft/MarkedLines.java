// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a model's text while it comes: a sentence is finished when something other than a mark
/// follows its marks. It goes character by character and looks ahead at none, so that it makes no
/// difference where the text is cut. One thread uses it.
final class MarkedLines {
  /// Longest sentence in UTF-16 units; what is longer is cut off there and cites nothing.
  static final int LONGEST = 1_500;

  /// Longest bracket in UTF-16 units; a longer one is text.
  static final int LONGEST_MARK = 700;

  /// Most characters of a text that are read.
  static final int MOST = 40_000;

  private static final String OPEN = "[【［〔⟦";
  private static final String CLOSE = "]】］〕⟧";
  private static final String STOPS = ".!?…。！？";
  private static final String CLOSERS = "\"”’'»«“)";
  private static final Pattern LEAD =
      Pattern.compile("^(?:#{1,6}\\s+|>\\s*|[-*•–—·]\\s+|(\\d{1,2})[.)]\\s+|\\*\\*(?=\\S))+");
  private static final Pattern FENCE = Pattern.compile("^[`~]{3,}\\s*[\\w-]*\\s*");

  private final List<MarkedLine> done = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();
  // Marks within a sentence that goes on behind them.
  private final List<Mark> earlier = new ArrayList<>();
  private @Nullable StringBuilder bracket;
  private char opened;
  private int depth;
  private boolean held;
  private boolean cut;
  private boolean spaced;
  private int read;

  /// Takes the next stretch.
  ///
  /// @param piece some characters, cut anywhere
  /// @return the sentences that are finished by it
  List<MarkedLine> feed(String piece) {
    for (int i = 0; i < piece.length() && read < MOST; i++, read++) {
      char c = piece.charAt(i);
      if (c != '\r') {
        take(c == '\u2028' || c == '\u2029' || c == '\u0085' ? '\n' : c);
      }
    }
    return drained();
  }

  /// {@return the last sentence, where the text ends within or behind one}
  List<MarkedLine> finish() {
    if (bracket != null) {
      close();
    }
    end();
    return drained();
  }

  private List<MarkedLine> drained() {
    List<MarkedLine> all = List.copyOf(done);
    done.clear();
    return all;
  }

  private void take(char c) {
    StringBuilder inside = bracket;
    if (inside != null) {
      within(inside, c);
    } else if (held) {
      afterLine(c);
    } else if (!marks.isEmpty()) {
      afterMark(c);
    } else {
      plain(c);
    }
  }

  private void plain(char c) {
    if (OPEN.indexOf(c) >= 0) {
      open(c);
    } else if (c == '\n') {
      held = !text.toString().isBlank();
      if (!held) {
        text.setLength(0);
      }
    } else {
      append(c);
    }
  }

  /// A line without a mark has ended: the mark may stand on the next line, or the sentence go on
  /// there.
  private void afterLine(char c) {
    if (Character.isWhitespace(c)) {
      return;
    }
    held = false;
    if (OPEN.indexOf(c) >= 0) {
      open(c);
    } else if (Character.isLowerCase(c) && !stopped()) {
      append(' ');
      append(c);
    } else {
      end();
      plain(c);
    }
  }

  private void afterMark(char c) {
    if (OPEN.indexOf(c) >= 0) {
      open(c);
    } else if (c == '\n') {
      end();
    } else if (Character.isWhitespace(c)) {
      spaced = true;
    } else if (text.toString().isBlank()) {
      // Marks that lead their sentence.
      goOn();
      plain(c);
    } else if (STOPS.indexOf(c) >= 0) {
      // The mark stood before the stop.
      if (!stopped()) {
        trimEnd();
        append(c);
      }
    } else if (!spaced && CLOSERS.indexOf(c) >= 0) {
      // So did it before what closes a quotation.
      trimEnd();
      append(c);
    } else if (c != ',' && c != ';') {
      if (stopped() || Character.isUpperCase(c) && !inQuotes()) {
        end();
        plain(c);
      } else {
        // A mark within its sentence.
        trimEnd();
        append(' ');
        append(c);
        goOn();
      }
    }
  }

  private void goOn() {
    earlier.addAll(marks);
    marks.clear();
  }

  private void open(char c) {
    bracket = new StringBuilder();
    opened = c;
    depth = 0;
  }

  private void within(StringBuilder inside, char c) {
    if (c == '\n') {
      close();
      take(c);
    } else if (CLOSE.indexOf(c) >= 0 && depth == 0 && MarkSyntax.whole(inside)) {
      close();
    } else {
      depth += OPEN.indexOf(c) >= 0 ? 1 : CLOSE.indexOf(c) >= 0 && depth > 0 ? -1 : 0;
      inside.append(c);
      if (inside.length() > LONGEST_MARK) {
        bracket = null;
        append(opened);
        append(inside.toString());
      }
    }
  }

  private void close() {
    String inside = String.valueOf(bracket);
    bracket = null;
    spaced = false;
    Optional<List<Mark>> found = MarkSyntax.marks(inside);
    if (found.isPresent()) {
      marks.addAll(found.get());
    } else {
      if (!marks.isEmpty()) {
        goOn();
        append(' ');
      }
      append(opened);
      append(inside);
      append(CLOSE.charAt(OPEN.indexOf(opened)));
    }
  }

  private void append(char c) {
    if (text.length() < LONGEST) {
      text.append(c == '\t' || c == '\u00a0' ? ' ' : c);
    } else {
      cut = true;
    }
  }

  private void append(String more) {
    more.chars().forEach(c -> append((char) c));
  }

  private void trimEnd() {
    text.setLength(text.toString().stripTrailing().length());
  }

  private boolean stopped() {
    String bare = text.toString().stripTrailing();
    int last = bare.length() - 1;
    while (last >= 0 && CLOSERS.indexOf(bare.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && STOPS.indexOf(bare.charAt(last)) >= 0;
  }

  private boolean inQuotes() {
    long straight = text.chars().filter(c -> c == '"').count();
    long curly =
        text.chars().filter(c -> c == '“').count() - text.chars().filter(c -> c == '”').count();
    return straight % 2 == 1 || curly > 0;
  }

  private void end() {
    String bare = FENCE.matcher(text.toString().strip()).replaceFirst("").strip();
    int number = 0;
    Matcher lead = LEAD.matcher(bare);
    if (lead.find()) {
      number = lead.group(1) == null ? 0 : Integer.parseInt(lead.group(1));
      bare = bare.substring(lead.end());
    }
    bare =
        bare.replace("**", "").strip().replaceAll("\\s+", " ").replaceAll(" (?=[.,;!?…]( |$))", "");
    List<Mark> all = new ArrayList<>(earlier);
    all.addAll(marks);
    if (!bare.isEmpty() && bare.chars().anyMatch(c -> "`~*-_=#".indexOf(c) < 0)) {
      done.add(new MarkedLine(bare, cut ? List.of() : all, number));
    }
    text.setLength(0);
    marks.clear();
    earlier.clear();
    held = false;
    cut = false;
  }
}
