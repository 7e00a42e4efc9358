// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Word.Tag;
import dev.dateline.grammar.Scenes;
import dev.dateline.index.Hit;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.split.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names that the articles found give to things: "the Lancet drone", "Norway's Joule engine". A
/// question about them is no question about a person. Any thread may use it.
///
/// @param scenes the articles as they were read
record Things(Scenes scenes) {
  /// Passages looked at, the best.
  private static final int LOOKED = 10;

  /// Words from a name to the thing that it names: "the Lancet loitering attack drone".
  private static final int FAR = 4;

  /// The names of things among a question's words.
  ///
  /// @param question the question
  /// @param evidence what was found for it
  /// @return the words, folded; none that an article gives to a person too
  Set<String> in(String question, Evidence evidence) {
    Set<String> asked = new HashSet<>();
    for (Word word : Word.of(question, _ -> false)) {
      if (word.is(Tag.NAME)) {
        asked.add(word.folded());
      }
    }
    Set<String> things = new HashSet<>();
    Set<String> people = new HashSet<>();
    for (Hit hit : evidence.hits().subList(0, Math.min(LOOKED, evidence.hits().size()))) {
      Version version = evidence.versions().get(hit.passage().article());
      if (version == null) {
        continue;
      }
      List<Word> words = Word.of(hit.passage().text(), _ -> false);
      for (int i = 0; i < words.size(); i++) {
        String name = words.get(i).folded();
        if (asked.contains(name) && words.get(i).token().capital()) {
          if (beside(words, i) || person(words.get(i), version)) {
            people.add(name);
          } else if (thing(words, i)) {
            things.add(name);
          }
        }
      }
    }
    things.removeAll(people);
    return things;
  }

  private boolean person(Word name, Version version) {
    return Names.of(scenes.of(version).sentences()).person(name.token().text());
  }

  /// Whether a name stands beside another, as a surname does, or before what somebody says.
  private static boolean beside(List<Word> words, int at) {
    boolean led = joined(words, at - 1);
    boolean followed = joined(words, at);
    return (led && words.get(at - 1).is(Tag.ROLE))
        || (led && capital(words, at - 1) && !words.get(at - 1).folded().endsWith("s"))
        || (followed && capital(words, at + 1))
        || (at + 1 < words.size() && words.get(at + 1).is(Tag.SPEECH));
  }

  /// Whether nothing but a space stands between a word and the next.
  private static boolean joined(List<Word> words, int at) {
    return at >= 0
        && at + 1 < words.size()
        && words.get(at + 1).token().start() - words.get(at).token().end() == 1;
  }

  private static boolean capital(List<Word> words, int at) {
    return words.get(at).is(Tag.NAME) && words.get(at).token().capital();
  }

  /// Whether a thing's noun follows a name, with nothing but its own description between.
  private static boolean thing(List<Word> words, int at) {
    for (int i = at + 1; i <= at + FAR && joined(words, i - 1); i++) {
      Word word = words.get(i);
      if (word.token().capital() || !word.is(Tag.THING, Tag.NAME, Tag.COMMON)) {
        return false;
      }
      if (word.is(Tag.THING)) {
        return true;
      }
    }
    return false;
  }
}
