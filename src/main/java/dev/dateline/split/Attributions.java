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
///
/// @param tokens the sentence's words outside quotation marks
/// @param names its names outside quotation marks
/// @param text the text that both count in
record Attributions(List<Token> tokens, List<Name> names, String text) {
  private static final Set<String> AUXILIARIES =
      Vocabulary.of(
          "has had have also then later further once would will could may might "
              + "did does do even still never not himself herself just again first "
              + "often to can should must always didn’t hasn’t instead soon since all "
              + "both today");
  private static final Set<String> BE = Vocabulary.of("was were is are been being be get got gets");
  private static final Set<String> DETERMINERS =
      Vocabulary.of(
          "the a an his her its their this that one another some several many "
              + "most our my these those two three other no");
  private static final Set<String> NOT_HEADS =
      Vocabulary.of(
          "who which that what as and or but because if when than so while after "
              + "before where why how");

  List<Attribution> all() {
    List<Attribution> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Attribution one = null;
      if (token.low().equals("according") && i + 1 < tokens.size()) {
        one = tokens.get(i + 1).low().equals("to") ? phraseFrom(i + 2, token.start()) : null;
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
    if (afterQuotation(i) || i == 0) {
      Attribution inverted = i + 1 < tokens.size() ? phraseFrom(i + 1, verb) : null;
      if (inverted != null) {
        return inverted;
      }
    }
    int j = i - 1;
    while (j >= 0 && tokens.get(j + 1).adjacent() && helps(tokens.get(j))) {
      j--;
    }
    if (j < 0 || cutOff(j + 1)) {
      return inherited(i, verb, before);
    }
    Token left = tokens.get(j);
    if (BE.contains(left.low())) {
      return null;
    }
    if (tokens.get(i).low().endsWith("ing")
        || Set.of("and", "but", "or", "as").contains(left.low())) {
      return inherited(i, verb, before);
    }
    if (DETERMINERS.contains(left.low()) && !left.low().equals("that")
        || Speech.verb(left.text())
        || Attribution.PREPOSITIONS.contains(left.low())) {
      return null;
    }
    return leftOf(j, i, verb, before);
  }

  private @Nullable Attribution leftOf(int j, int i, int verb, List<Attribution> before) {
    if (tokens.get(j).low().equals("who") && j > 0) {
      return leftOf(j - 1, j, verb, before);
    }
    Attribution direct = endingAt(j, verb);
    boolean comma = pause(j + 1);
    if (!comma) {
      return direct != null ? direct : inherited(i, verb, before);
    }
    // "Reed, a nurse from Leeds, said": the name ends before an earlier comma. "The mayor, Ann
    // Reed, said": the name is all that stands between two.
    Name exact = nameEnding(j);
    if (exact != null) {
      int first =
          indexAt(exact.start() - (exact.title().isEmpty() ? 0 : exact.title().length() + 1));
      if (first > 0 && pause(first) && !cutOff(first)) {
        return direct;
      }
    }
    for (int k = j; k > 0 && j - k < 40; k--) {
      if (cutOff(k)) {
        break;
      }
      if (pause(k)) {
        Attribution at = endingAt(k - 1, verb);
        if (at != null && (at.name() != null || at.pronoun())) {
          return at;
        }
      }
    }
    return inherited(i, verb, before);
  }

  /// The speaker of a verb that has none beside it is its sentence's first, else the name that the
  /// sentence begins with.
  private @Nullable Attribution inherited(int i, int verb, List<Attribution> before) {
    if (!before.isEmpty()) {
      Attribution last = before.getFirst();
      return new Attribution(verb, last.start(), last.end(), last.mention(), last.name());
    }
    Name subject = Attribution.subject(tokens, names);
    if (subject != null && subject.end() <= tokens.get(i).start()) {
      return new Attribution(verb, subject.start(), subject.end(), subject.text(), subject.text());
    }
    Token first = tokens.getFirst();
    return Attribution.pronoun(first.low()) && first.start() < verb
        ? new Attribution(verb, first.start(), first.end(), first.text(), null)
        : null;
  }

  /// The words for a speaker that end with the token at j.
  private @Nullable Attribution endingAt(int j, int verb) {
    Token head = tokens.get(j);
    if (Attribution.pronoun(head.low())) {
      return new Attribution(verb, head.start(), head.end(), head.text(), null);
    }
    if (NOT_HEADS.contains(head.low()) || head.possessive()) {
      return null;
    }
    Name name = nameEnding(j);
    int first = name == null ? j : Math.max(0, indexAt(name.start()));
    int titled = name == null || name.title().isEmpty() ? first : first - words(name.title());
    boolean led =
        titled > 1
            && tokens.get(titled).adjacent()
            && Attribution.PREPOSITIONS.contains(tokens.get(titled - 1).low())
            && tokens.get(titled - 1).adjacent()
            && !tokens.get(titled - 2).capital()
            && !Speech.verb(tokens.get(titled - 2).text());
    if (name != null && !led) {
      return new Attribution(verb, name.start(), name.end(), name.text(), name.text());
    }
    int start = -1;
    for (int k = j; k >= 0 && j - k < 12; k--) {
      String low = tokens.get(k).low();
      if (DETERMINERS.contains(low)) {
        start = k;
        boolean more =
            k > 1
                && tokens.get(k).adjacent()
                && tokens.get(k - 1).adjacent()
                && Attribution.PREPOSITIONS.contains(tokens.get(k - 1).low());
        if (!more) {
          break;
        }
      }
      if (k == 0 || !tokens.get(k).adjacent() || stops(k - 1)) {
        break;
      }
    }
    if (start < 0) {
      start = j;
      while (start > 0
          && j - start < 3
          && tokens.get(start).adjacent()
          && tokens.get(start - 1).capital()) {
        start--;
      }
      if (start == j && name == null && !head.low().endsWith("s") && !Titles.common(head.low())) {
        return null;
      }
    }
    return phrase(start, j, verb);
  }

  private boolean stops(int k) {
    String low = tokens.get(k).low();
    return NOT_HEADS.contains(low) || Speech.verb(low) || BE.contains(low);
  }

  /// The words for a speaker that begin with the token at k.
  private @Nullable Attribution phraseFrom(int k, int verb) {
    if (k >= tokens.size() || cutOff(k) || pause(k)) {
      return null;
    }
    Token first = tokens.get(k);
    if (Attribution.pronoun(first.low())) {
      return new Attribution(verb, first.start(), first.end(), first.text(), null);
    }
    int end = k;
    while (end + 1 < tokens.size()
        && end - k < 14
        && tokens.get(end + 1).adjacent()
        && !NOT_HEADS.contains(tokens.get(end + 1).low())
        && !(Attribution.PREPOSITIONS.contains(tokens.get(end + 1).low())
            && !Set.of("of", "for").contains(tokens.get(end + 1).low()))) {
      end++;
    }
    boolean determined = DETERMINERS.contains(first.low());
    Name last = null;
    for (Name name : names) {
      boolean inside = name.start() >= first.start() && name.end() <= tokens.get(end).end();
      if (inside && (last == null || determined)) {
        last = name;
      }
    }
    if (last != null && (!determined || last.end() == tokens.get(end).end() && !led(last))) {
      return new Attribution(verb, last.start(), last.end(), last.text(), last.text());
    }
    if (determined && end + 1 < tokens.size() && pause(end + 1) && !cutOff(end + 1)) {
      Name apposed = nameStarting(end + 1);
      if (apposed != null) {
        return new Attribution(
            verb, apposed.start(), apposed.end(), apposed.text(), apposed.text());
      }
    }
    boolean plural = first.low().endsWith("s") || Titles.common(first.low());
    return determined || plural || first.capital() || end > k ? phrase(k, end, verb) : null;
  }

  private boolean led(Name name) {
    int at = indexAt(name.start()) - 1;
    return at >= 0 && Attribution.PREPOSITIONS.contains(tokens.get(at).low());
  }

  private Attribution phrase(int from, int to, int verb) {
    int start = tokens.get(from).start();
    int end = tokens.get(to).end();
    return new Attribution(verb, start, end, text.substring(start, end), null);
  }

  private boolean helps(Token token) {
    return AUXILIARIES.contains(token.low()) || token.low().endsWith("ly") && !token.capital();
  }

  private boolean afterQuotation(int i) {
    return tokens.get(i).before().indexOf(Quotations.GONE) >= 0;
  }

  /// Whether a quotation, a colon or a semicolon parts the token at k from the one before.
  private boolean cutOff(int k) {
    String before = tokens.get(k).before();
    return before.indexOf(Quotations.GONE) >= 0
        || before.indexOf(';') >= 0
        || before.indexOf(':') >= 0;
  }

  private boolean pause(int k) {
    String before = tokens.get(k).before();
    return before.indexOf(',') >= 0
        || before.indexOf('—') >= 0
        || before.indexOf('–') >= 0
        || before.indexOf('(') >= 0
        || before.indexOf(')') >= 0;
  }

  private @Nullable Name nameEnding(int j) {
    for (Name name : names) {
      if (name.end() == tokens.get(j).end()) {
        return name;
      }
    }
    return null;
  }

  private @Nullable Name nameStarting(int k) {
    int start = tokens.get(k).start();
    for (Name name : names) {
      int titled = name.title().isEmpty() ? 0 : name.title().length() + 1;
      if (name.start() == start || name.start() - titled == start) {
        return name;
      }
    }
    return null;
  }

  private int indexAt(int start) {
    for (int k = 0; k < tokens.size(); k++) {
      if (tokens.get(k).end() > start) {
        return k;
      }
    }
    return -1;
  }

  private static int words(String title) {
    return title.split(" ", -1).length;
  }
}
