// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.grammar.Scene;
import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A sentence of an article, once.
record Place(Version version, Sentence sentence) {
  Claim claim() {
    return claim(Claim.Purpose.REPORT);
  }

  Claim claim(Claim.Purpose purpose) {
    return new Claim(
        sentence.text(),
        List.of(
            new Claim.Receipt(version.id(), version.number(), sentence.start(), sentence.end())),
        purpose);
  }

  /// Adds sentences, and what has to come along with those that the others do not complete.
  ///
  /// @param answers the sentences, best article first
  /// @param chosen takes them in the order in which they are read: those of one article in its
  ///   order
  static void add(List<Candidate> answers, Set<Place> chosen) {
    Map<Scene, Set<Integer>> shown = new LinkedHashMap<>();
    for (Candidate one : answers) {
      shown.computeIfAbsent(one.scene(), _ -> new TreeSet<>()).add(one.index());
    }
    for (Candidate one : answers) {
      shown.computeIfPresent(
          one.scene(),
          (scene, there) -> {
            if (!scene.complete(one.index(), there)) {
              scene.company(one.index()).ifPresent(there::addAll);
            }
            return there;
          });
    }
    shown.forEach(
        (scene, indexes) ->
            indexes.forEach(
                i -> chosen.add(new Place(scene.reading().version(), scene.sentences().get(i)))));
  }
}
