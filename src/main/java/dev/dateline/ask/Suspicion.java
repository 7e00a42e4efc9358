// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Word.Tag;
import java.util.List;
import java.util.Set;

/// Tells a question that may accuse a person although [Accusations] finds no accusation in it. It
/// knows no list of deeds: nobody can write down all that people accuse each other of ("did she
/// switch off the alarm"), so that what asks for the deed, state or motive of a person is under
/// suspicion, and what asks for their words or for another's deed is not. Pure; any thread.
final class Suspicion {
  private static final Set<String> INNOCENT = Lexicon.words("links.txt", "innocent");

  private Suspicion() {}

  /// Whether a question may accuse a person.
  ///
  /// @param question any text; only its first 120 words are read
  /// @return whether it holds a word of the lexicon of offences beside a person, or asks whether,
  ///   why, when or to whom a person did or is something that is not known as innocent
  static boolean in(String question) {
    List<Word> all = Word.of(Wording.cleaned(question), _ -> false);
    List<Word> words = all.subList(0, Math.min(all.size(), Accusations.LONGEST));
    boolean person = words.stream().anyMatch(word -> word.is(Tag.NAME, Tag.ROLE, Tag.PRON));
    boolean offence = words.stream().anyMatch(word -> !word.offences().isEmpty());
    return person && (offence || deed(words));
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
          && (subject.accusable() || words.get(subject.from()).is(Tag.NAME))
          && !identity(words, i, subject)
          && !innocent(words, i + 2)) {
        return true;
      }
    }
    return false;
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
