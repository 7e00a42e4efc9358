// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.grammar.Occurrence.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/// Holds a sentence against what is asked: the relation must stand in the sentence itself. A shared
/// word is not an answer.
public final class Relation {
  /// Share of the question's weighted words that a sentence must hold.
  static final double ENOUGH = 0.66;

  private static final int SHORT = 4;
  private static final int LONG = 9;

  private static final Pattern CAUSED =
      Pattern.compile("\\b(?:caused|causing|led to|sparked|triggered|prompted|resulted in)\\b");
  private static final Pattern MEANS =
      Pattern.compile("\\b(?:by|with|using|through|via|when|after|from)\\b|\\d[-–]\\d");

  private final Ask ask;
  private final Kin kin;
  private final ToDoubleFunction<Token> weight;
  private final Terms terms;
  private final Attachment attachment;
  private final Counting counting;

  /// A relation to hold sentences against.
  ///
  /// @param ask what is asked
  /// @param kin which words stand for each other
  /// @param weight how much a word of the question tells, above 0
  public Relation(Ask ask, Kin kin, ToDoubleFunction<Token> weight) {
    this.ask = ask;
    this.kin = kin;
    this.weight = weight;
    this.terms = new Terms(ask, kin, weight);
    this.attachment = new Attachment(ask);
    this.counting = new Counting(ask, kin);
  }

  /// Holds one sentence against it.
  ///
  /// @param s the sentence
  /// @param supplied words that the sentence's pronouns and titles stand for, from sentences that
  ///   would be shown with it
  /// @param header words over the article that tell what all of it is about
  /// @param before words of the sentences right before it
  /// @return how it fits
  public Fit fit(Statement s, Supplied supplied, List<Token> header, List<Token> before) {
    List<Token> context = new ArrayList<>(header);
    context.addAll(before);
    List<Token> standIns = supplied.all();
    double all = 0;
    double held = 0;
    List<Token> missing = new ArrayList<>();
    boolean inside = false;
    for (Token term : ask.terms()) {
      boolean soft = Words.SOFT.contains(term.stem());
      double w = soft ? 0.15 : weight.applyAsDouble(term);
      all += w;
      if (!terms.at(s, term).isEmpty() || Terms.cue(s, term)) {
        held += w;
        inside |= !soft;
      } else if (terms.meets(standIns, term)) {
        held += w;
      } else if (terms.meets(context, term) && !terms.isVerb(term)) {
        // What the whole article is about counts for more than what was spoken of just before.
        held += (terms.meets(header, term) ? 0.7 : 0.35) * w;
        missing.add(term);
      } else if (!soft && !terms.excused(term)) {
        missing.add(term);
      } else {
        all -= terms.excused(term) ? w : 0;
      }
    }
    double covered = all == 0 ? 0 : held / all;
    if (terms.told() == 0 || !inside && ask.verb() != null && standIns.isEmpty()) {
      return Fit.no(covered, "none of its words");
    }
    double enough = ask.terms().size() > 9 ? 0.55 : ENOUGH;
    if (covered < enough) {
      return Fit.no(covered, "too few of its words; missing " + Terms.words(missing));
    }
    // Of a short question every word that tells something must be met somewhere; of a longer one
    // only
    // the weightiest may not be missing.
    double least = terms.told() <= SHORT ? 0.3 : 0.9;
    for (Token term : missing) {
      if (!Words.SOFT.contains(term.stem())
          && !terms.meets(context, term)
          && terms.told() <= LONG
          && weight.applyAsDouble(term) > least * terms.heaviest()) {
        return Fit.no(covered, "a word is missing: " + term.folded());
      }
    }
    Optional<String> fault = fault(s, supplied, context);
    if (fault.isPresent()) {
      return Fit.no(covered, fault.get());
    }
    return new Fit(true, covered, covered + terms.bonus(s), "");
  }

  private Optional<String> fault(Statement s, Supplied supplied, List<Token> context) {
    List<Occurrence> verbs = verbs(s);
    Roles roles = new Roles(s, ask, kin, supplied, context);
    switch (ask.wanted()) {
      case TOPIC -> {
        return Optional.empty();
      }
      case SAYING -> {
        if (!roles.speaks(ask.subject())) {
          return Optional.of("nobody asked about speaks in it");
        }
        return terms.spoken(s, supplied, context)
            ? Optional.empty()
            : Optional.of("says nothing about it");
      }
      case IDENTITY -> {
        for (Token term : ask.terms()) {
          boolean common =
              !Words.SOFT.contains(term.stem())
                  && context.stream().noneMatch(c -> c.capital() && kin.meets(term, c))
                  && terms.at(s, term).stream().noneMatch(s::name);
          if (common && terms.at(s, term).isEmpty()) {
            return Optional.of("the description is not in it: " + term.folded());
          }
        }
        return roles.identifies()
            ? Optional.empty()
            : Optional.of("no name beside the description");
      }
      default -> {}
    }
    if (ask.wanted() == Wanted.WHETHER) {
      return whether(verbs, roles);
    }
    if (ask.verb() == null || excusedVerb(verbs)) {
      return stative(s, roles);
    }
    if (verbs.isEmpty() && Terms.cue(s, ask.verb()) && ask.wanted() == Wanted.DEED) {
      return roles.speaks(ask.subject()) ? Optional.empty() : Optional.of("somebody else's");
    }
    if (verbs.isEmpty()) {
      return Optional.of("the verb is missing: " + ask.verb().folded());
    }
    String why = "";
    for (Occurrence verb : verbs) {
      if (ask.tense() == Ask.Tense.PAST && (verb.unreal() || verb.negated() || verb.near())) {
        why = "it did not happen as the sentence has it";
        continue;
      }
      Optional<String> fault = at(s, verb, roles);
      if (fault.isEmpty()) {
        return fault;
      }
      why = fault.get();
    }
    return Optional.of(why);
  }

  private boolean excusedVerb(List<Occurrence> verbs) {
    return verbs.isEmpty() && ask.verb() != null && terms.excused(ask.verb());
  }

  private List<Occurrence> verbs(Statement s) {
    Token verb = ask.verb();
    return verb == null ? List.of() : s.occurrences(t -> kin.meets(verb, t));
  }

  private Optional<String> whether(List<Occurrence> verbs, Roles roles) {
    if (ask.plainlySaying()) {
      return roles.speaks(ask.subject()) ? Optional.empty() : Optional.of("somebody else speaks");
    }
    for (Token term : ask.object()) {
      // Beside a verb the article's subject may stand for itself; without one the words are all.
      if (verbs.isEmpty() && !Words.SOFT.contains(term.stem()) && !roles.told(term)) {
        return Optional.of("what is asked about is not in it: " + term.folded());
      }
    }
    if (ask.verb() == null) {
      return Optional.empty();
    }
    if (verbs.isEmpty()) {
      return Optional.of("the verb is missing: " + ask.verb().folded());
    }
    for (Occurrence verb : verbs) {
      boolean open = verb.unreal() && ask.tense() == Ask.Tense.PAST && !verb.negated();
      if (!open && roles.agree(verb)) {
        return Optional.empty();
      }
    }
    return Optional.of("the sentence has it as possible only, or of another");
  }

  /// The relation to an occurrence of the verb.
  private Optional<String> at(Statement s, Occurrence verb, Roles roles) {
    boolean good =
        switch (ask.wanted()) {
          case DOER -> roles.doer(verb);
          case PATIENT -> roles.patient(verb);
          case TIME -> roles.agree(verb) && attachment.timed(s, verb);
          case PLACE -> roles.agree(verb) && attachment.placed(s, verb.at());
          case REASON -> roles.agree(verb) && attachment.reasoned(s, verb);
          case MANNER ->
              roles.agree(verb)
                  && MEANS.matcher(s.text().substring(s.tokens().get(verb.at()).end())).find();
          case COUNT -> roles.agree(verb) && counting.counts(s, verb.at());
          case MEASURE -> roles.agree(verb) && counting.measures(s);
          case WHICH -> roles.which(verb);
          case DEED -> verb.voice() != Voice.NOUN && roles.agree(verb);
          case WHETHER, SAYING, IDENTITY, TOPIC -> true;
        };
    return good
        ? Optional.empty()
        : Optional.of(
            "no " + ask.wanted().name().toLowerCase(java.util.Locale.ROOT) + " of that verb");
  }

  /// What is asked of a thing, not of a deed.
  private Optional<String> stative(Statement s, Roles roles) {
    if (!roles.present(ask.subject())) {
      return Optional.of("it is of another");
    }
    List<Integer> points = new ArrayList<>();
    List<Token> things = ask.terms().stream().filter(t -> !ask.counted().contains(t)).toList();
    for (Token term : things) {
      for (int i : terms.at(s, term)) {
        // An event's noun is what a date or place belongs to; a name alone has none.
        if (ask.wanted() != Wanted.TIME || !s.name(i)) {
          points.add(i);
        }
      }
    }
    boolean good =
        switch (ask.wanted()) {
          case TIME -> points.stream().anyMatch(i -> attachment.timed(s, s.occurrence(i)));
          case PLACE -> points.stream().anyMatch(i -> attachment.placed(s, i));
          case REASON ->
              Attachment.REASON.matcher(s.text()).find() || CAUSED.matcher(s.text()).find();
          case MANNER -> MEANS.matcher(s.text()).find();
          case COUNT -> counting.counts(s, -1);
          case MEASURE -> counting.measures(s);
          case WHICH -> roles.named();
          case DOER, PATIENT, IDENTITY -> roles.identifies();
          case WHETHER, SAYING, TOPIC, DEED -> true;
        };
    return good
        ? Optional.empty()
        : Optional.of("no " + ask.wanted().name().toLowerCase(java.util.Locale.ROOT) + " in it");
  }
}
