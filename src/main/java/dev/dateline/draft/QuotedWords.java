// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Kin;
import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Scenes;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import dev.dateline.index.Hit;
import dev.dateline.news.Quotation;
import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// Looks up word for word what a reader put between quotation marks: found with its speaker, found
/// with another speaker, or not found, and then the nearest quotation.
final class QuotedWords {
  private final Kin kin;
  private final Scenes scenes;

  QuotedWords(Kin kin, Scenes scenes) {
    this.kin = kin;
    this.scenes = scenes;
  }

  Draft write(Evidence evidence) {
    for (String words : evidence.inquiry().quoted()) {
      List<String> wanted = Tokens.of(words).stream().map(Token::folded).toList();
      for (Hit hit : evidence.phrases().getOrDefault(words, List.of())) {
        Version version = evidence.versions().get(hit.passage().article());
        if (version != null && version.number() == hit.passage().version()) {
          Optional<Draft> found = found(scenes.of(version), hit, wanted, evidence);
          if (found.isPresent()) {
            return found.get();
          }
        }
      }
    }
    return new Draft.Nothing(nearest(evidence), "Those words are not in the articles.");
  }

  private Optional<Draft> found(Scene scene, Hit hit, List<String> wanted, Evidence evidence) {
    for (int i : scene.within(hit.passage().start(), hit.passage().end())) {
      Sentence sentence = scene.sentences().get(i);
      int at = at(scene, i, wanted);
      Optional<SortedSet<Integer>> company = scene.company(i);
      if (at < 0 || !sentence.role().receipt() || company.isEmpty()) {
        continue;
      }
      int offset = sentence.start() + scene.statement(i).tokens().get(at).start();
      List<Claim> claims =
          company.get().stream()
              .map(j -> new Place(scene.reading().version(), scene.sentences().get(j)).claim())
              .toList();
      return Optional.of(
          new Draft.Sentences(claims, List.of(), premise(scene, sentence, offset, evidence)));
    }
    return Optional.empty();
  }

  private static int at(Scene scene, int sentence, List<String> wanted) {
    List<String> words = scene.statement(sentence).tokens().stream().map(Token::folded).toList();
    for (int i = 0; i + wanted.size() <= words.size(); i++) {
      if (words.subList(i, i + wanted.size()).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  private String premise(Scene scene, Sentence sentence, int offset, Evidence evidence) {
    List<Token> asked = speakers(evidence);
    for (Quotation quotation : scene.quotations(sentence)) {
      if (quotation.start() <= offset && offset < quotation.end()) {
        Quotation.Speaker speaker = quotation.speaker();
        if (speaker == null || asked.isEmpty()) {
          return "";
        }
        List<Token> names = Tokens.of(speaker.name());
        boolean same = asked.stream().anyMatch(a -> names.stream().anyMatch(n -> kin.meets(a, n)));
        return same
            ? ""
            : "The words are there; in the article they are those of " + speaker.name() + ".";
      }
    }
    return "The words are the report’s own, not a quotation.";
  }

  /// Whom the question names as the speaker.
  private static List<Token> speakers(Evidence evidence) {
    Set<String> quoted =
        evidence.inquiry().quoted().stream()
            .flatMap(words -> Tokens.of(words).stream())
            .map(Token::folded)
            .collect(Collectors.toSet());
    List<Token> names = new ArrayList<>();
    for (Ask ask : evidence.inquiry().asks()) {
      ask.subject().stream()
          .filter(t -> !Words.SOFT.contains(t.stem()) && !quoted.contains(t.folded()))
          .forEach(names::add);
    }
    return names;
  }

  /// The quotation that shares most words with the question's, its speaker's own ones first.
  private List<Claim> nearest(Evidence evidence) {
    List<Token> asked = speakers(evidence);
    Set<String> wanted =
        evidence.inquiry().quoted().stream()
            .flatMap(words -> Tokens.of(words).stream())
            .filter(t -> !t.in(Words.STOP))
            .map(Token::stem)
            .collect(Collectors.toSet());
    record Near(Scene scene, int index, double score) {}
    List<Near> near = new ArrayList<>();
    for (Version version : evidence.versions().values()) {
      Scene scene = scenes.of(version);
      for (int i = 0; i < scene.sentences().size(); i++) {
        Optional<SortedSet<Integer>> company = scene.company(i);
        if (!scene.sentences().get(i).role().receipt()
            || company.isEmpty()
            || company.get().size() != 1) {
          continue;
        }
        for (Quotation quotation : scene.quotations(scene.sentences().get(i))) {
          List<Token> words = Tokens.of(quotation.words());
          if (words.size() < 3 || quotation.speaker() == null) {
            continue;
          }
          Set<String> shared =
              new HashSet<>(words.stream().map(Token::stem).collect(Collectors.toSet()));
          shared.retainAll(wanted);
          List<Token> speaker = Tokens.of(quotation.speaker().name());
          boolean same =
              asked.stream().anyMatch(a -> speaker.stream().anyMatch(n -> kin.meets(a, n)));
          near.add(new Near(scene, i, shared.size() + (same ? 0.5 : 0)));
        }
      }
    }
    return near.stream()
        .filter(n -> n.score() >= 1)
        .max(Comparator.comparingDouble(Near::score))
        .map(
            n ->
                List.of(
                    new Place(n.scene().reading().version(), n.scene().sentences().get(n.index()))
                        .claim()))
        .orElse(List.of());
  }
}
