// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Holds a sentence against what is asked, in two steps: what would mislead a reader is refused by
/// rule (no doer, no date, another's deed, what did not happen), and what is left is weighed by its
/// signs. A shared word is not an answer.
public final class Relation {
  // Below this share of the question's weighted words nothing is weighed.
  private static final double LEAST = 0.25;

  private final Ask ask;
  private final Kin kin;
  private final ToDoubleFunction<Token> weight;
  private final Terms terms;
  private final Slots slots;
  private final Optional<Period> period;
  private final LocalDate today;

  /// A relation to hold sentences against.
  ///
  /// @param ask what is asked
  /// @param newsroom which words stand for each other in this newsroom
  /// @param weight how much a word of the question tells, above 0
  public Relation(Ask ask, Kin newsroom, ToDoubleFunction<Token> weight) {
    this(ask, newsroom, weight, null);
  }

  /// A relation that may name days.
  ///
  /// @param ask what is asked
  /// @param newsroom which words stand for each other in this newsroom
  /// @param weight how much a word of the question tells, above 0
  /// @param today the day on which it is asked, or null where its days mean nothing
  public Relation(
      Ask ask, Kin newsroom, ToDoubleFunction<Token> weight, @Nullable LocalDate today) {
    this.ask = ask;
    this.today = today == null ? LocalDate.MAX : today;
    this.period = today == null ? Optional.empty() : Period.asked(ask.text(), today);
    this.kin = Families.beside(newsroom);
    this.weight = weight;
    this.terms = new Terms(ask, kin, weight);
    this.slots = new Slots(ask, kin, terms);
  }

  /// Holds one sentence against it, its article's other words left aside.
  ///
  /// @param s the sentence
  /// @param supplied words that the sentence's pronouns and titles stand for
  /// @param header words over the article that tell what all of it is about
  /// @param before words of the sentences right before it
  /// @return how it fits
  public Fit fit(Statement s, Supplied supplied, List<Token> header, List<Token> before) {
    return fit(s, supplied, new Surroundings(header, List.of(), before, Set.of(), List.of(), null));
  }

  /// Holds one sentence against it.
  ///
  /// @param s the sentence
  /// @param supplied words that its pronouns, titles and names stand for
  /// @param around what stands around it in its article
  /// @return how it fits
  public Fit fit(Statement s, Supplied supplied, Surroundings around) {
    double all = 0;
    double held = 0;
    double gap = 0;
    List<Token> missing = new ArrayList<>();
    boolean premised = true;
    for (Token term : ask.terms()) {
      boolean soft = Words.SOFT.contains(term.stem()) && !terms.occasion(term);
      double w = soft ? 0.15 : weight.applyAsDouble(term);
      double credit = Math.max(terms.credit(s, supplied, around, term), dated(s, around, term));
      if (credit < Terms.KIN && terms.otherModifier(s, around, term)) {
        credit = Math.min(credit, Terms.ARTICLE);
      }
      if (credit == 0 && terms.excused(term)) {
        continue;
      }
      all += w;
      held += credit * w;
      premised &= credit > Terms.LEAD || !premise(term);
      if (credit < Terms.BEFORE) {
        missing.add(term);
        gap = soft ? gap : Math.max(gap, w * (1 - credit));
      }
    }
    double covered = all == 0 ? 0 : held / all;
    if (ask.whether() && !premised) {
      return Fit.no(covered, "its premise is not met; missing " + Terms.words(missing), missing);
    }
    if (period.isPresent() && around.published() != null && !within(s, around.published())) {
      return Fit.no(covered, "of another day", missing);
    }
    Optional<Token> other = missing.stream().filter(t -> other(s, t)).findFirst();
    if (other.isPresent()) {
      return Fit.no(covered, "of another: " + other.get().folded(), missing);
    }
    if (ask.terms().stream()
        .allMatch(t -> t.numeric() || t.folded().length() < 2 || Words.SOFT.contains(t.stem()))) {
      return Fit.no(covered, "nothing is asked that tells", missing);
    }
    if (covered < LEAST) {
      return Fit.no(covered, "too few of its words; missing " + Terms.words(missing), missing);
    }
    List<Token> context = new ArrayList<>(around.header());
    context.addAll(around.lead());
    context.addAll(around.before());
    Verdict verdict =
        slots.verdict(s, new Roles(s, ask, kin, supplied, context), supplied, around, context);
    if (!verdict.refused().isEmpty()) {
      return Fit.no(covered, verdict.refused(), missing);
    }
    if (verdict.subject() <= -1) {
      return Fit.no(covered, "another stands in the subject's place", missing);
    }
    Signs signs = new Signs(covered, all == 0 ? 0 : gap / all, verdict.subject(), verdict.slot());
    double strength = Judgement.STANDARD.of(signs) + terms.bonus(s);
    return new Fit(
        strength > 0,
        covered,
        strength,
        strength > 0 ? "" : "too little speaks for it; missing " + Terms.words(missing),
        signs,
        missing);
  }

  /// Whether a word is part of what a yes-or-no question supposes: a sentence that does not meet it
  /// itself, in its headline or by what its pronouns stand for, affirms or denies something else,
  /// though the lead or the sentence before it should speak of it.
  private boolean premise(Token term) {
    return !Words.SOFT.contains(term.stem()) && !term.equals(ask.verb()) && !terms.excused(term);
  }

  /// How much a word that names a day is met by what the sentence's own words for days mean, or by
  /// the day of its article.
  private double dated(Statement s, Surroundings around, Token term) {
    LocalDate published = around.published();
    if (published == null || period.isEmpty() || !period.get().words().contains(term.folded())) {
      return 0;
    }
    if (Period.told(s, published).stream().anyMatch(period.get()::holds)) {
      return 1;
    }
    boolean reported = period.get().holds(published) || period.get().holds(published.minusDays(1));
    return reported ? Terms.HEADER : 0;
  }

  /// Whether a sentence or its article is of the days asked about. What is asked to have happened
  /// on a day that is to come has not.
  private boolean within(Statement s, LocalDate published) {
    Period asked = period.orElseThrow();
    if (ask.tense() == Ask.Tense.PAST && asked.from().isAfter(today)) {
      return false;
    }
    return Period.told(s, published).stream().anyMatch(asked::holds)
        || asked.holds(published)
        || asked.holds(published.minusDays(1));
  }

  /// Whether a word that is met nowhere near makes the sentence one about something else: a number
  /// or a letter that labels ("in 2019", "measure c"), or a weekday where the sentence has another.
  private boolean other(Statement s, Token term) {
    boolean label = term.numeric() || term.folded().length() == 1;
    if (label) {
      return ask.wanted() != Wanted.WHETHER || !term.numeric();
    }
    if (term.in(Words.WEEKDAYS)) {
      return s.tokens().stream().anyMatch(t -> t.in(Words.WEEKDAYS));
    }
    for (Set<String> row : ROWS) {
      if (term.in(row) && ask.wanted() != Wanted.WHETHER) {
        return s.tokens().stream().anyMatch(t -> t.in(row));
      }
    }
    return false;
  }

  // One of a row is not another of it: the second line is not the first.
  private static final List<Set<String>> ROWS =
      List.of(
          Words.set("first second third fourth fifth sixth seventh eighth ninth tenth"),
          Words.set("north south east west"),
          Words.set("northern southern eastern western"),
          Words.set("men women mens womens boys girls"),
          Words.set("upper lower"),
          Words.set("oldest youngest"),
          Words.set("highest lowest"),
          Words.set("biggest smallest"));

  /// What a sentence shows of the relation.
  ///
  /// @param refused why it can be no answer; empty where it can
  /// @param verb see [Signs]
  /// @param subject see [Signs]
  /// @param slot see [Signs]
  record Verdict(String refused, double verb, double subject, double slot) {
    static Verdict no(String why) {
      return new Verdict(why, 0, 0, 0);
    }
  }
}
