// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.grammar.Scene;
import dev.dateline.news.Sentence;
import dev.dateline.split.Name;
import dev.dateline.split.Names;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Whether sentences clear an accused person: an acquittal, a charge that was dropped. Generous
/// where an accusation is read strictly: a surname is enough where the article gives one full name
/// for it, and a pronoun behind the name. Any thread may use it.
///
/// @param accusation who is accused of what
/// @param full full names that the accused person can have
record Clearance(Accusation accusation, Set<String> full) {
  private static final Pattern PRONOUN = Pattern.compile("\\b(?:[Hh]e|[Ss]he|him|her)\\b");

  private static final Set<String> OUTCOMES = Set.of("convict", "prison");

  // Who was named longer ago may be somebody else by now.
  private static final int BACK = 2;

  /// {@return whether an article clears them: of one count, and convicted of another, is not
  /// cleared}
  ///
  /// @param scene the article
  boolean in(Scene scene) {
    return any(scene, i -> byName(scene.sentences().get(i)))
        || any(scene, i -> at(scene, i)) && !any(scene, i -> convicts(scene.sentences().get(i)));
  }

  private static boolean any(Scene scene, IntPredicate sentence) {
    return IntStream.range(0, scene.sentences().size()).anyMatch(sentence);
  }

  /// {@return whether a sentence clears them}
  ///
  /// @param scene its article
  /// @param at its number
  boolean at(Scene scene, int at) {
    Sentence sentence = scene.sentences().get(at);
    return byName(sentence)
        || sentence.role().receipt()
            && Accusations.mayClear(sentence.text())
            && Accusations.clears(accusation, spelledOut(scene, at), full);
  }

  private boolean byName(Sentence sentence) {
    return sentence.role().receipt() && Accusations.clears(accusation, sentence.text(), full);
  }

  private boolean convicts(Sentence sentence) {
    return OUTCOMES.stream()
        .map(each -> new Accusation(accusation.person(), Set.of(each), Set.of()))
        .anyMatch(each -> Accusations.says(each, sentence.text(), full));
  }

  /// The sentence with the full name for a surname or a pronoun.
  private static String spelledOut(Scene scene, int at) {
    Names names = Names.of(scene.sentences());
    String text = scene.sentences().get(at).text();
    for (Name name : Names.in(text)) {
      Optional<String> whole = name.several() ? Optional.empty() : names.fullName(name.text());
      if (whole.isPresent()) {
        return text.replace(name.text(), whole.get());
      }
    }
    for (int i = at - 1; i >= Math.max(0, at - BACK); i--) {
      for (Name name : Names.in(scene.sentences().get(i).text())) {
        Optional<String> whole = names.fullName(name.text());
        if (whole.isPresent() && names.person(whole.get())) {
          return PRONOUN.matcher(text).replaceFirst(whole.get());
        }
      }
    }
    return text;
  }
}
