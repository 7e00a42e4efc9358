// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Amount;
import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Fit;
import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether what is asked for stands plainly in a sentence that a model chose, in a form that no
/// rule for a search has: "until Nov. 25" to how long, "a broken wrist" to what injury.
///
/// @param ask what is asked
/// @param fit how the sentence's words fit
/// @param s the sentence
record Outright(Ask ask, Fit fit, Statement s) {
  // Half of the question is met, most of it, or all of it by the sentence itself.
  private static final double HALF = 0.5;
  private static final double NEAR = 0.55;
  private static final double MOST = 0.85;
  private static final double SURE = 0.97;

  private static final Set<String> RULING =
      Words.set(
          "ban bans banned allow allows allowed allowing forbid forbids forbidden permit permits"
              + " permitted prohibit prohibits prohibited deny denies denied refuse refuses refused"
              + " reject rejects rejected rejecting approve approves approved dismissed barred");
  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)\\b(?:(?:has|have|had|did|do|does|is|are|was|were) not (?:yet )?(?:(?:been )?"
              + "(?:added|counted|named|decided|determined|announced|set|found|identified)"
              + "|said|know|known|clear|say|given|give)|too early to say|no date)\\b");
  private static final Pattern SPAN =
      Pattern.compile("\\b(?:until|till|since|through) [^,;]{2,20}$");
  private static final Pattern UNTIL = Pattern.compile("\\b(?:until|till) [^,;]{2,20}$");
  private static final Set<String> PEOPLE =
      Words.stems(
          "people person victim worker pupil kid child parent resident man woman patient voter"
              + " passenger fan member player student volunteer teacher nurse doctor driver soldier"
              + " guest survivor employee firefighter investigator officer visitor spectator");
  private static final Set<String> UNNAMED =
      Words.set("people persons others were are had have was is of still more remain remained");
  private static final Set<String> WHERE =
      Words.set("in at on near outside inside under behind beside along above below across");

  /// "what injury": a broken wrist, where all else that is asked is met.
  boolean classed() {
    return fit.covered() >= NEAR
        && fit.missing().stream()
            .allMatch(
                t ->
                    ask.counted().contains(t)
                        || t.equals(ask.verb())
                        || Words.SOFT.contains(t.stem()))
        && ask.counted().stream()
            .anyMatch(t -> s.tokens().stream().anyMatch(said -> AskedWords.oneOf(t, said)));
  }

  /// Whether it says of all that is asked that nobody knows or has said it.
  boolean untold() {
    return fit.covered() >= MOST && OPEN.matcher(s.text()).find();
  }

  /// Whether what is asked for stands beside the very words of the question, in a form that no rule
  /// for its kind of question has.
  boolean direct() {
    return switch (ask.wanted()) {
      // "until Nov. 25", "since March"
      case MEASURE ->
          fit.covered() >= MOST && ask.sorts().contains(Amount.Sort.SPAN) && lasting(SPAN)
              || fit.covered() >= SURE
                  && s.amounts().stream().anyMatch(amount -> near(amount.sort()));
      case COUNT ->
          fit.covered() >= SURE
              && s.amounts().stream()
                  .filter(amount -> amount.end() < s.tokens().size())
                  .map(amount -> s.tokens().get(amount.end()))
                  .anyMatch(said -> ask.counted().stream().anyMatch(said::meets));
      // "how did she vote": for or against
      case MANNER ->
          fit.covered() >= MOST && s.tokens().stream().anyMatch(t -> t.in(Words.set("voted")));
      case DEED -> fit.covered() >= MOST;
      default -> false;
    };
  }

  /// "how old": "after 68 years"; "how high will taxes go": "by 2.9 percent".
  private boolean near(Amount.Sort told) {
    return ask.sorts().contains(Amount.Sort.AGE) && told == Amount.Sort.SPAN
        || ask.sorts().contains(Amount.Sort.LENGTH)
            && !ask.sorts().contains(Amount.Sort.SPAN)
            && (told == Amount.Sort.PERCENT || told == Amount.Sort.COUNT);
  }

  /// Whether a day in it is where something ends or begins that lasts.
  private boolean lasting(Pattern led) {
    return s.dates().stream()
        .anyMatch(date -> led.matcher(s.text().substring(0, date.end())).find());
  }

  /// Whether it says until when it is not so: "will stay closed until Tuesday".
  boolean until() {
    return lasting(UNTIL);
  }

  /// "Two are still in the hospital" counts victims: a number that counts people by no word of
  /// their own, where all else is met.
  boolean counted() {
    boolean people = ask.counted().stream().anyMatch(t -> PEOPLE.contains(t.stem()));
    boolean met =
        fit.missing().stream()
            .allMatch(
                t ->
                    ask.counted().contains(t)
                        || t.equals(ask.verb())
                        || Words.SOFT.contains(t.stem()));
    return people
        && met
        && ask.counted().stream().noneMatch(t -> s.tokens().stream().anyMatch(t::meets))
        && fit.covered() >= HALF
        && s.amounts().stream()
            .filter(
                amount -> amount.sort() == Amount.Sort.COUNT && amount.end() < s.tokens().size())
            .anyMatch(amount -> s.tokens().get(amount.end()).in(UNNAMED));
  }

  /// Whether it says yes or no to something: a word that denies or one that allows or forbids.
  boolean rules() {
    return s.tokens().stream().anyMatch(t -> t.in(Words.NEGATIONS) || t.in(RULING));
  }

  boolean placed() {
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
}
