// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.split.Name;
import dev.dateline.split.Names;
import dev.dateline.split.Reading;
import dev.dateline.verify.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Makes of an answer the turn that a later question can mean.
final class Turns {
  private Turns() {}

  static Turn of(Asked asked, Answer answer, Evidence evidence, Instant at) {
    Set<Turn.Name> names = new LinkedHashSet<>();
    List<Turn.Shown> shown = new ArrayList<>();
    if (answer instanceof Answer.Cited cited) {
      for (Answer.Source source : cited.sources()) {
        shown.add(new Turn.Shown(source.article(), source.version(), source.start(), source.end()));
        Version version = evidence.versions().get(source.article());
        if (version != null) {
          List<Sentence> sentences = Reading.of(version).sentences();
          Names known = Names.of(sentences);
          sentences.stream()
              .filter(s -> s.start() < source.end() && source.start() < s.end())
              .forEach(s -> names.addAll(names(known, s)));
        }
      }
    }
    return new Turn(
        asked.text(), answer.standalone(), List.copyOf(names), shown, at, asked.message());
  }

  /// The names that a sentence holds, with what they name as far as the article tells.
  ///
  /// @param names what the article tells about names
  /// @param sentence the sentence
  /// @return the names in order
  private static List<Turn.Name> names(Names names, Sentence sentence) {
    List<Turn.Name> found = new ArrayList<>();
    for (Name name : names.in(sentence)) {
      String full = names.fullName(name.text()).orElse(name.text());
      found.add(
          new Turn.Name(full, names.person(name.text()) ? Turn.Kind.PERSON : Turn.Kind.THING));
    }
    return found;
  }
}
