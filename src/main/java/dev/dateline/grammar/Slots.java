// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.grammar.Occurrence.Voice;
import dev.dateline.grammar.Relation.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Looks in a sentence for what is asked for: a doer, a date, a place, a number, a reason, words
/// said; and for the verb and the subject that it belongs to.
final class Slots {
  // What is asked for stands somewhere in the sentence, and nothing shows that it belongs
  // elsewhere.
  private static final double SOMEWHERE = 0.5;

  // What is described stands around the sentence only.
  private static final double SUPPLIED = 0.6;

  // A date stands in the sentence, but closer to something else.
  private static final double LOOSE = 0.3;

  // What is asked of a whole deed: who it was done to belongs to it.
  private static final Set<Wanted> DEEDS =
      EnumSet.of(
          Wanted.TIME, Wanted.PLACE, Wanted.REASON, Wanted.MANNER, Wanted.COUNT, Wanted.MEASURE);

  private final Ask ask;
  private final Kin kin;
  private final Terms terms;
  private final Attachment attachment;
  private final Counting counting;

  Slots(Ask ask, Kin kin, Terms terms) {
    this.ask = ask;
    this.kin = kin;
    this.terms = terms;
    this.attachment = new Attachment(ask);
    this.counting = new Counting(ask, kin);
  }

  Verdict verdict(
      Statement s, Roles roles, Supplied supplied, Surroundings around, List<Token> context) {
    return switch (ask.wanted()) {
      case TOPIC -> topic(s);
      case SAYING -> saying(s, roles, supplied, around, context);
      case IDENTITY -> identity(roles);
      case ATTRIBUTE -> attribute(s, roles);
      case WHETHER -> whether(s, roles, supplied, context);
      default -> event(s, roles);
    };
  }

  private Verdict topic(Statement s) {
    boolean cued =
        ask.terms().stream()
            .filter(t -> Terms.cues(t) && ask.terms().size() > 1)
            .allMatch(t -> Terms.cue(s, t) || !terms.at(s, t).isEmpty());
    return cued ? new Verdict("", 1, 1, 1) : Verdict.no("what is asked about it is not in it");
  }

  private Verdict saying(
      Statement s, Roles roles, Supplied supplied, Surroundings around, List<Token> context) {
    double speaks = Math.max(roles.speaks(ask.subject()), writes(s, around));
    if (speaks == 0) {
      return Verdict.no("nobody asked about speaks in it");
    }
    double about = terms.spoken(s, supplied, context);
    return new Verdict("", 1, speaks, about);
  }

  /// Which share of those asked about is the author of a text that is all of the author's view.
  private double writes(Statement s, Surroundings around) {
    boolean quoted = s.text().indexOf('“') >= 0 || s.text().indexOf('"') >= 0;
    if (around.author().isEmpty() || quoted || ask.subject().isEmpty()) {
      return 0;
    }
    long met =
        ask.subject().stream()
            .filter(t -> around.author().stream().anyMatch(a -> kin.meets(t, a)))
            .count();
    return (double) met / ask.subject().size();
  }

  private Verdict identity(Roles roles) {
    double slot = roles.identifies();
    if (slot > 0) {
      return new Verdict("", 1, 1, slot);
    }
    return Verdict.no("no name beside the description");
  }

  /// "what is the fine for speeding", "what will the hall be called": what is asked about stands in
  /// the sentence with a number, a name or a description.
  private Verdict attribute(Statement s, Roles roles) {
    double identified = roles.identifies();
    List<Token> named =
        ask.terms().stream()
            .filter(t -> !Words.SOFT.contains(t.stem()) && !ask.counted().contains(t))
            .toList();
    double told = 0;
    for (Token term : named) {
      told += roles.told(term) ? 1 : roles.supplies(term) ? SUPPLIED : 0;
    }
    double share = named.isEmpty() ? 0 : told / named.size();
    boolean something =
        roles.named()
            || !s.amounts().isEmpty()
            || s.tokens().stream().anyMatch(t -> t.in(Words.BE));
    double slot = Math.max(identified, share * share * (something ? 1 : SOMEWHERE));
    return slot == 0 ? Verdict.no("nothing of it is told") : new Verdict("", 1, 1, slot);
  }

  private Verdict whether(Statement s, Roles roles, Supplied supplied, List<Token> context) {
    if (ask.plainlySaying()) {
      double speaks = roles.speaks(ask.subject());
      return speaks > 0
          ? new Verdict("", 1, speaks, terms.spoken(s, supplied, context))
          : Verdict.no("somebody else speaks");
    }
    if (ask.verb() == null) {
      long untold =
          ask.object().stream()
              .filter(
                  t ->
                      !Words.SOFT.contains(t.stem())
                          && !roles.told(t)
                          && s.tokens().stream().noneMatch(said -> Families.opposite(t, said)))
              .count();
      long asked = ask.object().stream().filter(t -> !Words.SOFT.contains(t.stem())).count();
      double told = asked == 0 ? 0 : 1 - (double) untold / asked;
      return new Verdict("", SOMEWHERE, told, told * told);
    }
    Token verb = ask.verb();
    List<Occurrence> verbs = s.occurrences(t -> kin.meets(verb, t) || Families.opposite(verb, t));
    if (verbs.isEmpty()) {
      return Verdict.no("the verb is missing: " + verb.folded());
    }
    Verdict best = Verdict.no("the sentence has it as possible only, or of another");
    for (Occurrence one : verbs) {
      boolean open = one.unreal() && ask.tense() == Ask.Tense.PAST && !one.negated();
      boolean turned = !kin.meets(verb, s.tokens().get(one.at()));
      double subject = turned ? roles.present(ask.subject()) ? 1 : 0 : roles.standing(one);
      boolean noun = one.voice() == Voice.NOUN && !s.tokens().get(one.at()).meets(verb);
      if (!open
          && !Reality.conditional(s, one.at())
          && subject > -1
          && !(noun && !turned && ask.subject().size() > 0)) {
        best = better(best, new Verdict("", form(s, one), subject, noun ? SOMEWHERE : 1));
      }
    }
    return best;
  }

  private static Verdict better(Verdict one, Verdict other) {
    if (!one.refused().isEmpty()) {
      return other;
    }
    return other.refused().isEmpty()
            && other.verb() + other.subject() + 2 * other.slot()
                > one.verb() + one.subject() + 2 * one.slot()
        ? other
        : one;
  }

  /// How closely an occurrence is the verb asked for.
  private double form(Statement s, Occurrence one) {
    boolean same = ask.verb() != null && s.tokens().get(one.at()).meets(ask.verb());
    if (one.voice() == Voice.NOUN) {
      // "slipped on wet leaves" tells of no leaving, "the killing" of killing.
      boolean made = s.tokens().get(one.at()).folded().matches(".*(?:ing|ion|ment|al|ance|ure)");
      return same && made ? 0.9 : 0.4;
    }
    return same ? 1 : 0.8;
  }

  private Verdict event(Statement s, Roles roles) {
    Token verb = ask.verb();
    List<Occurrence> verbs =
        verb == null
            ? List.of()
            : s.occurrences(t -> t.meets(verb) || kin.meets(verb, t) && terms.free(t, verb));
    if (verb == null) {
      return stative(s, roles, SOMEWHERE);
    }
    if (verbs.isEmpty() && Terms.cue(s, verb) && ask.wanted() == Wanted.DEED) {
      double speaks = roles.speaks(ask.subject());
      return speaks > 0 ? new Verdict("", 1, speaks, 1) : Verdict.no("somebody else's");
    }
    if (verbs.isEmpty() && !DEEDS.contains(ask.wanted()) && s.holds(verb)) {
      return Verdict.no("the verb is part of a name");
    }
    if (verbs.isEmpty()) {
      boolean turned =
          s.tokens().stream().anyMatch(t -> Words.verb(t) && Families.opposite(verb, t));
      return turned
          ? Verdict.no("the opposite of " + verb.folded())
          : stative(s, roles, terms.excused(verb) ? SOMEWHERE : 0);
    }
    Verdict best = Verdict.no("it did not happen as the sentence has it");
    for (Occurrence one : verbs) {
      if (ask.tense() == Ask.Tense.PAST
              && (one.unreal() || one.negated() && !ask.negated() || one.near())
          || Reality.formerly(s, one.at())
          || Reality.wondered(s, one.at())) {
        continue;
      }
      double subject = roles.standing(one);
      if (roles.toAnother(one, DEEDS.contains(ask.wanted()))) {
        best = better(best, Verdict.no("done to another"));
        continue;
      }
      if (roles.contrary(one)) {
        best = better(best, Verdict.no("on the other side"));
        continue;
      }
      double slot = slot(s, one, roles);
      Verdict found =
          slot == 0
              ? Verdict.no(
                  "no " + ask.wanted().name().toLowerCase(java.util.Locale.ROOT) + " of that verb")
              : new Verdict("", form(s, one), subject, slot);
      best = better(best, found);
    }
    return best;
  }

  /// How clearly what is asked for belongs to an occurrence of the verb.
  private double slot(Statement s, Occurrence verb, Roles roles) {
    return switch (ask.wanted()) {
      case DOER -> Math.max(roles.doer(verb), roles.holder(verb));
      case PATIENT -> roles.patient(verb);
      case TIME -> attachment.timed(s, verb) ? 1 : Attachment.beside(s, verb) ? LOOSE : 0;
      case PLACE ->
          attachment.placed(s, verb.at()) || attachment.bound(s)
              ? 1
              : attachment.somewhere(s) ? LOOSE : 0;
      case REASON ->
          attachment.reasoned(s, verb)
              ? 1
              : Grounds.caused(s) ? 0.9 : Grounds.reason(s, ask, verb.at());
      case MANNER -> Grounds.means(s, s.tokens().get(verb.at()).end()) ? 1 : SOMEWHERE;
      case COUNT ->
          ask.often()
              ? Counting.often(s) ? 1 : 0
              : Math.max(counting.counts(s, verb.at(), roles), counting.near(s) ? SOMEWHERE : 0);
      case MEASURE ->
          counting.measures(s, roles)
                  && (verb.voice() != Voice.NOUN
                      || ask.verb() != null && s.tokens().get(verb.at()).meets(ask.verb()))
              ? 1
              : counting.sorted(s, roles) ? ask.counted().isEmpty() ? LOOSE : SOMEWHERE : 0;
      case WHICH -> roles.which(verb);
      case DEED -> verb.voice() != Voice.NOUN ? 1 : 0;
      case WHETHER, SAYING, IDENTITY, ATTRIBUTE, TOPIC -> 1;
    };
  }

  /// What is asked of a thing, not of a deed.
  private Verdict stative(Statement s, Roles roles, double verb) {
    List<Integer> points = new ArrayList<>();
    List<Token> things = ask.terms().stream().filter(t -> !ask.counted().contains(t)).toList();
    for (int i = 0; i < s.tokens().size(); i++) {
      // An event's noun is what a date or place belongs to; a name alone has none.
      if (roles.is(i, things) && (ask.wanted() != Wanted.TIME || !s.name(i))) {
        points.add(i);
      }
    }
    double slot =
        switch (ask.wanted()) {
          case TIME ->
              points.stream().anyMatch(i -> attachment.timed(s, s.occurrence(i)))
                  ? 1
                  : Attachment.free(s) ? LOOSE : 0;
          case PLACE ->
              points.stream().anyMatch(i -> attachment.placed(s, i)) || attachment.bound(s)
                  ? 1
                  : attachment.somewhere(s) ? LOOSE : 0;
          case REASON -> Grounds.reason(s, ask, -1);
          case MANNER -> Grounds.means(s, 0) ? SOMEWHERE : 0.15;
          case COUNT ->
              ask.often()
                  ? Counting.often(s) ? 1 : 0
                  : Math.max(counting.standing(s, roles), counting.near(s) ? SOMEWHERE : 0);
          case MEASURE ->
              counting.measures(s, roles) ? 1 : counting.sorted(s, roles) ? SOMEWHERE : 0;
          case WHICH -> roles.which();
          case IDENTITY -> Math.max(roles.identifies(), roles.named() ? LOOSE : 0);
          case DOER, PATIENT -> roles.named() ? LOOSE : 0;
          case WHETHER, SAYING, TOPIC, DEED, ATTRIBUTE -> SOMEWHERE;
        };
    if (slot == 0) {
      return Verdict.no("no " + ask.wanted().name().toLowerCase(java.util.Locale.ROOT) + " in it");
    }
    double subject = roles.present(ask.subject()) ? 1 : roles.named() ? -1 : 0;
    return new Verdict("", verb, subject, slot);
  }
}
