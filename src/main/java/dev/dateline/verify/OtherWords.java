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
import java.util.regex.Pattern;

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
  // Nothing of it is met by what stands around the sentence alone.
  private static final double SURE = 0.97;
  // What is asked for stands in the sentence, and nothing shows that it belongs elsewhere.
  private static final double SLOT = 0.3;
  // Where a rule misses what is asked for, more of the question's words must be met.
  private static final double MOST = 0.85;
  private static final double MANY = 0.65;
  private static final double NEAR = 0.55;

  private static final Set<Wanted> BOUND = EnumSet.of(Wanted.PLACE, Wanted.COUNT, Wanted.MEASURE);

  // The words that only name the kind of thing asked for.
  private static final Set<String> KINDS =
      Words.set(
          "time day date year month hour name names number amount price total kind type sort");
  // What was said may have been about what stands before it.
  private static final double AROUND = 0.4;
  // Why somebody does these he says himself.
  private static final Set<String> STANCE =
      Words.stems(
          "oppose challenge vote reject support back want refuse criticize criticise object favor"
              + " favour like dislike think believe blame veto protest complain worry regret praise"
              + " welcome");
  private static final Pattern CAUSED =
      Pattern.compile(
          "\\b(?:followed|an act of|in return for|in revenge|out of (?:spite|anger|fear)|led to"
              + "|caused|because|blamed|for (?:repairs?|maintenance"
              + "|safety|training|cleaning|inspections?))\\b");

  /// {@return whether a sentence answers in its own words}
  ///
  /// @param fit how its words fit
  /// @param line the sentence
  boolean answered(Fit fit, CitedLine line) {
    Statement s = line.utterance().statement();
    Outright outright = new Outright(ask, fit, s);
    Somebody somebody = new Somebody(ask, line);
    List<Token> missing = fit.missing().stream().filter(t -> !t.in(KINDS)).toList();
    boolean own = missing.stream().allMatch(this::own);
    boolean verb = missing.stream().allMatch(this::verb);
    if (ask.wanted() == Wanted.WHETHER && new Settling(ask, known).settled(fit, line)) {
      return true;
    }
    if (ask.wanted() == Wanted.REASON && reasoned(fit, somebody, missing)) {
      return true;
    }
    if (ask.wanted() == Wanted.WHICH && outright.classed()) {
      return true;
    }
    if (missing.isEmpty() && (outright.untold() || outright.direct())) {
      return true;
    }
    if (fit.weighed()) {
      return ask.wanted() == Wanted.SAYING
          ? own
              && fit.signs().slot() > 0
              && (somebody.speaks() || fit.signs().subject() >= 1 && fit.signs().slot() >= AROUND)
          : fit.signs().subject() > 0
              && (own
                      && fit.covered() >= (verb ? LEAST : HALF)
                      && fit.signs().slot() >= SLOT
                      && told(fit, somebody, missing)
                  || bound(fit));
    }
    return switch (ask.wanted()) {
      case SAYING ->
          somebody.speaks() && fit.covered() >= MANY
              // of a union its president speaks
              || missing.isEmpty() && fit.covered() >= SURE && somebody.speaksFor();
      case WHETHER -> verb && fit.covered() >= MANY && outright.rules();
      case PLACE -> verb && fit.covered() >= MANY && outright.placed();
      // "how many died": "killed four workers"
      case COUNT ->
          ask.counted().isEmpty()
                  && missing.isEmpty()
                  && fit.covered() >= MOST
                  && !s.amounts().isEmpty()
              || outright.counted();
      // "when does it reopen": "will stay closed until Tuesday"
      case TIME -> verb && fit.covered() >= HALF && outright.until();
      case MEASURE ->
          verb
              && fit.covered() >= HALF
              && fit.why().startsWith("the opposite")
              && s.amounts().stream().anyMatch(amount -> ask.sorts().contains(amount.sort()));
      case PATIENT -> verb && fit.covered() >= MOST && ask.personal() && somebody.another();
      default -> false;
    };
  }

  /// A date of another deed is a false one, a name beside another deed a false doer, and whoever
  /// asks why supposes what nobody may have reported: these must be told of what is asked.
  private boolean told(Fit fit, Somebody somebody, List<Token> missing) {
    return switch (ask.wanted()) {
      case TIME ->
          missing.isEmpty() && fit.covered() >= MANY
              // "when does he go to prison": "is to report to prison on Jan. 11"
              || fit.signs().slot() >= 1
                  && fit.signs().subject() >= 1
                  && fit.covered() >= NEAR
                  && missing.stream().allMatch(t -> verb(t) && Words.LIGHT.contains(t.stem()));
      case IDENTITY -> missing.isEmpty() && fit.covered() >= MANY;
      case REASON -> fit.missing().stream().allMatch(this::verb);
      case DEED ->
          missing.stream()
              .allMatch(
                  t ->
                      !t.equals(ask.verb())
                          || Words.LIGHT.contains(t.stem())
                          || t.in(Words.set("want wants wanted do does did")));
      case DOER ->
          somebody.another() && somebody.leads() || missing.isEmpty() && fit.covered() >= MOST;
      // "which newspaper": a name beside another deed is another sort of thing.
      case WHICH -> fit.signs().slot() >= MANY;
      default -> true;
    };
  }

  /// Whether it gives what somebody does a reason: in his own words, or in words that name a cause.
  private boolean reasoned(Fit fit, Somebody somebody, List<Token> missing) {
    boolean bare =
        missing.stream()
            .allMatch(t -> verb(t) && (!known.test(t) || t.in(Words.set("set get do make give"))));
    boolean stance =
        ask.verb() != null
            && STANCE.contains(ask.verb().stem())
            && somebody.speaks()
            && missing.stream().allMatch(this::own);
    boolean caused = CAUSED.matcher(somebody.line().utterance().statement().text()).find();
    return stance && fit.covered() >= HALF
        || caused && bare && fit.covered() >= HALF
        || caused && missing.isEmpty() && fit.covered() >= MANY;
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
}
