// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Word.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the nouns around a word: who stands before it, who behind it.
final class Nouns {
  private static final Set<String> NO_ONE = Set.of("a", "an", "any", "some", "no", "each", "every");
  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "any", "some", "no", "each", "every", "another");
  // "after the fraud", "about the fraud" tell when or of what, not who.
  private static final Set<String> APART =
      Set.of(
          "about",
          "since",
          "during",
          "before",
          "after",
          "over",
          "regarding",
          "concerning",
          "re",
          "despite",
          "near",
          "among",
          "amid",
          "amidst",
          "until",
          "till",
          "like",
          "around",
          "outside",
          "against",
          "per",
          "via",
          "than",
          "next");
  private static final Set<String> STOPPING =
      Set.of("if", "when", "whether", "while", "because", "but", "although", "though");

  private final List<Word> words;

  Nouns(List<Word> words) {
    this.words = List.copyOf(words);
  }

  /// A noun with what stands before it.
  ///
  /// @param from its first word
  /// @param to one behind its last
  /// @param person what names the person, empty where it is none
  record Noun(int from, int to, String person) {
    /// {@return whether it names a person who can be accused}
    boolean accusable() {
      return !person.isEmpty();
    }
  }

  /// The noun that ends right before a word.
  ///
  /// @param at index of the word
  /// @return the noun, or null when another kind of word stands there
  @Nullable Noun endingAt(int at) {
    if (at <= 0 || !nominal(at - 1)) {
      return null;
    }
    int from = at - 1;
    if (words.get(from).is(Tag.PRON, Tag.WEAK)) {
      return noun(from, at);
    }
    while (from > 0
        && within(from - 1)
        && !(words.get(from).is(Tag.NAME) && words.get(from - 1).is(Tag.GENERIC))) {
      from--;
      boolean begins = words.get(from).is(Tag.DET, Tag.GENDET, Tag.PRON);
      if (begins) {
        break;
      }
    }
    return noun(from, at);
  }

  /// The noun that begins at a word, its articles included.
  ///
  /// @param at index of the word
  /// @return the noun, or null when another kind of word stands there
  @Nullable Noun startingAt(int at) {
    int to = at;
    while (to < words.size() && words.get(to).is(Tag.DET, Tag.GENDET, Tag.NUMBER)) {
      to++;
    }
    if (to < words.size() && words.get(to).is(Tag.PRON, Tag.WEAK)) {
      return noun(at, to + 1);
    }
    while (to < words.size() && nominal(to) && !words.get(to).is(Tag.PRON, Tag.WEAK)) {
      to++;
    }
    return to == at ? null : noun(at, to);
  }

  /// Walks left from a word to the noun that it is said of.
  ///
  /// @param at index of the word
  /// @param linked whether prepositions may lie between ("involved in the fraud")
  /// @return the noun, or null when a question word, another verb or the beginning comes first
  @Nullable Noun before(int at, boolean linked) {
    int i = at;
    while (i > 0) {
      Word word = words.get(i - 1);
      Noun noun = endingAt(i);
      if (noun != null) {
        int stop = noun.from();
        if (stop > 0
            && words.get(stop - 1).is(Tag.PREP, Tag.OF)
            && !followsLink(stop - 1)
            && !generic(noun)) {
          // "the mayor of Halden": the noun belongs to the one before it.
          i = stop - 1;
          continue;
        }
        return noun;
      }
      if (word.is(Tag.WH)) {
        return relative(i - 1);
      }
      boolean stops =
          word.is(Tag.SPEECH, Tag.BY, Tag.AGAINST)
              || (word.is(Tag.OBSERVE) && linked)
              || (word.is(Tag.PREP) && linked && APART.contains(word.folded()))
              || STOPPING.contains(word.folded());
      if (stops && !blamed(i - 1)) {
        return null;
      }
      i--;
    }
    return null;
  }

  /// Whether a noun accuses by standing before another: "Jones fraud", "his trial".
  @Nullable Noun possessor(int at) {
    int i = at;
    while (i > 0
        && (words.get(i - 1).is(Tag.COMMON, Tag.NUMBER) || offends(i - 1))
        && !words.get(i - 1).token().possessive()) {
      i--;
    }
    int thing = i;
    while (thing > 1
        && i - thing < 3
        && words.get(thing - 1).is(Tag.THING, Tag.BODY, Tag.OBSERVE)) {
      thing--;
    }
    // "Ada Jones soccer league theft": a full name reaches over a thing, one word may be a place.
    if (thing > 1
        && thing < i
        && words.get(thing - 1).is(Tag.NAME)
        && words.get(thing - 2).is(Tag.NAME)) {
      i = thing;
    }
    Noun noun = endingAt(i);
    return noun != null && words.get(noun.to() - 1).is(Tag.NAME, Tag.ROLE, Tag.PRON) ? noun : null;
  }

  /// "the man who stole it": the one of whom it is said before ("was Jones the man").
  private @Nullable Noun relative(int who) {
    if (who == 0
        || words.get(who).folded().startsWith("wh") && !words.get(who).folded().equals("who")) {
      return null;
    }
    Noun one = endingAt(who);
    if (one == null) {
      return null;
    }
    return one.accusable() ? one : before(one.from(), true);
  }

  private boolean generic(Noun noun) {
    return words.subList(noun.from(), noun.to()).stream().anyMatch(word -> word.is(Tag.GENERIC));
  }

  /// "people like Jones", "someone such as Jones".
  private boolean followsLink(int preposition) {
    String link = words.get(preposition).folded();
    return link.equals("like") || link.equals("as");
  }

  /// "to blame for": no speech.
  private boolean blamed(int at) {
    String word = words.get(at).folded();
    return word.equals("blame")
        || (word.equals("believed") || word.equals("thought") || word.equals("said"))
            && at + 1 < words.size()
            && words.get(at + 1).folded().equals("to");
  }

  private boolean offends(int at) {
    return words.get(at).is(Tag.NAME, Tag.THING, Tag.GENERIC)
        && !words.get(at).offences().isEmpty()
        && !capital(at);
  }

  private boolean capital(int at) {
    return at > 0 && words.get(at).token().capital();
  }

  private boolean nominal(int at) {
    Word word = words.get(at);
    return word.is(
            Tag.NAME,
            Tag.ROLE,
            Tag.BODY,
            Tag.PLACE,
            Tag.THING,
            Tag.GENERIC,
            Tag.PRON,
            Tag.WEAK,
            Tag.MONTH)
        && !(word.is(Tag.NAME) && offends(at));
  }

  private boolean within(int at) {
    Word word = words.get(at);
    return (nominal(at) && !word.is(Tag.PRON, Tag.WEAK))
        || word.is(Tag.DET, Tag.GENDET, Tag.NUMBER)
        || (word.is(Tag.PRON) && (word.folded().equals("his") || word.folded().equals("her")))
        || (word.is(Tag.OF) && at > 0 && words.get(at - 1).is(Tag.ROLE))
        || (word.is(Tag.NAME)
            && offends(at)
            && !word.offences().getFirst().kind().verb()
            && words.get(at).offences().getFirst().kind() == Offence.Kind.DOER);
  }

  private Noun noun(int from, int to) {
    List<Word> all = words.subList(from, to);
    Word head = all.getLast();
    boolean someone =
        all.stream().anyMatch(word -> word.is(Tag.DET) && NO_ONE.contains(word.folded()));
    boolean article = all.stream().anyMatch(word -> ARTICLES.contains(word.folded()));
    boolean role = all.stream().anyMatch(word -> word.is(Tag.ROLE));
    boolean person =
        switch (head.tag()) {
          case PRON -> true;
          case ROLE -> !someone;
          case NAME -> !article || role && !someone;
          case PLACE, MONTH -> role && from + 1 < to && words.get(to - 2).is(Tag.OF);
          default -> false;
        };
    return new Noun(
        from,
        to,
        person
            ? all.stream()
                .filter(word -> word.is(Tag.ROLE, Tag.NAME, Tag.PRON, Tag.PLACE))
                .map(Word::folded)
                .collect(Collectors.joining(" "))
            : "");
  }
}
