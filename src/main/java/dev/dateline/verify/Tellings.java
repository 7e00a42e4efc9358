// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds who says what in one sentence, quoted or not.
///
/// Three places: the speaker before what is said ("Holm said that …"), behind it ("…, said Holm")
/// and within it ("The pier, she said, was old"). Linear in the sentence's length but for the walk
/// from a word of saying to its speaker, which is bounded.
final class Tellings {
  private static final Set<String> ASKING = Words.set("whether what why how who where when if");

  /// Words of saying that are looked at in one sentence: more is no sentence of a newspaper.
  static final int MOST = 12;

  private final Statement s;
  private final boolean[] quoted;
  private final SayingBounds bounds;

  private Tellings(Statement s, boolean[] quoted) {
    this.s = s;
    this.quoted = quoted;
    this.bounds = new SayingBounds(s, quoted);
  }

  /// {@return who says what, in the order of the words of saying}
  ///
  /// @param s the sentence
  /// @param quoted for each of its words whether it stands between quotation marks
  static List<Telling> in(Statement s, boolean[] quoted) {
    Tellings finder = new Tellings(s, quoted);
    List<Telling> found = new ArrayList<>();
    for (int i = 0; i < s.tokens().size() && found.size() < MOST; i++) {
      if (!quoted[i]) {
        finder.at(i).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Telling> at(int v) {
    Token token = s.tokens().get(v);
    if (token.folded().equals("according") && v + 2 < bounds.size() && bounds.is(v + 1, "to")) {
      return according(v, v + 2);
    }
    if (token.in(Words.set("según laut secondo selon согласно"))
        || token.folded().equals("segun") && v + 1 < bounds.size()) {
      return according(v, v + 1);
    }
    Telling.@Nullable Manner manner = SayingVerbs.manner(s, v, bounds);
    if (manner == null) {
      return Optional.empty();
    }
    Optional<Telling> named = by(v, manner);
    if (named.isPresent()) {
      return named;
    }
    int group = bounds.group(v);
    boolean asks = v + 1 < bounds.size() && s.tokens().get(v + 1).in(ASKING);
    for (int i = group; i < v; i++) {
      if (s.tokens().get(i).in(Words.NEGATIONS) && asks || bounds.is(i, "to")) {
        return Optional.empty();
      }
    }
    if (group > 0
        && bounds.blank(group)
        && (s.tokens().get(group - 1).in(Words.DETERMINERS)
            || s.tokens().get(group - 1).in(Words.set("of to by be")))) {
      return Optional.empty();
    }
    if (token.in(Words.set("told tells")) && bounds.commands(v)) {
      return Optional.empty();
    }
    boolean cut = v == 0 || !bounds.blank(v) || quoted[v - 1];
    int that = bounds.that(v);
    // "Holm, the mayor, said: “…”"
    boolean opens = v > 0 && v + 1 < bounds.size() && quoted[v + 1] && !quoted[v - 1];
    boolean right = that > 0 || opens || bounds.finite(v + 1);
    if (cut && !right && v + 1 < bounds.size() && !s.tokens().get(v + 1).in(Words.PREPOSITIONS)) {
      return Optional.of(behind(v, manner));
    }
    return before(v, group, that, right, manner);
  }

  /// "was called “a shame” by Holm": the speaker stands behind the "by".
  private Optional<Telling> by(int v, Telling.Manner manner) {
    boolean passive =
        v > 0
            && s.tokens().get(v).in(Words.set("called described"))
            && s.tokens().get(v - 1).in(Words.BE)
            && bounds.quotedSoon(v);
    for (int by = v + 1; passive && by + 1 < bounds.size(); by++) {
      if (bounds.is(by, "by") && !quoted[by] && quoted[by - 1]) {
        Set<Integer> speaker = new TreeSet<>();
        for (int i = by + 1; i < bounds.size() && (i == by + 1 || bounds.blank(i)); i++) {
          speaker.add(i);
        }
        Set<Integer> phrase = new TreeSet<>(speaker);
        phrase.addAll(List.of(v, by));
        return Optional.of(new Telling(v, phrase, speaker, rest(phrase), manner));
      }
    }
    return Optional.empty();
  }

  /// "…, according to police", "According to police, …": the speaker up to a comma or the end.
  private Optional<Telling> according(int v, int from) {
    Set<Integer> phrase = new TreeSet<>();
    Set<Integer> speaker = new TreeSet<>();
    for (int i = v;
        i < bounds.size() && !(i > from && !bounds.blank(i) && (v == 0 || apart(i)));
        i++) {
      phrase.add(i);
      if (i >= from && !s.tokens().get(i).in(Words.DETERMINERS)) {
        speaker.add(i);
      }
    }
    return Optional.of(new Telling(v, phrase, speaker, rest(phrase), Telling.Manner.PLAIN));
  }

  private boolean apart(int i) {
    return bounds.between(i).indexOf(',') >= 0 && bounds.finite(i);
  }

  /// "…, said Holm, who leads the town."
  private Telling behind(int v, Telling.Manner manner) {
    Set<Integer> phrase = new TreeSet<>();
    Set<Integer> speaker = new TreeSet<>();
    boolean clause = false;
    for (int i = v; i < bounds.size() && !(i > v + 1 && quoted[i]); i++) {
      phrase.add(i);
      clause |= s.tokens().get(i).in(Words.set("who which of on in at during after before"));
      if (i > v && !clause && !s.tokens().get(i).in(Words.DETERMINERS)) {
        speaker.add(i);
      }
    }
    return new Telling(v, phrase, speaker, rest(phrase), manner);
  }

  private Optional<Telling> before(
      int v, int group, int that, boolean right, Telling.Manner manner) {
    int start = bounds.start(group);
    Set<Integer> speaker = new TreeSet<>();
    boolean own = start < group;
    int from = own ? start : 0;
    int to = group;
    for (int i = from; i < to; i++) {
      if (!quoted[i]) {
        speaker.add(i);
      }
    }
    Set<Integer> phrase = new TreeSet<>();
    for (int i = own ? start : group; i <= v; i++) {
      phrase.add(i);
    }
    boolean within =
        start > 0
            && v + 1 < bounds.size()
            && !bounds.blank(start)
            && bounds.between(v + 1).startsWith(",")
            && that < 0;
    if (within) {
      return Optional.of(new Telling(v, phrase, nearest(speaker, group), rest(phrase), manner));
    }
    if (right || bounds.quotedSoon(v) || v + 1 < bounds.size() && manner == Telling.Manner.DENIAL) {
      int content = that > 0 ? that + 1 : v + 1;
      if (that < 0 && s.tokens().get(v).folded().matches("told|tells")) {
        content = bounds.addressed(v);
      }
      for (int i = v; i < content; i++) {
        phrase.add(i);
      }
      Set<Integer> scope = new TreeSet<>();
      for (int i = content; i < bounds.size(); i++) {
        scope.add(i);
      }
      if (manner == Telling.Manner.OWN
          && that < 0
          && !bounds.quotedSoon(v)
          && !bounds.finite(v + 1)) {
        return Optional.empty();
      }
      return Optional.of(new Telling(v, phrase, nearest(speaker, group), scope, manner));
    }
    boolean left = start > 0 && own && (!bounds.blank(start) || quoted[start - 1]);
    if (!left || !told(start)) {
      return Optional.empty();
    }
    for (int i = v; i < bounds.size() && !(i > v + 1 && bounds.goesOn(i)); i++) {
      phrase.add(i);
    }
    return Optional.of(new Telling(v, phrase, nearest(speaker, group), rest(phrase), manner));
  }

  /// Whether the words before a speaker can be what he says: "At 10:40 p.m., Holm conceded" says
  /// nothing of the kind.
  private boolean told(int speaker) {
    for (int i = 0; i < speaker; i++) {
      if (quoted[i] || Verbs.at(s, i) || s.tokens().get(i).in(Verbs.AUXILIARIES)) {
        return true;
      }
    }
    return false;
  }

  /// Of the words before a word of saying the name nearest to it that no preposition leads to, or,
  /// where there is none, all of them.
  private Set<Integer> nearest(Set<Integer> words, int group) {
    Set<Integer> name = new TreeSet<>();
    for (int i = group - 1; i >= 0 && words.contains(i); i--) {
      if (s.name(i) && !s.tokens().get(i).possessive()) {
        int from = i;
        while (from > 0 && words.contains(from - 1) && s.name(from - 1) && bounds.blank(from)) {
          from--;
        }
        int before = from - 1;
        while (before >= 0 && s.tokens().get(before).in(Words.DETERMINERS)) {
          before--;
        }
        boolean led =
            before >= 0
                && words.contains(before)
                && s.tokens().get(before).in(Words.set("of for at in from with to on"));
        if (!led) {
          for (int k = from; k <= i; k++) {
            name.add(k);
          }
          return name;
        }
        i = from;
      }
    }
    return words;
  }

  private Set<Integer> rest(Set<Integer> phrase) {
    Set<Integer> scope = new TreeSet<>();
    for (int i = 0; i < bounds.size(); i++) {
      if (!phrase.contains(i)) {
        scope.add(i);
      }
    }
    return scope;
  }
}
