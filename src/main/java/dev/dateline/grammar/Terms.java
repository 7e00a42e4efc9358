// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/// The words of one thing asked: how much each tells, and where a sentence holds them.
final class Terms {
  private static final Map<String, Pattern> CUES =
      Map.of(
          "condit",
              Pattern.compile(
                  "\\b(?:must|would not|will not|only if|unless|insist|require|condition)",
                  Pattern.CASE_INSENSITIVE),
          "demand",
              Pattern.compile(
                  "\\b(?:must|would not|insist|require|demand|call(?:ed|s) for)",
                  Pattern.CASE_INSENSITIVE),
          "result",
              Pattern.compile(
                  "\\b(?:won|lost|beat|defeated|drew|percent|\\d+[-–]\\d+|result)",
                  Pattern.CASE_INSENSITIVE),
          "score", Pattern.compile("\\b(?:\\d+[-–]\\d+)"),
          "outcom",
              Pattern.compile(
                  "\\b(?:won|lost|passed|rejected|approved|voted|\\d+[-–]\\d+)",
                  Pattern.CASE_INSENSITIVE),
          "plan",
              Pattern.compile(
                  "\\b(?:plan|will|intend|propos|aim|would|is to|are to)",
                  Pattern.CASE_INSENSITIVE));

  private final Ask ask;
  private final Kin kin;
  private final ToDoubleFunction<Token> weight;

  Terms(Ask ask, Kin kin, ToDoubleFunction<Token> weight) {
    this.ask = ask;
    this.kin = kin;
    this.weight = weight;
  }

  long told() {
    return ask.terms().stream().filter(t -> !Words.SOFT.contains(t.stem())).count();
  }

  double heaviest() {
    return ask.terms().stream()
        .filter(t -> !Words.SOFT.contains(t.stem()))
        .mapToDouble(weight)
        .max()
        .orElse(0);
  }

  boolean isVerb(Token term) {
    return term.equals(ask.verb());
  }

  /// A word whose sense the sentence may carry in another way: the verb of saying in what was said,
  /// the class that a name belongs to.
  boolean excused(Token term) {
    if (isVerb(term)) {
      return ask.plainlySaying()
              && (ask.wanted() == Wanted.SAYING
                  || ask.wanted() == Wanted.WHETHER
                  || ask.wanted() == Wanted.TOPIC)
          || Words.LIGHT.contains(term.stem())
              && (ask.wanted() == Wanted.MEASURE
                  || ask.wanted() == Wanted.COUNT
                  || ask.wanted() == Wanted.PLACE);
    }
    return ask.wanted() == Wanted.WHICH
        && ask.counted().contains(term)
        && ask.terms().size() > ask.counted().size()
        && (Words.SOFT.contains(term.stem()) || Words.CLASSES.contains(term.stem()));
  }

  static boolean cue(Statement s, Token term) {
    Pattern cue = CUES.get(term.stem());
    return cue != null && cue.matcher(s.text()).find();
  }

  boolean meets(List<Token> tokens, Token term) {
    return tokens.stream().anyMatch(t -> kin.meets(term, t));
  }

  List<Integer> at(Statement s, Token term) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < s.tokens().size(); i++) {
      if (kin.meets(term, s.tokens().get(i))) {
        found.add(i);
      }
    }
    return found;
  }

  static String words(List<Token> tokens) {
    return String.join(", ", tokens.stream().map(Token::folded).toList());
  }

  double bonus(Statement s) {
    double bonus = 0;
    if (ask.wanted() == Wanted.TIME) {
      bonus += s.dates().stream().anyMatch(d -> d.exact() == When.Exact.DAY) ? 0.3 : 0;
    }
    for (Token term : ask.terms()) {
      bonus +=
          at(s, term).stream().anyMatch(i -> s.tokens().get(i).folded().equals(term.folded()))
              ? 0.05
              : 0;
    }
    // Of two sentences that answer, the shorter one answers more plainly.
    return bonus - Math.min(0.15, s.text().length() / 4000.0);
  }

  /// Whether what somebody is asked to have spoken about stands in the sentence itself.
  boolean spoken(Statement s, Supplied supplied, List<Token> context) {
    double all = 0;
    double held = 0;
    for (Token term : ask.object()) {
      if (!Words.SOFT.contains(term.stem())) {
        double w = weight.applyAsDouble(term);
        all += w;
        held += !at(s, term).isEmpty() || cue(s, term) || meets(supplied.all(), term) ? w : 0;
      }
    }
    // Part of the subject may stand in the sentence before, where the whole of it is spoken of.
    boolean around = ask.object().stream().allMatch(t -> meets(context, t) || !at(s, t).isEmpty());
    return held >= (around ? 0.4 : 0.6) * all;
  }
}
