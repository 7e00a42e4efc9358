// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.grammar.Occurrence.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Who stands where around the verbs of one sentence, for one thing asked.
final class Roles extends Sight {

  private static final Pattern SORT =
      Pattern.compile(
          "\\b(?:kind|type|sort|breed|brand|model|colou?r|make) of\\b", Pattern.CASE_INSENSITIVE);

  private final Identity identity;
  private final Speech speech;

  Roles(Statement s, Ask ask, Kin kin, Supplied supplied, List<Token> context) {
    super(s, ask, kin, supplied, context);
    this.identity = new Identity(s, ask, kin, supplied, context);
    this.speech = new Speech(s, ask, kin, supplied, context);
  }

  /// Whether one of the words that tell something, or a pronoun for it, stands in the sentence.
  boolean present(List<Token> subject) {
    return holds(subject.stream().filter(t -> !ask.counted().contains(t)).toList());
  }

  /// Whether a word stands in the sentence, or a pronoun for it.
  boolean told(Token term) {
    return anywhere(List.of(term), 0, s.tokens().size());
  }

  /// See [Identity#identifies].
  boolean identifies() {
    return identity.identifies();
  }

  /// See [Speech#speaks].
  boolean speaks(List<Token> who) {
    return speech.speaks(who);
  }

  /// Whether the doer of the verb is told, and what the question says it did that to is where it
  /// belongs.
  boolean doer(Occurrence verb) {
    boolean done = ask.object().isEmpty() || holds(ask.object());
    return switch (verb.voice()) {
      case ACTIVE -> left(verb.at(), ask.object()) && objectRight(verb);
      case PASSIVE, REDUCED, NOUN -> done && by(verb.at());
    };
  }

  /// In an active clause the object stands right of its verb; where the verb has none there, what
  /// the article is about may be meant.
  private boolean objectRight(Occurrence verb) {
    List<Token> object = named(ask.object());
    if (object.isEmpty() || anywhere(object, verb.at() + 1, s.tokens().size())) {
      return true;
    }
    boolean about = object.stream().allMatch(t -> context.stream().anyMatch(c -> kin.meets(t, c)));
    return about && !anywhere(object, 0, verb.at()) && !right(verb.at(), List.of());
  }

  /// Whether it is told to whom or what the verb was done.
  boolean patient(Occurrence verb) {
    boolean active = verb.voice() == Voice.ACTIVE;
    if (!ask.agent().isEmpty()
        && (!holds(ask.agent()) || active && !anywhere(ask.agent(), 0, verb.at()))) {
      return false;
    }
    List<Token> known = new ArrayList<>(ask.agent());
    known.addAll(ask.subject());
    known.addAll(ask.object());
    return switch (verb.voice()) {
      case PASSIVE, REDUCED -> left(verb.at(), known);
      case ACTIVE -> right(verb.at(), known) && subjectLeft(verb.at());
      case NOUN -> of(verb.at());
    };
  }

  /// Whether the question's subject stands where the verb has its own.
  boolean agree(Occurrence verb) {
    List<Token> subject =
        ask.subject().stream()
            .filter(t -> !Words.SOFT.contains(t.stem()) && !ask.counted().contains(t))
            .toList();
    if (subject.isEmpty() || verb.voice() == Voice.NOUN) {
      return true;
    }
    boolean passiveHere = verb.voice() == Voice.PASSIVE || verb.voice() == Voice.REDUCED;
    int edge = verb.at();
    int end = s.tokens().size();
    boolean left = passiveHere == ask.passive();
    if (left ? heads(subject, edge) : anywhere(subject, edge + 1, end)) {
      return true;
    }
    if (!left && relative(edge) && anywhere(subject, 0, edge)) {
      return true;
    }
    if (anywhere(subject, 0, end)) {
      return false;
    }
    // What the article is about may go unnamed, but not where somebody else is named.
    boolean about = subject.stream().allMatch(t -> context.stream().anyMatch(c -> kin.meets(t, c)));
    return about && left && !newName(0, edge);
  }

  /// Whether one of the words stands left of a verb and not only as "for the …" or "against the …".
  private boolean heads(List<Token> subject, int edge) {
    for (int i = 0; i < edge; i++) {
      if (is(i, subject)) {
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
    int first = verb;
    while (first > 0 && s.clause(first - 1) == s.clause(verb)) {
      first--;
    }
    return verb - first >= 2 && s.tokens().get(first).in(Words.set("which that whom"));
  }

  /// Whether a name that the question lacks stands in the place asked for.
  boolean which(Occurrence verb) {
    boolean soft = ask.counted().stream().allMatch(t -> Words.SOFT.contains(t.stem()));
    if (!soft && singled()) {
      return true;
    }
    boolean told =
        ask.counted().stream()
                .allMatch(t -> Words.SOFT.contains(t.stem()) || Words.CLASSES.contains(t.stem()))
            || anywhere(ask.counted(), 0, s.tokens().size());
    if (!told || SORT.matcher(ask.text()).find()) {
      return false;
    }
    if (ask.passive() || !ask.subject().isEmpty()) {
      boolean passiveHere = verb.voice() == Voice.PASSIVE || verb.voice() == Voice.REDUCED;
      return passiveHere ? newName(0, verb.at()) : newName(verb.at() + 1, s.tokens().size());
    }
    return switch (verb.voice()) {
      case ACTIVE -> newName(0, verb.at());
      case PASSIVE, REDUCED -> newName(0, verb.at()) || by(verb.at());
      case NOUN -> named();
    };
  }

  /// "the north silo", "a rating of 3 out of 9": the class asked for stands in the sentence with a
  /// word that tells which one.
  private boolean singled() {
    for (int i = 0; i < s.tokens().size(); i++) {
      boolean sort = SORT.matcher(ask.text()).find();
      int at = i;
      if (sort
          ? ask.counted().stream().noneMatch(t -> t.stem().equals(s.tokens().get(at).stem()))
          : !meets(i, ask.counted())) {
        continue;
      }
      Token before = i > 0 ? s.tokens().get(i - 1) : null;
      boolean led =
          before != null
              && s.clause(i - 1) == s.clause(i)
              && !before.in(Words.STOP)
              && !Words.verb(before)
              && !meets(i - 1, ask.terms());
      boolean followed =
          i + 1 < s.tokens().size()
              && s.tokens().get(i + 1).folded().equals("of")
              && !meets(i + 2, ask.terms());
      if (led || followed) {
        return true;
      }
    }
    return false;
  }

  /// Whether a name stands in the sentence that the question lacks.
  boolean named() {
    return newName(0, s.tokens().size());
  }

  private boolean by(int at) {
    for (int i = at + 1; i < Math.min(s.tokens().size(), at + 6); i++) {
      if (s.tokens().get(i).folded().equals("by") && i + 1 < s.tokens().size()) {
        Token next = s.tokens().get(i + 1);
        boolean dated =
            s.dates().stream().anyMatch(d -> d.start() < next.end() && next.start() < d.end());
        return !next.folded().endsWith("ing")
            && !next.numeric()
            && !dated
            && !next.in(Words.set("midnight noon dawn dusk"));
      }
    }
    return false;
  }

  private boolean of(int at) {
    return at + 1 < s.tokens().size() && s.tokens().get(at + 1).folded().equals("of");
  }

  /// Something left of the verb, in its clause or the one that a relative pronoun goes back to,
  /// that is not among the words of the question.
  private boolean left(int verb, List<Token> not) {
    int clause = s.clause(verb);
    for (int i = verb - 1; i >= 0; i--) {
      if (s.clause(i) != clause) {
        Token opener = s.tokens().get(i + 1);
        // A relative pronoun goes back to its noun; behind "and" the subject is the same.
        if (!opener.in(Words.set("who which that and or but"))) {
          return false;
        }
        clause = s.clause(i);
      }
      if (noun(i) && !meets(i, not)) {
        return true;
      }
    }
    return false;
  }

  private boolean subjectLeft(int verb) {
    return left(verb, List.of());
  }

  private boolean right(int verb, List<Token> not) {
    for (int i = verb + 1; i < Math.min(s.tokens().size(), verb + 7); i++) {
      if (s.clause(i) != s.clause(verb)
          || i > verb + 1 && s.tokens().get(i).in(Words.PREPOSITIONS)) {
        return false;
      }
      if (s.tokens().get(i).in(Words.PREPOSITIONS) && !s.tokens().get(i).folded().equals("with")) {
        return false;
      }
      if (noun(i) && !meets(i, not)) {
        return true;
      }
    }
    return false;
  }
}
