// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Fit;
import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Wanted;
import dev.dateline.grammar.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Whether a sentence answers in other words what is asked: "led rescuers to the hiker" whom they
/// found. A model that chose it has read it, which a search has not. So the question's verb may be
/// met by none of the sentence's words, and so may words that no article of the evidence has: they
/// are the reader's own. All others must be met, and the kind of thing that is asked for must stand
/// in the sentence.
///
/// @param ask what is asked
/// @param known whether a word stands anywhere in the articles of the evidence
record OtherWords(Ask ask, Predicate<Token> known) {
  // A verb of the question weighs up to so much of it.
  private static final double LEAST = 0.3;
  // Where other words of it are the reader's own, so much must be met.
  private static final double HALF = 0.5;
  // What is asked for stands in the sentence, and nothing shows that it belongs elsewhere.
  private static final double SLOT = 0.3;
  // Where a rule misses what is asked for, more of the question's words must be met.
  private static final double MOST = 0.85;
  private static final double MANY = 0.65;
  private static final double NEAR = 0.55;

  private static final Set<Wanted> BOUND = EnumSet.of(Wanted.PLACE, Wanted.COUNT, Wanted.MEASURE);

  private static final Set<String> RULING =
      Words.set(
          "ban bans banned allow allows allowed allowing forbid forbids forbidden permit permits"
              + " permitted prohibit prohibits prohibited deny denies denied refuse refuses refused"
              + " reject rejects rejected rejecting approve approves approved dismissed barred");
  private static final Set<String> WHERE =
      Words.set("in at on near outside inside under behind beside along above below across");

  /// {@return whether a sentence answers in its own words}
  ///
  /// @param fit how its words fit
  /// @param line the sentence
  boolean answered(Fit fit, CitedLine line) {
    Statement s = line.utterance().statement();
    boolean own = fit.missing().stream().allMatch(this::own);
    boolean verb = fit.missing().stream().allMatch(this::verb);
    if (fit.weighed()) {
      return ask.wanted() == Wanted.SAYING
          ? own && speaks(line)
          : fit.signs().subject() > 0
              && (own
                      && fit.covered() >= (verb ? LEAST : HALF)
                      && fit.signs().slot() >= SLOT
                      && told(fit, line.utterance())
                  || bound(fit));
    }
    return switch (ask.wanted()) {
      case SAYING -> speaks(line) && fit.covered() >= MANY;
      case WHETHER -> verb && fit.covered() >= MANY && rules(s);
      case PLACE -> verb && fit.covered() >= MANY && placed(s);
      // "how many died": "killed four workers"
      case COUNT ->
          ask.counted().isEmpty()
              && fit.missing().isEmpty()
              && fit.covered() >= MOST
              && !s.amounts().isEmpty();
      case PATIENT -> verb && fit.covered() >= MOST && ask.personal() && another(line.utterance());
      default -> false;
    };
  }

  /// A date of another deed is a false one, a name beside another deed a false doer, and whoever
  /// asks why supposes what nobody may have reported: these must be told of what is asked.
  private boolean told(Fit fit, Utterance said) {
    return switch (ask.wanted()) {
      case TIME, IDENTITY -> fit.missing().isEmpty() && fit.covered() >= MANY;
      case REASON -> fit.missing().stream().allMatch(this::verb);
      case DOER -> another(said);
      // "which newspaper": a name beside another deed is another sort of thing.
      case WHICH -> fit.signs().slot() >= MANY;
      default -> true;
    };
  }

  /// Whether a number or a place belongs to what is asked as closely as can be: one word may be
  /// told otherwise then, and the verb.
  private boolean bound(Fit fit) {
    return BOUND.contains(ask.wanted())
        && fit.signs().slot() >= 1
        && fit.covered() >= NEAR
        && fit.missing().stream().filter(t -> !verb(t)).count() <= 1
        && fit.missing().stream().noneMatch(Token::numeric);
  }

  private boolean verb(Token token) {
    return token.equals(ask.verb()) || Words.SOFT.contains(token.stem());
  }

  private boolean own(Token token) {
    return verb(token) || !token.numeric() && !known.test(token);
  }

  /// Whether one of those asked about speaks: each word that names him names the speaker.
  private boolean speaks(CitedLine line) {
    return !ask.subject().isEmpty()
        && IntStream.range(0, line.utterance().size())
            .mapToObj(line::speakers)
            .flatMap(List::stream)
            .anyMatch(
                words ->
                    ask.subject().stream()
                        .allMatch(
                            t -> words.stream().anyMatch(w -> w.folded().equals(t.folded()))));
  }

  /// Whether it says yes or no to something: a word that denies or one that allows or forbids.
  private static boolean rules(Statement s) {
    return s.tokens().stream().anyMatch(t -> t.in(Words.NEGATIONS) || t.in(RULING));
  }

  private static boolean placed(Statement s) {
    for (int i = 0; i + 1 < s.tokens().size(); i++) {
      Token next = s.tokens().get(i + 1);
      if (s.tokens().get(i).in(WHERE)
          && (next.in(Words.DETERMINERS) || next.capital())
          && s.dates().stream()
              .noneMatch(when -> when.start() <= next.start() && next.start() < when.end())) {
        return true;
      }
    }
    return false;
  }

  /// Whether somebody is named whom the question does not name, and who does not only say it.
  private boolean another(Utterance said) {
    return IntStream.range(0, said.size())
        .filter(i -> said.name(i) && !said.attributing(i))
        .mapToObj(said::token)
        .anyMatch(t -> ask.terms().stream().noneMatch(term -> term.meets(t)));
  }
}
