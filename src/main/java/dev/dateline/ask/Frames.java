// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Accusations that no single word makes ("set the school on fire", "took the money"): the table in
/// `frames.txt`.
final class Frames {
  // A pattern's time grows with the text, and nobody accuses in so many words.
  private static final int LONGEST = 200;

  private static final List<Frame> FRAMES = new ArrayList<>();

  static {
    Lexicon.patterns("frames.txt", (family, whole) -> FRAMES.add(new Frame(family, whole)));
  }

  private Frames() {}

  private record Frame(String family, Pattern whole) {}

  /// What a frame found.
  ///
  /// @param person the words that name the accused
  /// @param family of what
  record Found(String person, String family) {}

  /// Every frame that a question fits and whose subject is a person.
  static List<Found> in(String question, Predicate<String> placeOrThing) {
    String plain = Wording.hyphened(question);
    List<Found> found = new ArrayList<>();
    if (plain.length() > LONGEST) {
      return found;
    }
    for (Frame frame : FRAMES) {
      Matcher matcher = frame.whole().matcher(plain);
      if (matcher.matches()) {
        String subject = matcher.group(1);
        List<Word> words = Word.of(subject, placeOrThing);
        person(words).ifPresent(person -> found.add(new Found(person, frame.family())));
      }
    }
    return found;
  }

  /// The person that a subject names; of "Ada Marl-Day" the name before what looks like a thing.
  private static Optional<String> person(List<Word> words) {
    for (int end = words.size(); end > 0; end--) {
      boolean full = end == words.size() || end > 1 && words.getFirst().is(Word.Tag.NAME);
      Nouns.Noun noun = full ? new Nouns(words.subList(0, end)).endingAt(end) : null;
      if (noun != null && noun.accusable()) {
        return Optional.of(noun.person());
      }
    }
    return Optional.empty();
  }
}
