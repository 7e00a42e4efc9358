// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Offence.Form;
import dev.dateline.ask.Offence.Kind;
import dev.dateline.ask.Word.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who does what a verb says: the subject of an active one, the one behind "by" of a passive one,
/// and of the words of police and courts the one they deal with.
final class Doers {
  private final List<Word> words;
  private final Nouns nouns;
  private final Clause clause;

  Doers(Clause clause) {
    this.clause = clause;
    this.words = clause.words();
    this.nouns = clause.nouns();
  }

  /// The doer of a verb.
  Nouns.@Nullable Noun doing(int at, int end, Offence offence) {
    Nouns.Noun by = byWhom(end);
    if (by != null && offence.form() != Form.ACTIVE) {
      return by;
    }
    if (!objectFits(end, offence) || idle(end, offence)) {
      return null;
    }
    // Who is bribed takes the money.
    if (offence.family().equals("corruption") && offence.form() == Form.EITHER && passive(at)) {
      return nouns.before(at, false);
    }
    return switch (offence.form()) {
      case ACTIVE -> nominal(at) || bare(at, end) ? null : willing(at);
      case PAST -> nouns.before(at, false);
      case PARTICIPLE -> passive(at) ? null : nouns.before(at, false);
      case EITHER -> passive(at) || reduced(at, end, offence) ? null : nouns.before(at, false);
      case ING -> naming(at, end, offence);
      case NOUN -> null;
    };
  }

  /// Whom police or a court deal with.
  Nouns.@Nullable Noun prosecuted(int at, int end, Offence offence) {
    Nouns.Noun against = clause.behind(end, Tag.AGAINST);
    if (against != null) {
      return against;
    }
    boolean participle = offence.form() == Form.EITHER || offence.form() == Form.PARTICIPLE;
    Nouns.Noun subject = nouns.before(at, false);
    Nouns.Noun object = end < words.size() ? nouns.startingAt(end) : null;
    if (participle && passive(at)) {
      return subject;
    }
    if (object != null && object.accusable()) {
      return object;
    }
    boolean whom = words.getFirst().folded().startsWith("who") && offence.form() == Form.ACTIVE;
    if (whom && object == null && end == words.size()) {
      return null;
    }
    // "What did Smith accuse Jones of": the object stands before only in a relative clause.
    return subject;
  }

  /// "Smith murder investigation": a base form with neither a helping verb nor an object is a noun.
  private boolean bare(int at, int end) {
    boolean helped =
        words.subList(0, at).stream()
            .anyMatch(word -> word.is(Tag.AUX) || word.folded().equals("to"));
    boolean noun =
        words.get(at).offences().stream().anyMatch(offence -> offence.form() == Form.NOUN);
    return noun && !helped && !(end < words.size() && clause.objectBegins(end));
  }

  /// The subject of a base form; before "to kill" it stands in front of the means ("used the sensor
  /// to kill").
  private Nouns.@Nullable Noun willing(int at) {
    Nouns.Noun subject = nouns.before(at, false);
    boolean aim = at > 0 && words.get(at - 1).folded().equals("to");
    while (aim && subject != null && !subject.accusable() && subject.from() > 0) {
      subject = nouns.before(subject.from(), false);
    }
    return subject;
  }

  /// "shoot the penalty", "kill the bill": nobody is harmed.
  private boolean idle(int end, Offence offence) {
    return offence.kind() == Kind.HARM
        && end + 1 < words.size()
        && words.get(end).is(Tag.DET)
        && words.get(end + 1).is(Tag.THING);
  }

  private Nouns.@Nullable Noun naming(int at, int end, Offence offence) {
    if (at > 0 && words.get(at - 1).is(Tag.DET)) {
      return null;
    }
    boolean be = passive(at);
    boolean object = end < words.size() && clause.objectBegins(end);
    Nouns.Noun direct = nouns.endingAt(at);
    if (direct != null && offence.kind() == Kind.HARM && !be && !object) {
      return words.size() > end && words.get(end).is(Tag.OF) ? direct : null;
    }
    return nouns.before(at, at > 0 && words.get(at - 1).is(Tag.PREP));
  }

  private Nouns.@Nullable Noun byWhom(int end) {
    return clause.behind(end, Tag.BY);
  }

  private boolean passive(int at) {
    int i = at - 1;
    while (i >= 0 && words.get(i).is(Tag.COMMON)) {
      i--;
    }
    if (i >= 0 && words.get(i).is(Tag.AUX)) {
      return Clause.be(words.get(i).folded());
    }
    // "Was the mayor of Halden killed": over the noun and what belongs to it.
    Nouns.Noun noun = nouns.endingAt(i + 1);
    while (noun != null && noun.from() > 1 && words.get(noun.from() - 1).is(Tag.PREP, Tag.OF)) {
      noun = nouns.endingAt(noun.from() - 1);
    }
    i = noun == null ? -1 : noun.from() - 1;
    while (i >= 0 && words.get(i).is(Tag.COMMON)) {
      i--;
    }
    return i >= 0 && words.get(i).is(Tag.AUX) && Clause.be(words.get(i).folded());
  }

  /// "Kirillov killed", "when Kirillov killed": without an object the name is the victim's, but
  /// "who Kirillov killed", "how many people Kirillov killed" ask for the object.
  private boolean reduced(int at, int end, Offence offence) {
    if (offence.kind() != Kind.HARM || (end < words.size() && clause.objectBegins(end))) {
      return false;
    }
    for (int i = 0; i < at; i++) {
      if (words.get(i).is(Tag.AUX) && !Clause.be(words.get(i).folded())) {
        return false;
      }
    }
    boolean asksObject =
        switch (words.getFirst().folded()) {
          case "who", "whom" -> at > 1;
          case "how" -> words.size() > 1 && words.get(1).folded().matches("many|much");
          case "what", "which" ->
              words.size() > 1 && words.get(1).is(Tag.GENERIC, Tag.NAME, Tag.ROLE);
          default -> false;
        };
    return !asksObject;
  }

  private boolean objectFits(int end, Offence offence) {
    if (offence.target() == Offence.Target.ANY) {
      return true;
    }
    boolean names = offence.target() == Offence.Target.PERSON;
    for (int i = end; i < Math.min(words.size(), end + 3); i++) {
      if (words.get(i).is(Tag.PRON, Tag.GENERIC, Tag.ROLE, Tag.GENDET)
          || (names && words.get(i).is(Tag.NAME))) {
        return true;
      }
    }
    return false;
  }

  /// "the murder", "an attack": a noun that looks like a verb.
  private boolean nominal(int at) {
    return at > 0
        && (words.get(at - 1).is(Tag.DET, Tag.OF, Tag.GENDET)
            || words.get(at - 1).token().possessive()
            || (words.get(at - 1).is(Tag.PREP) && !words.get(at - 1).folded().equals("to")));
  }
}
