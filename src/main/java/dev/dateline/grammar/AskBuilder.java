// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects the parts of one [Ask].
final class AskBuilder {

  private final String text;
  private final List<Token> words;
  private final List<Token> terms = new ArrayList<>();
  private List<Token> subject = List.of();
  private List<Token> object = List.of();
  private List<Token> agent = List.of();
  private List<Token> counted = List.of();
  private @Nullable Token verb;
  private boolean passive;
  private Ask.Tense tense = Ask.Tense.PAST;
  private final MainVerb seat;
  final Set<Amount.Sort> sorts = EnumSet.noneOf(Amount.Sort.class);

  AskBuilder(String text, List<Token> words) {
    this.text = text;
    this.words = words;
    words.stream().filter(t -> !t.in(Words.STOP)).forEach(terms::add);
    this.seat = new MainVerb(words, terms);
  }

  Ask as(Wanted wanted) {
    return new Ask(
        text, wanted, terms, verb, subject, object, agent, counted, passive, tense, sorts);
  }

  void drop(Token term) {
    terms.remove(term);
    subject = subject.stream().filter(t -> !t.equals(term)).toList();
    object = object.stream().filter(t -> !t.equals(term)).toList();
  }

  Ask topic() {
    object = content(0, words.size());
    return as(Wanted.TOPIC);
  }

  /// "her lawyer's reaction to the verdict": whose words are asked for, and on what.
  Ask possessed() {
    int edge = words.size();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).in(Words.set("to on about with over regarding"))) {
        edge = i;
        break;
      }
    }
    int end = edge;
    subject = terms.stream().filter(t -> words.indexOf(t) < end).toList();
    object = terms.stream().filter(t -> words.indexOf(t) >= end).toList();
    return as(Wanted.SAYING);
  }

  /// A statement behind "is it true that".
  Ask statement() {
    int at = seat.verb(0, 1);
    if (at >= 0) {
      take(at, 0);
    } else {
      object = content(0, words.size());
    }
    if (words.stream().anyMatch(t -> t.folded().equals("will") || t.folded().equals("would"))) {
      tense = Ask.Tense.FUTURE;
    } else if (words.stream().anyMatch(t -> t.folded().equals("is") || t.folded().equals("are"))) {
      tense = Ask.Tense.PRESENT;
    }
    return as(Wanted.WHETHER);
  }

  /// "how many bases …", "which city …": the noun, then the clause.
  Ask counted(int from, Wanted wanted) {
    int to = from;
    // "what kind of car": the car is asked for.
    if (from + 1 < words.size()
        && words.get(from).in(Words.set("kind type sort breed brand model color colour make"))
        && words.get(from + 1).folded().equals("of")) {
      terms.remove(words.get(from));
      to = from + 2;
    }
    int noun = to;
    while (to < words.size()
        && !words.get(to).in(Words.BE)
        && !words.get(to).in(Words.DO)
        && !words.get(to).in(Words.HAVE)
        && !words.get(to).in(Words.MODALS)
        && !words.get(to).in(Words.PREPOSITIONS)
        && !(to > from && Words.verb(words.get(to)) && !plural(words.get(to)))) {
      to++;
    }
    counted = content(noun, to);
    // "which plant is going to close"
    words.stream()
        .filter(
            t ->
                t.folded().equals("going")
                    && words.indexOf(t) + 1 < words.size()
                    && words.get(words.indexOf(t) + 1).folded().equals("to"))
        .findFirst()
        .ifPresent(terms::remove);
    if (wanted == Wanted.MEASURE) {
      // "how much money": the amount is the money
      terms.removeIf(t -> counted.contains(t) && t.in(Words.set("money cash")));
    }
    if (wanted == Wanted.MEASURE && counted.isEmpty()) {
      sorts.add(Amount.Sort.MONEY);
      if (words.stream().noneMatch(t -> SPENDING.contains(t.stem()))) {
        sorts.add(Amount.Sort.PERCENT);
      }
    } else if (wanted == Wanted.MEASURE
        && counted.stream().anyMatch(t -> MONEYISH.contains(t.stem()))) {
      sorts.add(Amount.Sort.MONEY);
    }
    return clause(to, wanted);
  }

  private static boolean plural(Token word) {
    return word.folded().endsWith("s") && !word.folded().endsWith("ss");
  }

  private static final Set<String> SPENDING =
      Words.stems("cost pay spend earn charge sell buy donate owe price worth invest fine raise");
  private static final Set<String> MONEYISH = Words.stems("money cash funding funds");

  /// What follows the question word.
  Ask clause(int from, Wanted wanted) {
    int at = from;
    while (at < words.size() && adverb(words.get(at))) {
      at++;
    }
    if (at >= words.size()) {
      object = content(from, words.size());
      return as(wanted == Wanted.DOER ? Wanted.IDENTITY : wanted);
    }
    Token first = words.get(at);
    if (first.in(Words.BE)
        || first.in(Words.DO)
        || first.in(Words.HAVE)
        || first.in(Words.MODALS)) {
      return auxiliary(at, wanted);
    }
    if (Words.verb(first) && wanted != Wanted.TOPIC) {
      int verb = at;
      if (first.in(MainVerb.GETTING)
          && at + 1 < words.size()
          && Words.verb(words.get(at + 1))
          && !MainVerb.base(words.get(at + 1))) {
        terms.remove(first);
        verb++;
      }
      take(verb, at);
      now(verb, verb);
      return as(passive && wanted == Wanted.DOER ? Wanted.PATIENT : wanted);
    }
    int later = seat.verb(at, 1);
    if (later >= 0 && wanted != Wanted.TOPIC) {
      take(later, at);
      now(at, later);
      return as(wanted);
    }
    object = content(at, words.size());
    return as(wanted == Wanted.DOER ? Wanted.IDENTITY : wanted);
  }

  /// A base form, or an auxiliary of now between the question word and the verb, asks of now.
  private void now(int from, int verb) {
    boolean aux =
        words.subList(from, verb).stream()
            .anyMatch(t -> t.in(Words.set("is are do does will would")));
    if (aux || MainVerb.base(words.get(verb))) {
      tense = Ask.Tense.PRESENT;
    }
  }

  /// An auxiliary at an index, then subject and verb.
  Ask auxiliary(int at, Wanted wanted) {
    Token aux = words.get(at);
    boolean be = aux.in(Words.BE);
    if (aux.in(Words.MODALS)) {
      tense = Ask.Tense.FUTURE;
    } else if (aux.in(Words.set("is are am isnt arent do does dont doesnt"))) {
      tense = Ask.Tense.PRESENT;
    }
    int from = at + 1;
    // "has been killed", "will be inaugurated", "is going to resign"
    while (from < words.size()
        && (adverb(words.get(from))
            || words.get(from).in(Words.set("been being be not going to getting")))) {
      be |= words.get(from).in(Words.set("been being be"));
      if (words.get(from).folded().equals("going")) {
        tense = Ask.Tense.FUTURE;
      }
      from++;
    }
    boolean subjectAsked =
        wanted == Wanted.DOER
            || wanted == Wanted.WHICH
            || wanted == Wanted.COUNT
            || wanted == Wanted.DEED
            || wanted == Wanted.MEASURE;
    int found =
        seat.verb(from, subjectAsked && (be || aux.in(Words.HAVE) || aux.in(Words.MODALS)) ? 0 : 1);
    if (!be && found >= 0) {
      found = seat.settled(found, from);
    }
    if (be && found >= 0 && MainVerb.base(words.get(found))) {
      found = seat.participle(from);
    }
    if (found < 0 && aux.in(Words.DO)) {
      found = seat.unlisted(from);
    } else if (aux.in(Words.DO)) {
      // "did the warehouse fire burn": of two that could be it, side by side, the later one.
      while (found + 1 < seat.main(from)
          && Words.verb(words.get(found + 1))
          && !seat.past(found + 1)
          && !words.get(found + 1).in(Words.STOP)
          && !words.get(found + 1).folded().endsWith("s")
          && MainVerb.base(words.get(found + 1))) {
        found++;
      }
    }
    if (found < 0) {
      object = content(from, words.size());
      return as(wanted == Wanted.DOER || wanted == Wanted.DEED ? Wanted.IDENTITY : wanted);
    }
    boolean before = !content(from, found).isEmpty();
    boolean perfect =
        words.subList(from, found).stream().anyMatch(t -> t.in(Words.set("been be being")));
    take(found, from);
    passive |= (be || perfect) && !words.get(found).folded().endsWith("ing");
    // "who were the first three killed" asks for them, "who was he killed by" for the doer.
    if (wanted == Wanted.DOER && passive && !words.getLast().folded().equals("by")) {
      return as(Wanted.PATIENT);
    }
    if (wanted == Wanted.DOER && before && !passive) {
      return as(Wanted.PATIENT);
    }
    return as(wanted);
  }

  private void take(int at, int from) {
    verb = words.get(at);
    tense = seat.planned() ? Ask.Tense.FUTURE : tense;
    passive |= at > 0 && words.get(at - 1).in(MainVerb.GETTING);
    subject = content(from, at);
    int by = -1;
    for (int i = at + 1; i < words.size(); i++) {
      if (words.get(i).folded().equals("by")) {
        by = i;
        break;
      }
    }
    object = content(at + 1, by < 0 ? words.size() : by);
    agent = by < 0 ? List.of() : content(by + 1, words.size());
  }

  private List<Token> content(int from, int to) {
    return words.subList(Math.min(from, to), to).stream().filter(t -> !t.in(Words.STOP)).toList();
  }

  private static boolean adverb(Token token) {
    return token.in(
            Words.set(
                "first last ever really actually also exactly recently finally now then just"
                    + " already currently still"))
        || token.folded().length() > 4 && token.folded().endsWith("ly") && !Words.verb(token);
  }
}
