// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects the parts of one [Ask].
final class AskBuilder {
  private static final Set<String> CONTROL =
      Words.stems("want plan intend hope try need like expect go aim");

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
  final Set<Amount.Sort> sorts = EnumSet.noneOf(Amount.Sort.class);

  AskBuilder(String text, List<Token> words) {
    this.text = text;
    this.words = words;
    words.stream().filter(t -> !t.in(Words.STOP)).forEach(terms::add);
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

  /// A statement behind "is it true that".
  Ask statement() {
    int at = verb(0, 1);
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
        && !(to > from && Words.verb(words.get(to)) && !words.get(to).folded().endsWith("s"))) {
      to++;
    }
    counted = content(noun, to);
    if (wanted == Wanted.MEASURE && counted.isEmpty()) {
      sorts.add(Amount.Sort.MONEY);
      sorts.add(Amount.Sort.PERCENT);
    } else if (wanted == Wanted.MEASURE
        && counted.stream().anyMatch(t -> MONEYISH.contains(t.stem()))) {
      sorts.add(Amount.Sort.MONEY);
    }
    return clause(to, wanted);
  }

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
      take(at, at);
      return as(wanted);
    }
    int later = verb(at, 1);
    if (later >= 0 && wanted != Wanted.TOPIC) {
      take(later, at);
      return as(wanted);
    }
    object = content(at, words.size());
    return as(wanted == Wanted.DOER ? Wanted.IDENTITY : wanted);
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
            || words.get(from).in(Words.set("been being be not going to")))) {
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
        verb(from, subjectAsked && (be || aux.in(Words.HAVE) || aux.in(Words.MODALS)) ? 0 : 1);
    if (be && found >= 0 && base(words.get(found))) {
      found = participle(from);
    }
    if (found < 0 && aux.in(Words.DO)) {
      found = unlisted(from);
    }
    if (found < 0) {
      object = content(from, words.size());
      return as(wanted == Wanted.DOER || wanted == Wanted.DEED ? Wanted.IDENTITY : wanted);
    }
    boolean before = !content(from, found).isEmpty();
    boolean perfect =
        words.subList(from, found).stream().anyMatch(t -> t.in(Words.set("been be being")));
    take(found, from);
    passive = (be || perfect) && !words.get(found).folded().endsWith("ing");
    if (wanted == Wanted.DOER && !before && passive) {
      return as(Wanted.PATIENT);
    }
    if (wanted == Wanted.DOER && before && !passive) {
      return as(Wanted.PATIENT);
    }
    return as(wanted);
  }

  /// Where the main clause ends: at the first conjunction that opens another one.
  private int main(int from) {
    for (int i = from + 2; i < words.size(); i++) {
      if (words.get(i).in(Words.set("when while because if although who which"))) {
        return i;
      }
    }
    return words.size();
  }

  private int participle(int from) {
    for (int i = from; i < main(from); i++) {
      if (candidate(i, from, 0) && !base(words.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean base(Token token) {
    return !token.folded().endsWith("ed")
        && !token.folded().endsWith("ing")
        && !Stems.inflected(token.folded());
  }

  /// The first word from an index that can be the verb, with at least some words of content before
  /// it.
  private int verb(int from, int least) {
    for (int i = from; i < main(from); i++) {
      if (candidate(i, from, least)) {
        return i;
      }
    }
    return -1;
  }

  /// Behind "did" and a subject a verb must come, be it a known one or not: the last word before a
  /// preposition or the end.
  private int unlisted(int from) {
    for (int i = from + 1; i < main(from); i++) {
      boolean last =
          i + 1 == main(from)
              || words.get(i + 1).in(Words.PREPOSITIONS)
              || words.get(i + 1).in(Words.DETERMINERS);
      Token word = words.get(i);
      if (last
          && !word.in(Words.STOP)
          && !word.capital()
          && !word.numeric()
          && !words.get(i - 1).in(Words.DETERMINERS)) {
        return i;
      }
    }
    return -1;
  }

  private boolean candidate(int i, int from, int least) {
    Token word = words.get(i);
    if (!Words.verb(word) || word.in(Words.STOP)) {
      return false;
    }
    // "want to restore" asks for the restoring.
    if (CONTROL.contains(word.stem())
        && i + 2 < words.size()
        && words.get(i + 1).folded().equals("to")
        && Words.verb(words.get(i + 2))) {
      terms.remove(word);
      tense = Ask.Tense.FUTURE;
      return false;
    }
    if (i > from) {
      Token before = words.get(i - 1);
      if (before.in(Words.DETERMINERS)
          || before.in(Words.PREPOSITIONS) && !before.folded().equals("to")
          || before.possessive()) {
        return false;
      }
    }
    boolean pronoun =
        i > from
            && words.subList(from, i).stream()
                .anyMatch(
                    t ->
                        t.in(Words.PRONOUNS)
                            || t.in(
                                Words.set(
                                    "anyone anybody someone somebody nobody everyone anything")));
    return content(from, i).size() >= least || pronoun;
  }

  private void take(int at, int from) {
    verb = words.get(at);
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
