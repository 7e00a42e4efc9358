// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.grammar.Occurrence.Voice;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How the subject and the objects of one thing asked stand to a verb of a sentence.
final class Standing extends Sides {
  Standing(Statement s, Ask ask, Kin kin, Supplied supplied, List<Token> context) {
    super(s, ask, kin, supplied, context);
  }

  /// How the question's subject stands to a verb: 1 where the verb has its own, 0.5 where the
  /// sentence leaves it unnamed and its article is about it, 0 where nothing tells, −1 where
  /// another stands in its place.
  double standing(Occurrence verb) {
    List<Token> subject =
        ask.subject().stream()
            .filter(t -> !Words.SOFT.contains(t.stem()) && !ask.counted().contains(t))
            .toList();
    if (subject.isEmpty()) {
      return 1;
    }
    if (verb.voice() == Voice.NOUN) {
      return anywhere(subject, 0, s.tokens().size()) ? 1 : 0.5;
    }
    boolean passiveHere = verb.voice() == Voice.PASSIVE || verb.voice() == Voice.REDUCED;
    int edge = verb.at();
    int end = s.tokens().size();
    boolean left = passiveHere == ask.passive();
    if (left
        ? heads(subject, edge)
        : passiveHere ? byAny(subject, edge) : anywhere(subject, edge + 1, end)) {
      // "the mill burned years after the school opened": another stands nearer
      boolean own = false;
      for (int i = 0; i < end; i++) {
        own |= s.clause(i) == s.clause(edge) && (is(i, subject) || s.tokens().get(i).in(PERSONAL));
      }
      return left && !own && another(edge) ? 0 : 1;
    }
    if (!left && relative(edge) && anywhere(subject, 0, edge)) {
      return 1;
    }
    // "the school closes", "the board closes the school", "the school was closed".
    boolean whole =
        !ask.passive() && named(ask.direct()).isEmpty() && !PARTIES.contains(ask.wanted());
    if (whole
        && (left ? inClause(subject, edge) && right(edge, List.of()) : heads(subject, edge))) {
      return 0.8;
    }
    if (anywhere(subject, 0, end)) {
      return TURNED.contains(ask.wanted()) ? -1 : 0;
    }
    // What the article is about may go unnamed, but not where somebody else is named.
    boolean about = subject.stream().allMatch(t -> context.stream().anyMatch(c -> kin.meets(t, c)));
    if (left && newName(0, edge)) {
      return -1;
    }
    if (left && another(edge)) {
      return -0.5;
    }
    return about ? 0.5 : 0;
  }

  private boolean inClause(List<Token> words, int verb) {
    return anywhere(words, verb + 1, s.closing(verb));
  }

  /// Whether a passive verb is told to be done by one of the words.
  private boolean byAny(List<Token> words, int verb) {
    for (int i = verb + 1; i < s.tokens().size(); i++) {
      if (s.tokens().get(i).folded().equals("by")
          && anywhere(words, i + 1, Math.min(s.tokens().size(), i + BY))) {
        return true;
      }
    }
    return false;
  }

  // "by a bomb that agents of Norland had planted" names no doer any more.
  private static final int BY = 8;

  /// Whether another name stands where the verb has its object, and what the question has there is
  /// not in the sentence: "they play the Owls" tells nothing of playing the Rams.
  boolean elsewhere(Occurrence verb) {
    List<Token> object = named(ask.direct());
    if (object.isEmpty()
        || ask.passive()
        || verb.voice() != Voice.ACTIVE
        || anywhere(object, 0, s.tokens().size())) {
      return false;
    }
    for (int i = verb.at() + 1; i < Math.min(s.tokens().size(), verb.at() + 4); i++) {
      if (s.clause(i) != s.clause(verb.at()) || s.tokens().get(i).in(Words.PREPOSITIONS)) {
        return false;
      }
      if (s.name(i) && !meets(i, ask.terms())) {
        return true;
      }
    }
    return false;
  }

  /// "against the plan" is against what the article is about.
  private boolean pointing(int at) {
    return at + 1 < s.tokens().size()
        && s.tokens().get(at).in(Words.set("the this that"))
        && PLANS.contains(s.tokens().get(at + 1).stem());
  }

  private static final Set<String> PLANS =
      Words.stems("plan proposal measure project idea scheme motion decision move request");

  /// Whether the verb goes against what the question's goes for, or for what it goes against: who
  /// voted for a bridge is not who voted against it.
  boolean contrary(Occurrence verb) {
    List<Token> words = Tokens.of(ask.text());
    boolean asked = false;
    for (int i = 0; i + 1 < words.size(); i++) {
      asked |= words.get(i).equals(ask.verb()) && words.get(i + 1).folded().equals("against");
    }
    boolean said = false;
    for (int i = verb.at() + 1; i < Math.min(s.tokens().size(), verb.at() + 3); i++) {
      said |= s.tokens().get(i).in(AGAINST);
    }
    return asked != said && ask.verb() != null && ask.verb().stem().equals("vote");
  }

  private static final Set<String> AGAINST = Words.set("against no");

  /// Whether the verb has the question's preposition with something else behind it: "complained to
  /// managers" tells nothing of complaining to the state.
  boolean otherwise(Occurrence verb) {
    List<Token> words = Tokens.of(ask.text());
    for (int i = 0; i + 1 < words.size(); i++) {
      if (!words.get(i).in(Words.set("to from against"))) {
        continue;
      }
      List<Token> asked = new ArrayList<>();
      for (int j = i + 1; j < words.size() && !words.get(j).in(Words.PREPOSITIONS); j++) {
        if (!words.get(j).in(Words.STOP) && !Words.SOFT.contains(words.get(j).stem())) {
          asked.add(words.get(j));
        }
      }
      if (asked.isEmpty()
          || Words.verb(words.get(i + 1))
          || asked.contains(ask.verb())
          || anywhere(asked, 0, s.tokens().size())) {
        continue;
      }
      String preposition = words.get(i).folded();
      for (int j = verb.at() + 1;
          j + 1 < s.tokens().size() && s.clause(j) == s.clause(verb.at());
          j++) {
        if (s.tokens().get(j).folded().equals(preposition)
            && !s.tokens().get(j + 1).in(Words.PRONOUNS)
            && !pointing(j + 1)
            && !s.tokens().get(j + 1).numeric()
            && !(Words.verb(s.tokens().get(j + 1))
                && !s.name(j + 1)
                && s.occurrence(j + 1).voice() != Voice.NOUN)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a common noun that is not asked about stands right before a verb as its subject.
  private boolean another(int verb) {
    int i = verb - 1;
    while (i >= 0
        && s.clause(i) == s.clause(verb)
        && (s.tokens().get(i).in(Words.BE)
            || s.tokens().get(i).in(Words.HAVE)
            || s.tokens().get(i).in(Words.NEGATIONS)
            || s.tokens().get(i).in(Words.set("to also still now already"))
            || Words.modal(s.tokens().get(i))
            || s.tokens().get(i).folded().endsWith("ly"))) {
      i--;
    }
    return i >= 0
        && s.clause(i) == s.clause(verb)
        && !s.tokens().get(i).in(Words.PRONOUNS)
        && !pronominal(i)
        && !RESUMING.contains(s.tokens().get(i).stem())
        && noun(i)
        && !meets(i, ask.terms());
  }

  /// Whether one of the words stands left of a verb and not only as "for the …" or "against the …".
  private boolean heads(List<Token> subject, int edge) {
    for (int i = 0; i < edge; i++) {
      if (is(i, subject) && !s.tokens().get(i).in(Words.set("his her its their"))) {
        int before = i - 1;
        while (before >= 0
            && (s.tokens().get(before).in(Words.DETERMINERS) || s.name(before) && s.name(i))) {
          before--;
        }
        if (before < 0 || !s.tokens().get(before).in(Words.set("for against about"))) {
          return true;
        }
      }
    }
    return false;
  }

  /// "the missile, which the army used": the pronoun that opens the verb's clause stands for the
  /// object.
  private boolean relative(int verb) {
    int first = s.opening(verb);
    boolean reported = first > 0 && Words.SAYING.contains(s.tokens().get(first - 1).stem());
    return verb - first >= 2 && !reported && s.tokens().get(first).in(Words.set("which that whom"));
  }

  // "the move would save": nouns that take up what was told before.
  private static final Set<String> RESUMING =
      Words.stems(
          "move decision plan change measure project step vote deal agreement proposal incident"
              + " attack work effort program programme event ruling policy law rule");

  // Who does and who suffers it is asked for: "what did the school close" is not answered by "the
  // board closes the school".
  private static final Set<Wanted> PARTIES =
      EnumSet.of(Wanted.DEED, Wanted.DOER, Wanted.PATIENT, Wanted.WHICH);

  // Where it misleads most when doer and sufferer change places.
  private static final Set<Wanted> TURNED =
      EnumSet.of(Wanted.WHETHER, Wanted.DEED, Wanted.DOER, Wanted.PATIENT, Wanted.WHICH);
}
