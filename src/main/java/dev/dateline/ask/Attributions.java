// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Word.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Of whom a noun is said: offences, trials, illness, and what makes somebody a thief.
final class Attributions {
  private final List<Word> words;
  private final Nouns nouns;
  private final Clause clause;

  Attributions(Clause clause) {
    this.clause = clause;
    this.words = clause.words();
    this.nouns = clause.nouns();
  }

  /// Of whom a noun is said.
  Nouns.@Nullable Noun attributed(int at, int end, boolean victimFirst) {
    if (words.get(end - 1).is(Tag.AGAINST)) {
      return nouns.startingAt(end);
    }
    Nouns.Noun opposed = opposed(at);
    if (opposed != null) {
      return opposed;
    }
    Nouns.Noun against = clause.behind(end, Tag.AGAINST);
    if (against != null && !victimFirst) {
      return against;
    }
    Nouns.Noun by = clause.behind(end, Tag.BY);
    if (by != null) {
      return by;
    }
    Nouns.Noun of =
        end < words.size()
                && words.get(end).is(Tag.OF)
                && Clause.OWNED.contains(words.get(end - 1).folded())
            ? nouns.startingAt(end + 1)
            : null;
    Nouns.Noun asked = asked(at, end);
    if (asked != null) {
      return asked;
    }
    Nouns.Noun owner = nouns.possessor(at);
    if (owner != null && owner.accusable()) {
      boolean followed = end < words.size() && !words.get(end).offences().isEmpty();
      boolean alone = owner.from() == 0 && end == words.size() && owner.to() - owner.from() > 1;
      return victimFirst && !followed && of == null && !alone ? null : owner;
    }
    if (of != null && of.accusable() && !victimFirst) {
      return of;
    }
    boolean thing =
        end < words.size()
            && words.get(end).is(Tag.BODY, Tag.THING)
            && words.get(end).offences().isEmpty();
    return thing ? null : nouns.before(at, true);
  }

  /// Who is called a doer.
  Nouns.@Nullable Noun called(int at, int end) {
    Nouns.Noun next =
        end < words.size() && words.get(end).is(Tag.NAME) ? nouns.startingAt(end) : null;
    boolean article = at > 0 && words.get(at - 1).is(Tag.DET);
    if (next != null
        && next.accusable()
        && (!article || words.get(end).token().capital())
        && words.get(end).offences().isEmpty()) {
      return next;
    }
    Nouns.Noun owner = nouns.endingAt(at);
    if (owner != null && words.get(at - 1).token().possessive()) {
      return null;
    }
    return nouns.before(own(at), true);
  }

  /// Who is tied to an event.
  Nouns.@Nullable Noun tied(int at, int end) {
    Nouns.Noun by = clause.behind(end, Tag.BY);
    if (by != null) {
      return by;
    }
    Nouns.Noun owner = nouns.endingAt(at);
    if (owner != null && end < words.size() && words.get(end).is(Tag.OF)) {
      return owner;
    }
    for (int i = at - 1; i >= 0; i--) {
      if (Clause.TIES.contains(words.get(i).folded())) {
        return nouns.before(i, true);
      }
    }
    return null;
  }

  /// Who is ill. "The cancer hospital" and "how many have cancer" are nobody's.
  Nouns.@Nullable Noun suffering(int at, int end) {
    if (end < words.size() && words.get(end).is(Tag.THING, Tag.BODY)) {
      return null;
    }
    return attributed(at, end, false);
  }

  /// "What evidence is there against Jones in the murder case".
  private Nouns.@Nullable Noun opposed(int at) {
    for (int i = at - 1; i > 0; i--) {
      boolean proof =
          words.subList(0, i).stream().anyMatch(word -> Clause.PROOF.contains(word.folded()));
      if (words.get(i).is(Tag.AGAINST) && proof) {
        Nouns.Noun noun = nouns.startingAt(i + 1);
        return noun != null && noun.accusable() ? noun : null;
      }
    }
    return null;
  }

  /// "What crimes did Jones commit", "how many years did Jones get": the doer stands behind.
  private Nouns.@Nullable Noun asked(int at, int end) {
    boolean inverted =
        end < words.size()
            && words.get(end).is(Tag.AUX)
            && (!Clause.be(words.get(end).folded()) || words.getFirst().folded().equals("how"))
            && (words.get(at).is(Tag.WH)
                || words.subList(0, at).stream().anyMatch(word -> word.is(Tag.WH)));
    Nouns.Noun noun = inverted ? nouns.startingAt(end + 1) : null;
    if (noun == null || !noun.accusable()) {
      return null;
    }
    List<Word> rest = words.subList(noun.to(), words.size());
    boolean years = words.get(at).is(Tag.WH);
    boolean spoken =
        rest.stream()
            .anyMatch(
                word -> word.is(Tag.SPEECH, Tag.OBSERVE) || word.folded().startsWith("refuse"));
    boolean served = rest.stream().anyMatch(word -> Clause.SERVED.contains(word.folded()));
    return spoken || years && !served ? null : noun;
  }

  /// Where a doer's own words begin: "a Russian spy".
  private int own(int at) {
    int i = at;
    while (i > 0 && at - i < 3 && words.get(i - 1).is(Tag.PLACE, Tag.COMMON, Tag.THING, Tag.BODY)) {
      i--;
    }
    return i > 0 && words.get(i - 1).is(Tag.DET) ? i - 1 : at;
  }
}
