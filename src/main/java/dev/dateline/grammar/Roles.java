// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import dev.dateline.grammar.Occurrence.Voice;
import java.util.ArrayList;
import java.util.List;

/// Who stands where around the verbs of one sentence, for one thing asked.
final class Roles extends Sides {
  private final Identity identity;
  private final Speech speech;
  private final Standing standing;
  private final Choice choice;

  Roles(Statement s, Ask ask, Kin kin, Supplied supplied, List<Token> context) {
    super(s, ask, kin, supplied, context);
    this.identity = new Identity(s, ask, kin, supplied, context);
    this.speech = new Speech(s, ask, kin, supplied, context);
    this.standing = new Standing(s, ask, kin, supplied, context);
    this.choice = new Choice(s, ask, kin, supplied, context);
  }

  /// Whether one of the words that tell something, or a pronoun for it, stands in the sentence.
  boolean present(List<Token> subject) {
    return holds(subject.stream().filter(t -> !ask.counted().contains(t)).toList());
  }

  /// Whether a possessive stands for or names one of some words.
  boolean owns(int at, List<Token> others) {
    Token owner = s.tokens().get(at);
    return is(at, others)
        || supplied.by(owner).stream()
            .anyMatch(t -> others.stream().anyMatch(o -> kin.meets(o, t)));
  }

  /// See [Identity#identifies].
  double identifies() {
    return identity.identifies();
  }

  /// See [Speech#speaks].
  double speaks(List<Token> who) {
    return speech.speaks(who);
  }

  /// See [Standing#standing].
  double standing(Occurrence verb) {
    return standing.standing(verb);
  }

  /// Whether the sentence tells of the deed done to or with another.
  boolean toAnother(Occurrence verb, boolean whole) {
    return whole && standing.elsewhere(verb) || standing.otherwise(verb);
  }

  /// See [Standing#contrary].
  boolean contrary(Occurrence verb) {
    return standing.contrary(verb);
  }

  /// See [Choice#which].
  double which(Occurrence verb) {
    return choice.which(verb);
  }

  /// See [Choice#which].
  double which() {
    return choice.which();
  }

  /// How clearly a noun that describes a doer ("its owner", "the head of") stands for the verb: a
  /// name must stand beside it, and most clearly what the doer did it to does too.
  double holder(Occurrence role) {
    Token noun = s.tokens().get(role.at());
    boolean agent =
        noun.folded().matches(".*(?:er|or|ers|ors|ent|ive|man|ist|ief|ead|air|oss|ney|sel)");
    if (role.voice() != Voice.NOUN || !agent || !identity.beside(role.at())) {
      return 0;
    }
    List<Token> object = named(ask.object());
    if (object.isEmpty() || anywhere(object, 0, s.tokens().size())) {
      return 0.9;
    }
    for (int i = 0; i < s.tokens().size(); i++) {
      if (s.tokens().get(i).in(Words.set("its their his her")) && owns(i, object)) {
        return 0.9;
      }
    }
    return object.stream().anyMatch(t -> context.stream().anyMatch(c -> kin.meets(t, c)))
        ? 0.6
        : 0.3;
  }

  /// How clearly the doer of the verb is told, and what the question says it did that to is where
  /// it belongs: 1 by a name, 0.7 by another noun, 0 not at all.
  double doer(Occurrence verb) {
    boolean done = ask.object().isEmpty() || holds(ask.object());
    boolean told =
        switch (verb.voice()) {
          case ACTIVE -> left(verb.at(), ask.object()) && objectRight(verb);
          case PASSIVE, REDUCED, NOUN -> done && by(verb.at());
        };
    if (!told) {
      // a doer is there, what it did it to stands elsewhere
      boolean about =
          named(ask.direct()).stream()
              .allMatch(t -> context.stream().anyMatch(c -> kin.meets(t, c)) || told(t));
      return about
              && ask.verb() != null
              && s.tokens().get(verb.at()).meets(ask.verb())
              && verb.voice() == Voice.ACTIVE
              && left(verb.at(), ask.object())
          ? 0.3
          : 0;
    }
    boolean name =
        verb.voice() == Voice.ACTIVE
            ? somebody(0, verb.at())
            : somebody(verb.at() + 1, Math.min(s.tokens().size(), verb.at() + 9));
    return name || !ask.personal() ? 1 : COMMON;
  }

  // "a worker died": a noun that names nobody.
  private static final double COMMON = 0.7;

  private boolean somebody(int from, int to) {
    return newName(from, to) || stands(from, to);
  }

  /// In an active clause the object stands right of its verb; where the verb has none there, what
  /// the article is about may be meant.
  private boolean objectRight(Occurrence verb) {
    List<Token> object = named(ask.direct());
    if (object.isEmpty() || anywhere(object, verb.at() + 1, s.tokens().size())) {
      return true;
    }
    boolean about = object.stream().allMatch(t -> context.stream().anyMatch(c -> kin.meets(t, c)));
    return about && !anywhere(object, 0, verb.at()) && !right(verb.at(), List.of());
  }

  /// How clearly it is told to whom or what the verb was done: 1 by a name, 0.7 by another noun, 0
  /// not at all.
  double patient(Occurrence verb) {
    if (!undergone(verb)) {
      return 0;
    }
    boolean left = verb.voice() == Voice.PASSIVE || verb.voice() == Voice.REDUCED;
    boolean name = left ? somebody(0, verb.at()) : somebody(verb.at() + 1, s.tokens().size());
    return name || !ask.personal() ? 1 : COMMON;
  }

  // "the marriage to N. N.", "his wife, N. N.": what stands right beside a noun ends before here.
  private static final int NEXT = 5;

  private boolean undergone(Occurrence verb) {
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
      case ACTIVE -> right(verb.at(), known) && left(verb.at(), List.of());
      case NOUN ->
          of(verb.at()) || newName(verb.at() + 1, Math.min(s.closing(verb.at()), verb.at() + NEXT));
    };
  }
}
