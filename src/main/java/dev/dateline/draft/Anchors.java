// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Scenes;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import dev.dateline.news.Passage;
import dev.dateline.news.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// From the words that a model copied to the whole sentences around them, which are what a reader
/// can open. The copy itself is never shown.
final class Anchors {
  // A name or a number tells more of a sentence than any other word.
  private static final int TELLING = 2;

  // Below this share of its words nobody would take the one for the other's source.
  private static final double SUPPORT = 0.25;

  // Models leave words out of a copy, and mark the place or not.
  private static final Pattern LEFT_OUT = Pattern.compile("\\s*(?:…|\\.{3}|\\[…]|\\[\\.{3}])\\s*");

  private final Scenes scenes;

  Anchors(Scenes scenes) {
    this.scenes = scenes;
  }

  /// The sentences around an anchor.
  ///
  /// @param cutting the passage that should hold it
  /// @param mark id and anchor
  /// @param text the sentence that it is to carry, which decides between two places
  /// @return whole sentences in order; empty where the anchor is empty or stands nowhere in the
  ///   passage's reporting
  List<Claim.Receipt> around(Cutting cutting, Mark mark, String text) {
    Passage passage = cutting.passage();
    Folded folded = Folded.of(passage.text());
    SortedSet<Integer> sentences = new TreeSet<>();
    Scene scene = scenes.of(cutting.version());
    for (String part : LEFT_OUT.split(mark.anchor(), -1)) {
      if (part.isBlank()) {
        continue;
      }
      Optional<List<Integer>> found =
          folded.find(part).stream()
              .map(
                  place ->
                      receipts(
                          scene,
                          scene.within(
                              passage.start() + place.start(), passage.start() + place.end())))
              .filter(list -> !list.isEmpty())
              .max(Comparator.comparingDouble(list -> support(scene, list, text)));
      if (found.isEmpty()) {
        return List.of();
      }
      sentences.addAll(found.get());
    }
    return cited(cutting, scene, sentences);
  }

  /// The sentence of a passage that supports a text best.
  ///
  /// @param cutting the passage
  /// @param text the sentence to be supported
  /// @return the sentence, or nothing where none shares enough words
  List<Claim.Receipt> best(Cutting cutting, String text) {
    Scene scene = scenes.of(cutting.version());
    Passage passage = cutting.passage();
    return receipts(scene, scene.within(passage.start(), passage.end())).stream()
        .filter(i -> support(scene, List.of(i), text) >= SUPPORT)
        .max(
            Comparator.<Integer>comparingDouble(i -> support(scene, List.of(i), text))
                .thenComparing(Comparator.reverseOrder()))
        .map(i -> cited(cutting, scene, new TreeSet<>(List.of(i))))
        .orElse(List.of());
  }

  /// The same sentences with those that say who speaks in them and what they point to.
  ///
  /// @param cutting the passage
  /// @param receipts sentences of its article
  /// @return the sentences with their company, the first receipt first
  List<Claim.Receipt> withCompany(Cutting cutting, List<Claim.Receipt> receipts) {
    Scene scene = scenes.of(cutting.version());
    SortedSet<Integer> all = new TreeSet<>();
    for (Claim.Receipt receipt : receipts) {
      for (int i : scene.within(receipt.start(), receipt.end())) {
        all.addAll(scene.company(i).orElse(new TreeSet<>()));
      }
    }
    List<Claim.Receipt> with = new ArrayList<>(receipts);
    cited(cutting, scene, all).stream().filter(one -> !receipts.contains(one)).forEach(with::add);
    return with;
  }

  private static List<Integer> receipts(Scene scene, List<Integer> sentences) {
    return sentences.stream().filter(i -> scene.sentences().get(i).role().receipt()).toList();
  }

  private static List<Claim.Receipt> cited(
      Cutting cutting, Scene scene, SortedSet<Integer> sentences) {
    return sentences.stream()
        .map(i -> scene.sentences().get(i))
        .map(sentence -> receipt(cutting, sentence))
        .toList();
  }

  private static Claim.Receipt receipt(Cutting cutting, Sentence sentence) {
    return new Claim.Receipt(
        cutting.version().id(), cutting.version().number(), sentence.start(), sentence.end());
  }

  /// The share of a text's words that sentences hold.
  private static double support(Scene scene, List<Integer> sentences, String text) {
    List<Token> held =
        sentences.stream().flatMap(i -> scene.statement(i).tokens().stream()).toList();
    List<Token> wanted = Tokens.of(text).stream().filter(t -> !t.in(Words.STOP)).toList();
    double all = wanted.stream().mapToInt(Anchors::weight).sum();
    double met =
        IntStream.range(0, wanted.size())
            .filter(i -> held.stream().anyMatch(wanted.get(i)::meets))
            .map(i -> weight(wanted.get(i)))
            .sum();
    return all == 0 ? 0 : met / all;
  }

  private static int weight(Token token) {
    return token.capital() || token.numeric() ? TELLING : 1;
  }
}
