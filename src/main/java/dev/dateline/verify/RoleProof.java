// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Who does something in a claim does it in the article, and to whom: in the active as in the
/// passive.
final class RoleProof implements Proof {
  // Verbs whose subject without an object is what others do it to: "the bridge reopened".
  private static final Set<String> TURNING =
      Words.stems(
          "open reopen close end start begin finish rise raise increase fall drop grow change move"
              + " die kill stop continue expect put fail reject");

  @Override
  public Optional<Verdict> fault(Alignment alignment) {
    Utterance claim = alignment.claim();
    for (int i = 0; i < claim.size(); i++) {
      if (claim.quoted(i)
          || claim.attributing(i)
          || i > 0 && claim.token(i - 1).in(Words.set("than as"))
          || !claim.content(i)
          || i + 1 < claim.size() && claim.token(i).folded().equals("named") && claim.name(i + 1)
          || !Verbs.at(claim.statement(), i)) {
        continue;
      }
      Frame mine = Frames.of(claim, i);
      Optional<Verdict> fault = Optional.empty();
      boolean proved = false;
      for (Alignment.Place place : alignment.places(i)) {
        CitedLine line = alignment.line(place);
        if (line.utterance().quoted(place.at())) {
          proved = true;
          continue;
        }
        if (!Verbs.at(line.utterance().statement(), place.at())) {
          proved |= place.grade() != Alignment.Grade.MEANT;
          continue;
        }
        Optional<Verdict> one =
            fault(mine, Frames.of(line.utterance(), place.at()), place, alignment);
        proved |= one.isEmpty();
        fault = fault.isEmpty() ? one : fault;
      }
      if (!proved && fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<Verdict> fault(
      Frame mine, Frame theirs, Alignment.Place place, Alignment alignment) {
    Utterance claim = alignment.claim();
    String verb = "'" + claim.token(mine.verb()).text() + "'";
    if (spoken(mine, theirs, place, alignment)) {
      return Optional.of(
          Verdict.refuted("another than who says it does " + verb + " in the article"));
    }
    if (led(mine, theirs, place, alignment)) {
      return Optional.of(
          Verdict.refuted(verb + " leads to its object with another word in the article"));
    }
    boolean undergoing =
        claim.token(mine.verb()).in(Words.set("got gets get received receives receive"))
            && theirs.passive();
    if (undergoing) {
      return in(mine.subject(), theirs.patient(), Set.of(), place.line(), alignment)
          ? Optional.empty()
          : Optional.of(Verdict.unknown("the article does not say that they " + verb));
    }
    boolean sole = !mine.passive() && mine.object().isEmpty();
    boolean measured =
        !mine.object().isEmpty() && mine.object().stream().allMatch(i -> claim.measure(i) != null);
    boolean turning = TURNING.contains(claim.token(mine.verb()).stem());
    if (sole || turning && measured && !mine.passive()) {
      boolean held =
          mine.subject().isEmpty()
              || in(mine.subject(), theirs.subject(), theirs.object(), place.line(), alignment)
              || turning && in(mine.subject(), theirs.patient(), Set.of(), place.line(), alignment);
      boolean killed =
          claim.token(mine.verb()).stem().equals("die")
              && !theirs.passive()
              && !alignment.token(place).stem().equals("die");
      if (held
          && killed
          && !in(mine.subject(), theirs.patient(), Set.of(), place.line(), alignment)) {
        held = false;
      }
      return held
          ? Optional.empty()
          : Optional.of(Verdict.refuted("another stands in the article as the subject of " + verb));
    }
    if (!mine.agent().isEmpty()
        && !in(mine.agent(), theirs.agent(), theirs.patient(), place.line(), alignment)) {
      boolean turned = in(mine.agent(), theirs.patient(), Set.of(), place.line(), alignment);
      boolean unsaid = theirs.passive() && theirs.by().isEmpty();
      if (!turned && unsaid && happened(mine.agent(), place, alignment)) {
        return Optional.empty();
      }
      return Optional.of(
          turned
              ? Verdict.refuted(verb + " is done the other way round in the article")
              : Verdict.unknown("the article does not say that they did " + verb));
    }
    if (mine.patient().isEmpty()
        || in(mine.patient(), theirs.patient(), theirs.agent(), place.line(), alignment)) {
      return Optional.empty();
    }
    boolean turned =
        in(mine.patient(), theirs.agent(), Set.of(), place.line(), alignment)
            && !in(mine.agent(), theirs.agent(), Set.of(), place.line(), alignment);
    if (turned) {
      return Optional.of(Verdict.refuted(verb + " is done the other way round in the article"));
    }
    return mine.passive() && !theirs.passive() && theirs.object().isEmpty() && turning
        ? Optional.empty()
        : Optional.of(
            Verdict.unknown("the article does not say that " + verb + " was done to them"));
  }

  /// "lost to Holm", where the article has "lost Holm".
  private static boolean led(Frame mine, Frame theirs, Alignment.Place place, Alignment alignment) {
    Utterance claim = alignment.claim();
    int noun = mine.verb() + 2;
    boolean direct =
        noun < claim.size()
            && !mine.passive()
            && claim.token(mine.verb() + 1).in(Words.set("to from against for"))
            && !theirs.passive();
    while (direct && noun + 1 < claim.size() && claim.token(noun).in(Words.DETERMINERS)) {
      noun++;
    }
    List<Alignment.Place> here =
        direct
            ? alignment.places(noun).stream().filter(p -> p.line() == place.line()).toList()
            : List.of();
    return !here.isEmpty()
        && here.stream()
            .allMatch(p -> straight(alignment.line(p).utterance(), theirs.verb(), p.at()));
  }

  // A verb's object stands within so many words behind it.
  private static final int REACH = 6;

  /// Whether no preposition and no pause stands between a verb and a word behind it.
  private static boolean straight(Utterance said, int verb, int at) {
    return at > verb
        && at - verb <= REACH
        && IntStream.rangeClosed(verb + 1, at)
            .allMatch(k -> said.between(k).isBlank() && !said.token(k).in(Words.PREPOSITIONS));
  }

  /// "Grebe said that she will pay", where the article says that the owner will.
  private static boolean spoken(
      Frame mine, Frame theirs, Alignment.Place place, Alignment alignment) {
    Utterance claim = alignment.claim();
    Utterance said = alignment.line(place).utterance();
    Telling telling = claim.telling(mine.verb());
    Set<Integer> article = mine.passive() == theirs.passive() ? theirs.subject() : theirs.patient();
    boolean pronoun =
        !mine.subject().isEmpty()
            && mine.subject().stream()
                .allMatch(i -> claim.token(i).in(Words.set("he she")) && telling != null);
    return pronoun
        && telling != null
        && telling.speaker().stream().noneMatch(i -> claim.token(i).in(Words.PRONOUNS))
        && !article.isEmpty()
        && article.stream()
            .noneMatch(
                a ->
                    said.token(a).in(Words.PRONOUNS)
                        || said.name(a) && named(a, place, alignment)
                        || telling.speaker().stream()
                            .anyMatch(
                                i ->
                                    alignment.places(i).stream()
                                        .anyMatch(p -> p.line() == place.line() && p.at() == a)));
  }

  /// Whether a claim names whom a word of the article names.
  private static boolean named(int at, Alignment.Place place, Alignment alignment) {
    return IntStream.range(0, alignment.claim().size())
        .filter(alignment.claim()::name)
        .flatMap(
            i ->
                alignment.places(i).stream()
                    .filter(p -> p.line() == place.line())
                    .mapToInt(Alignment.Place::at))
        .anyMatch(found -> Math.abs(found - at) <= 1);
  }

  /// "were killed when an explosion tore through": what the clause behind "when" begins with did
  /// it.
  private static boolean happened(Set<Integer> agent, Alignment.Place verb, Alignment alignment) {
    Utterance said = alignment.line(verb).utterance();
    for (int i = verb.at() + 1; i < said.size(); i++) {
      if (said.token(i).folded().equals("when")) {
        int when = i;
        return agent.stream()
            .flatMap(a -> alignment.places(a).stream())
            .anyMatch(p -> p.line() == verb.line() && p.at() > when && p.at() <= when + 2);
      }
    }
    return false;
  }

  /// Whether one of the heads stands among an article's heads; a pronoun may stand for any of them.
  private static boolean in(
      Set<Integer> heads,
      Set<Integer> article,
      Set<Integer> opposite,
      int line,
      Alignment alignment) {
    Utterance claim = alignment.claim();
    boolean pronoun =
        heads.stream().allMatch(i -> claim.token(i).in(Words.PRONOUNS)) && !heads.isEmpty();
    if (pronoun && !article.isEmpty()) {
      return true;
    }
    int held = 0;
    int all = 0;
    for (int i : heads) {
      if (claim.token(i).in(Words.PRONOUNS) || !claim.content(i) && claim.measure(i) == null) {
        continue;
      }
      all++;
      boolean owner = claim.token(i).possessive();
      List<Alignment.Place> here =
          alignment.places(i).stream()
              .filter(place -> place.line() == line)
              .filter(place -> owner || !claim.name(i) || !owning(place, alignment))
              .toList();
      boolean opposed = here.stream().anyMatch(place -> opposite.contains(place.at()));
      if (here.stream().anyMatch(place -> within(place, article, alignment))
          || !opposed && here.stream().anyMatch(place -> meant(place, article, alignment))) {
        held++;
      } else if (claim.name(i) && !here.isEmpty()) {
        return false;
      }
    }
    return all == 0 || held > 0 && 2 * held >= all;
  }

  /// "her treatment": who is meant owns it, and does nothing.
  private static boolean owning(Alignment.Place place, Alignment alignment) {
    Utterance said = alignment.line(place).utterance();
    int next = place.at() + 1;
    return said.token(place.at()).in(Words.set("his her its their"))
        && next < said.size()
        && said.between(next).isBlank()
        && said.content(next)
        && !Verbs.at(said.statement(), next);
  }

  /// Whether a pronoun among an article's heads can stand for a word that the sentence has before
  /// it.
  private static boolean meant(Alignment.Place place, Set<Integer> article, Alignment alignment) {
    Utterance said = alignment.line(place).utterance();
    return article.stream()
        .anyMatch(a -> said.token(a).in(PRONOUNS) && (place.at() < a || said.token(a).in(OWN)));
  }

  private static final Set<String> PRONOUNS =
      Words.set("he she him her they them it hers his theirs");
  private static final Set<String> OWN = Words.set("hers his theirs");

  private static boolean within(Alignment.Place place, Set<Integer> article, Alignment alignment) {
    if (article.contains(place.at())) {
      return true;
    }
    Measure measure = alignment.line(place).utterance().measure(place.at());
    return measure != null
        && article.stream().anyMatch(a -> measure.from() <= a && a < measure.to());
  }
}
