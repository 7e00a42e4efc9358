// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the words of a sentence that say who speaks.
///
/// Left of a speech verb first, over auxiliaries and apposed clauses; right of it where a quotation
/// stands before it; else the sentence's first speaker.
final class Attributions {
  /// No speaker is looked for further than this many words left of the verb.
  private static final int FARTHEST = 40;

  /// The words for a speaker are at most this many.
  private static final int LONGEST = 14;

  private static final Set<String> AUXILIARIES =
      Vocabulary.of(
          "has had have also then later further once would will could may might did does do even"
              + " still never not himself herself just again first often to can should must always"
              + " didn’t hasn’t instead soon since all both today now reportedly");
  private static final Set<String> BE = Vocabulary.of("was were is are been being be get got gets");
  private static final Set<String> NOT_HEADS =
      Vocabulary.of(
          "who which that what as and or but because if when than so while after before where why"
              + " how whether");
  private static final Set<String> CONJUNCTIONS = Set.of("and", "but", "or", "as");

  private final Clause clause;
  private final List<Token> tokens;

  private Attributions(Clause clause) {
    this.clause = clause;
    this.tokens = clause.tokens();
  }

  /// The attributions of one sentence in order of their verbs.
  static List<Attribution> in(Clause clause) {
    return new Attributions(clause).all();
  }

  private List<Attribution> all() {
    List<Attribution> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Attribution one = null;
      if (token.low().equals("according") && i + 1 < tokens.size()) {
        one = clause.low(i + 1).equals("to") ? phraseFrom(i + 2, token.start()) : null;
      } else if (Speech.verb(token.text()) && !token.possessive()) {
        one = ofVerb(i, found);
      }
      if (one != null) {
        found.add(one);
      }
    }
    return found;
  }

  private @Nullable Attribution ofVerb(int i, List<Attribution> before) {
    int verb = tokens.get(i).start();
    if (clause.afterQuotation(i) || i == 0) {
      Attribution inverted = i + 1 < tokens.size() ? phraseFrom(i + 1, verb) : null;
      if (inverted != null) {
        return inverted;
      }
    }
    int j = i - 1;
    while (j >= 0 && clause.adjacent(j + 1) && helps(tokens.get(j))) {
      j--;
    }
    if (Speech.weak(clause.low(i))
        && !clause.beforeQuotation(i)
        && !clause.behindQuotation(i)
        && !nextIsThat(i)) {
      return null;
    }
    boolean noun = Speech.noun(clause.low(i));
    if (j < 0 || clause.cutOff(j + 1)) {
      return noun ? null : inherited(i, verb, before);
    }
    String left = clause.low(j);
    if (BE.contains(left)) {
      return null;
    }
    if (noun) {
      Attribution beside = clause.adjacent(i) ? endingAt(i - 1, verb) : null;
      return beside != null && (beside.name() != null || beside.pronoun()) ? beside : null;
    }
    if (tokens.get(i).low().endsWith("ing") || CONJUNCTIONS.contains(left)) {
      return inherited(i, verb, before);
    }
    if (!clause.pause(j + 1) && Set.of("another", "others", "one").contains(left)) {
      return phrase(j, j, verb);
    }
    if (clause.determiner(j) && !left.equals("that")
        || (Speech.verb(left) && !clause.pause(j + 1))
        || clause.preposition(j)) {
      return null;
    }
    Attribution speaker = leftOf(j, i, verb, before);
    // "A presentation called “…”" names a thing, "the email read" a text.
    if (speaker != null && speaker.name() == null && !speaker.pronoun()) {
      boolean naming = Speech.naming(clause.low(i)) && clause.beforeQuotation(i);
      boolean reads = Speech.reads(clause.low(i)) && !Speech.work(left);
      return naming || reads ? null : speaker;
    }
    return speaker != null && Speech.reads(clause.low(i)) ? null : speaker;
  }

  private boolean nextIsThat(int i) {
    return i + 1 < tokens.size() && Set.of("that", "it").contains(clause.low(i + 1));
  }

  private @Nullable Attribution leftOf(int j, int i, int verb, List<Attribution> before) {
    if (clause.low(j).equals("who") && j > 0) {
      return leftOf(j - 1, j, verb, before);
    }
    Attribution direct = endingAt(j, verb);
    if (!clause.pause(j + 1)) {
      return direct != null ? direct : inherited(i, verb, before);
    }
    int from = clause.insertion(j + 1) - 1;
    // "Reed, a nurse from Leeds, said": the name ends before an earlier comma. "The mayor, Ann
    // Reed, said": the name is all that stands between two.
    Name exact = clause.nameEnding(j);
    if (exact != null && from == j) {
      int first = clause.first(exact);
      if (first > 0 && clause.pause(first) && !clause.cutOff(first) && clause.titleBefore(first)) {
        return direct;
      }
    }
    // A full name further left is likelier the speaker than one word out of a list.
    Attribution nearest = null;
    for (int k = from + 1; k > 0 && j - k < FARTHEST; k--) {
      if (clause.cutOff(k)) {
        break;
      }
      if (clause.pause(k) && k <= j || k == from + 1 && from < j) {
        k = clause.insertion(k);
        Attribution at = endingAt(k - 1, verb);
        boolean whole = at != null && at.name() != null && at.name().indexOf(' ') > 0;
        if (at != null && (whole || at.pronoun())) {
          return at;
        }
        nearest = nearest == null && at != null && at.name() != null ? at : nearest;
      }
    }
    return nearest != null ? nearest : inherited(i, verb, before);
  }

  /// The speaker of a verb that has none beside it is its sentence's first, else the name that the
  /// sentence begins with, else the nearest "he" or "she" before it.
  private @Nullable Attribution inherited(int i, int verb, List<Attribution> before) {
    if (!before.isEmpty()) {
      Attribution first = before.getFirst();
      return new Attribution(verb, first.start(), first.end(), first.mention(), first.name());
    }
    Name subject = clause.subject();
    if (subject != null && subject.end() <= tokens.get(i).start()) {
      return Attribution.of(subject, verb);
    }
    for (int k = i - 1; k >= 0 && i - k < FARTHEST; k--) {
      if (Set.of("he", "she").contains(clause.low(k))) {
        return phrase(k, k, verb);
      }
    }
    return Attribution.pronoun(clause.low(0)) && i > 0 ? phrase(0, 0, verb) : null;
  }

  /// The words for a speaker that end with the word at j.
  private @Nullable Attribution endingAt(int j, int verb) {
    Token head = tokens.get(j);
    if (Attribution.pronoun(head.low())) {
      return phrase(j, j, verb);
    }
    if (NOT_HEADS.contains(head.low()) || head.possessive()) {
      return null;
    }
    Name name = clause.nameEnding(j);
    if (name != null && !clause.ledByNoun(clause.first(name))) {
      return Attribution.of(name, verb);
    }
    int start = -1;
    int reached = j;
    for (int k = j; k >= 0 && j - k < LONGEST; k--) {
      reached = k;
      if (tokens.get(k).possessive()) {
        return owned(k, j, verb);
      }
      if (clause.determiner(k)) {
        start = k;
        boolean more =
            k > 1 && clause.adjacent(k) && clause.adjacent(k - 1) && clause.preposition(k - 1);
        if (!more) {
          break;
        }
      }
      if (k == 0 || !clause.adjacent(k) || stops(k - 1)) {
        break;
      }
    }
    if (start < 0 && name != null) {
      start = reached;
    }
    if (start < 0) {
      start = j;
      while (start > 0
          && j - start < 3
          && clause.adjacent(start)
          && tokens.get(start - 1).capital()) {
        start--;
      }
      if (start == j && !head.low().endsWith("s") && !Titles.common(head.low())) {
        return null;
      }
    }
    return phrase(start, j, verb);
  }

  /// "Meta’s blog post" speaks for Meta, "Reed’s lawyer" for himself.
  private Attribution owned(int owner, int j, int verb) {
    Name name = clause.nameEnding(owner);
    if (name != null && Speech.work(clause.low(j))) {
      return Attribution.of(name, verb);
    }
    return phrase(name == null ? owner : clause.first(name), j, verb);
  }

  private boolean stops(int k) {
    String low = clause.low(k);
    return NOT_HEADS.contains(low) || Speech.verb(low) || BE.contains(low);
  }

  /// The words for a speaker that begin with the word at k.
  private @Nullable Attribution phraseFrom(int k, int verb) {
    if (k >= tokens.size()
        || clause.cutOff(k)
        || clause.pause(k)
        || NOT_HEADS.contains(clause.low(k))
        || clause.preposition(k)) {
      return null;
    }
    Token first = tokens.get(k);
    if (Attribution.pronoun(first.low())) {
      return phrase(k, k, verb);
    }
    int end = k;
    while (end + 1 < tokens.size() && end - k < LONGEST && goesOn(end + 1)) {
      end++;
    }
    boolean determined = clause.determiner(k);
    Name last = null;
    for (Name name : clause.names()) {
      boolean inside = name.start() >= first.start() && name.end() <= tokens.get(end).end();
      if (inside && (last == null || !clause.preposition(clause.first(name) - 1))) {
        last = name;
      }
    }
    boolean people = determined && end == k + 1 && tokens.get(end).text().matches(".+(an|ese|ish)");
    if (last != null && !people && (!determined || closes(last, end))) {
      return Attribution.of(last, verb);
    }
    if (determined && end + 1 < tokens.size() && clause.pause(end + 1) && !clause.cutOff(end + 1)) {
      Name apposed = clause.nameStarting(end + 1);
      if (apposed != null) {
        return Attribution.of(apposed, verb);
      }
    }
    boolean plural = first.low().endsWith("s") || Titles.common(first.low());
    boolean headline = end > k && end - k < 3 && !helps(first) && !BE.contains(first.low());
    return determined || plural || first.capital() || headline ? phrase(k, end, verb) : null;
  }

  private boolean goesOn(int k) {
    boolean part = clause.preposition(k) && !Set.of("of", "for").contains(clause.low(k));
    // "Quay co-founder and president Ann Reed" goes on behind the "and".
    boolean office =
        clause.low(k).equals("and")
            && k + 1 < tokens.size()
            && Titles.title(tokens.get(k + 1).bare());
    return clause.adjacent(k) && !part && (office || !NOT_HEADS.contains(clause.low(k)));
  }

  private boolean closes(Name name, int end) {
    return name.end() == tokens.get(end).end() && !clause.preposition(clause.first(name) - 1);
  }

  private Attribution phrase(int from, int to, int verb) {
    int start = tokens.get(from).start();
    int end = tokens.get(to).end();
    return new Attribution(verb, start, end, clause.text().substring(start, end), null);
  }

  private static boolean helps(Token token) {
    return AUXILIARIES.contains(token.low()) || (token.low().endsWith("ly") && !token.capital());
  }
}
