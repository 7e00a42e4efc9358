// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Occurrence;
import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.Set;
import java.util.TreeSet;

/// Finds who does what to whom around a verb. It parses nothing: claim and article are read by the
/// same rules, and what the rules misread on one side only is not proved.
final class Frames {
  static final Set<String> JOINTS =
      Words.set(
          "that because when while if although though but whether until unless whereas so what why"
              + " how where");
  static final Set<String> RELATIVE = Words.set("who which that whose whom");
  private static final Set<String> LINKS = Words.set("and or but then");

  // A subject is looked for over so many verbs before its own.
  private static final int DEEPEST = 4;

  // "by" stands within so many words behind its verb.
  static final int FARTHEST = 12;

  private final Utterance u;
  private final Statement s;

  private Frames(Utterance utterance) {
    this.u = utterance;
    this.s = utterance.statement();
  }

  /// {@return the frame of a verb}
  ///
  /// @param utterance its sentence
  /// @param verb its index
  static Frame of(Utterance utterance, int verb) {
    Frames frames = new Frames(utterance);
    Behind behind = new Behind(utterance);
    boolean passive = Verbs.passive(frames.s, verb);
    return new Frame(
        verb,
        passive,
        frames.subject(verb, 0),
        passive || behind.clause(verb) ? Set.of() : behind.right(verb + 1),
        passive ? behind.by(verb) : Set.of());
  }

  private Set<Integer> subject(int verb, int depth) {
    int group = Verbs.group(s, verb);
    boolean infinitive = false;
    for (int i = group; i < verb; i++) {
      infinitive |= s.tokens().get(i).folded().equals("to");
    }
    boolean joined = group > 0 && s.tokens().get(group - 1).in(LINKS);
    boolean participle =
        s.tokens().get(verb).folded().endsWith("ing")
            && group == verb
            && verb > 0
            && (!u.between(verb).isBlank()
                || s.tokens().get(verb - 1).in(Words.PREPOSITIONS)
                || s.tokens().get(verb - 1).in(LINKS));
    if (group > 0 && u.between(group).indexOf(',') >= 0 && !participle) {
      for (int k = group - 1; k > 0; k--) {
        if (s.tokens().get(k).in(RELATIVE)
            && !Words.SAYING.contains(s.tokens().get(k - 1).stem())) {
          return antecedent(k);
        }
      }
    }
    boolean bare =
        group == verb
            && verb > 0
            && !joined
            && !s.tokens().get(verb - 1).in(RELATIVE)
            && u.between(verb).isBlank()
            && s.tokens().get(verb).folded().endsWith("ed")
            && Verbs.passive(s, verb);
    if (bare) {
      // "a dog named Biscuit": the noun right before it.
      return group(verb);
    }
    boolean opening =
        s.tokens().get(verb).folded().endsWith("ing")
            && group == verb
            && (verb == 0
                || s.tokens()
                    .get(verb - 1)
                    .in(Words.set("that said says told called calls denied denies")));
    if (opening) {
      return Set.of();
    }
    int stop = stop(group, joined);
    Set<Integer> heads = joined || participle ? Set.of() : heads(stop + 1, group);
    if (depth >= DEEPEST || stop < 0) {
      return heads;
    }
    boolean relative = s.tokens().get(stop).in(RELATIVE) && heads.isEmpty();
    if (relative) {
      return antecedent(stop);
    }
    boolean reduced =
        verbAt(stop)
            && (s.occurrence(stop).voice() == Occurrence.Voice.REDUCED
                || s.tokens().get(stop).in(Words.set("named called aged valued")));
    if (!heads.isEmpty() && !infinitive && !reduced) {
      return heads;
    }
    int before = verbAt(stop) ? stop : verbBefore(stop);
    if (before < 0) {
      return heads.isEmpty() ? heads(0, stop) : heads;
    }
    Set<Integer> all = new TreeSet<>(heads);
    all.addAll(subject(before, depth + 1));
    if (participle && verb > 0 && s.tokens().get(verb - 1).in(Words.set("of for from"))) {
      all.addAll(new Behind(u).right(before + 1));
    }
    return all;
  }

  /// The nouns before a "who" or "that", back to a verb: which of them is meant, word order does
  /// not tell.
  private Set<Integer> antecedent(int relative) {
    Set<Integer> nouns = new TreeSet<>();
    for (int i = relative - 1; i >= 0 && relative - i < FARTHEST; i--) {
      if (verbAt(i)) {
        break;
      }
      if (u.content(i)) {
        nouns.add(i);
      }
    }
    return nouns;
  }

  /// The nouns right before a word, back to a preposition.
  private Set<Integer> group(int at) {
    Set<Integer> nouns = new TreeSet<>();
    for (int i = at - 1; i >= 0 && u.between(i + 1).isBlank(); i--) {
      if (verbAt(i) || s.tokens().get(i).in(Words.PREPOSITIONS)) {
        break;
      }
      if (u.content(i) || u.measure(i) != null) {
        nouns.add(i);
      }
    }
    return nouns;
  }

  private boolean verbAt(int i) {
    return Verbs.at(s, i) || s.tokens().get(i).in(Words.BE);
  }

  private int verbBefore(int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (verbAt(i)) {
        return i;
      }
    }
    return -1;
  }

  /// What ends the words of a subject to the left: a verb, a joint, a hard mark, a quotation.
  private int stop(int group, boolean joined) {
    for (int i = group - 1; i >= 0; i--) {
      Token token = s.tokens().get(i);
      boolean hard =
          i + 1 < group + 1
              && i + 1 < u.size()
              && !u.between(i + 1).equals(":")
              && u.between(i + 1).chars().anyMatch(c -> ";:—".indexOf(c) >= 0);
      if (hard || verbAt(i) || token.in(Verbs.AUXILIARIES)) {
        return i;
      }
      boolean early =
          token.in(Words.set("after before since than")) && !pause(i, group)
              || token.folded().equals("as") && i + 1 < group && pointed(i + 1);
      boolean joint =
          early
              || token.in(JOINTS)
              || token.in(RELATIVE)
              || token.in(LINKS) && !joined && clauseAt(i, group);
      if (joint) {
        return i;
      }
    }
    return -1;
  }

  private boolean pointed(int i) {
    return s.tokens().get(i).in(Words.DETERMINERS)
        || s.tokens().get(i).in(Words.PRONOUNS)
        || s.tokens().get(i).folded().equals("time");
  }

  private boolean pause(int from, int group) {
    for (int k = from + 1; k <= group && k < u.size(); k++) {
      if (u.between(k).indexOf(',') >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether an "and" joins clauses, not nouns: a verb stands before it and the nouns behind it
  /// have their own.
  private boolean clauseAt(int and, int group) {
    if (and + 1 >= group) {
      return false;
    }
    for (int i = and - 1; i >= 0 && and - i < 12; i--) {
      if (verbAt(i)) {
        return true;
      }
    }
    return false;
  }

  /// The words of a stretch that no preposition leads to.
  private Set<Integer> heads(int from, int to) {
    Set<Integer> heads = new TreeSet<>();
    boolean led = false;
    int first = from;
    for (int i = from; i < to; i++) {
      Token token = s.tokens().get(i);
      boolean list = i > from && token.capital() && s.tokens().get(i - 1).capital();
      boolean listed = token.folded().equals("and") && led && i + 1 < to && s.name(i + 1);
      if (i > from && u.between(i).indexOf(',') >= 0 && !list && !listed) {
        led = false;
      }
      if (u.day(i) != null) {
        boolean goesOn = i + 1 < to && u.day(i + 1) == null && u.content(i + 1);
        led = led && goesOn && !token.possessive();
        continue;
      }
      if (token.in(Words.PREPOSITIONS)) {
        led = true;
        continue;
      }
      boolean head =
          (u.content(i) || u.measure(i) != null || token.in(Words.PRONOUNS) || counts(token))
              && !led
              && !(token.possessive() && i + 1 < to);
      if (head) {
        heads.add(i);
      }
    }
    return first < to ? heads : Set.of();
  }

  private static boolean counts(Token token) {
    return token.in(Words.set("nobody none nothing others another"));
  }
}
