// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Word.Tag;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Tells a question that may accuse a person although [Accusations] finds no accusation in it. It
/// knows no list of deeds: nobody can write down all that people accuse each other of ("did she
/// switch off the alarm"), so that what asks for the deed, state or motive of a person is under
/// suspicion, and what asks for their words or for another's deed is not. Pure; any thread.
final class Suspicion {
  private static final Set<String> INNOCENT = Lexicon.words("links.txt", "innocent");

  private Suspicion() {}

  /// Whether a question may accuse a person, where nothing is known of what it names.
  ///
  /// @param question any text; only its first 120 words are read
  /// @return as [#in(String, Predicate)]
  static boolean in(String question) {
    return in(question, _ -> false);
  }

  /// Whether a question may accuse a person.
  ///
  /// @param question any text; only its first 120 words are read
  /// @param thing whether a folded word names a thing
  /// @return whether it holds a word of the lexicon of offences beside a person, or asks whether,
  ///   why, when or to whom a person did or is something that is not known as innocent
  static boolean in(String question, Predicate<String> thing) {
    List<Word> all = Word.of(Wording.cleaned(question), thing);
    List<Word> words = all.subList(0, Math.min(all.size(), Accusations.LONGEST));
    boolean person =
        IntStream.range(0, words.size())
            .anyMatch(i -> words.get(i).is(Tag.NAME, Tag.ROLE, Tag.PRON) && !participle(words, i));
    boolean offence = words.stream().anyMatch(word -> !word.offences().isEmpty());
    return person && (offence || deed(words));
  }

  /// "Who planted the", "was the missile intercepted": a verb's form that no list knows stands
  /// where no name can.
  private static boolean participle(List<Word> words, int at) {
    if (at == 0 || !words.get(at).folded().endsWith("ed") || !words.get(at).is(Tag.NAME)) {
      return false;
    }
    boolean asked = words.get(at - 1).folded().equals("who");
    boolean object = at + 1 < words.size() && words.get(at + 1).is(Tag.DET);
    return (asked && object) || words.get(at - 1).is(Tag.THING);
  }

  /// "Did she", "who did she": a helping verb before a person; "Jones hid it": none at all.
  private static boolean deed(List<Word> words) {
    Nouns nouns = new Nouns(words);
    if (words.stream().noneMatch(word -> word.is(Tag.AUX, Tag.WH))) {
      Nouns.Noun first = nouns.startingAt(0);
      return first != null && first.accusable() && !innocent(words, 0);
    }
    for (int i = 0; i + 1 < words.size(); i++) {
      Nouns.Noun subject = words.get(i).is(Tag.AUX) ? nouns.startingAt(i + 1) : null;
      // A verb that looks like a thing ("did Jones gas them") hides the person before it.
      if (subject != null
          && !thing(words, subject)
          && (subject.accusable() || words.get(subject.from()).is(Tag.NAME))
          && !identity(words, i, subject)
          && !innocent(words, i + 2)) {
        return true;
      }
    }
    return false;
  }

  /// "Was the missile intercepted".
  private static boolean thing(List<Word> words, Nouns.Noun noun) {
    int last = noun.to() - 1;
    return participle(words, last)
        && words.subList(noun.from(), last).stream().allMatch(word -> word.is(Tag.DET, Tag.THING));
  }

  /// "Who is the chairman of the league" asks for a name.
  private static boolean identity(List<Word> words, int at, Nouns.Noun subject) {
    return at > 0
        && words.get(at - 1).folded().equals("who")
        && Clause.be(words.get(at).folded())
        && (subject.to() == words.size() || words.get(subject.to()).is(Tag.OF));
  }

  private static boolean innocent(List<Word> words, int from) {
    return words.subList(from, words.size()).stream()
        .anyMatch(word -> word.is(Tag.SPEECH) || INNOCENT.contains(word.folded()));
  }
}
