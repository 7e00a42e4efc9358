// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.grammar.Kin;
import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Scenes;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.grammar.Words;
import dev.dateline.index.Hit;
import dev.dateline.news.Role;
import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;

/// Drafts that hold no sentence against a relation: what an article says in short, what is new,
/// what else there is, who wrote it, who took its picture. All of them the articles' own sentences.
/// Any thread may use it.
public final class Digest {
  /// Most sentences of a digest.
  public static final int MOST = 5;

  private final Kin kin;
  private final Scenes scenes;

  /// A digest's maker.
  ///
  /// @param kin which words stand for each other
  /// @param scenes where articles are read once
  public Digest(Kin kin, Scenes scenes) {
    this.kin = kin;
    this.scenes = scenes;
  }

  /// An article in short: its lead, and the first sentence of each later part that can stand by
  /// itself.
  ///
  /// @param version the article
  /// @return the draft; nothing where no sentence can stand by itself
  public Draft summary(Version version) {
    Scene scene = scenes.of(version);
    Set<Place> places = new LinkedHashSet<>();
    List<Integer> body = body(scene);
    List<Integer> starts = starts(scene, body);
    for (int start : starts) {
      for (int i = start; i < Math.min(start + 4, scene.sentences().size()); i++) {
        if (scene.sentences().get(i).role().receipt() && alone(scene, i) && places.size() < MOST) {
          places.add(new Place(version, scene.sentences().get(i)));
          break;
        }
      }
    }
    return draft(places);
  }

  /// Where the parts begin: at the lead, behind each subhead, and, in an article without subheads,
  /// at each third of it.
  private static List<Integer> starts(Scene scene, List<Integer> body) {
    List<Integer> starts = new ArrayList<>();
    for (int i : body) {
      boolean first = starts.isEmpty();
      boolean headed = i > 0 && scene.sentences().get(i - 1).role() == Role.SUBHEAD;
      if (first || headed) {
        starts.add(i);
      }
    }
    if (starts.size() < 3 && body.size() > 8) {
      starts.add(body.get(body.size() / 3));
      starts.add(body.get(2 * body.size() / 3));
    }
    return starts.stream().sorted().distinct().toList();
  }

  /// The leads of the newest articles.
  ///
  /// @param evidence first passages, newest first
  /// @param most how many articles
  /// @return the draft
  public Draft news(Evidence evidence, int most) {
    Set<Place> places = new LinkedHashSet<>();
    for (Hit hit : evidence.hits()) {
      Version version = evidence.versions().get(hit.passage().article());
      if (version != null && places.size() < most) {
        lead(version).ifPresent(places::add);
      }
    }
    return draft(places);
  }

  /// Further sentences on what was asked before, none of them shown yet.
  ///
  /// @param evidence passages on the earlier question
  /// @param shown tells which stretch was shown
  /// @param most how many sentences
  /// @return the draft
  public Draft more(Evidence evidence, Predicate<Claim.Receipt> shown, int most) {
    List<Token> terms =
        evidence.inquiry().asks().stream()
            .flatMap(ask -> ask.terms().stream())
            .filter(t -> !Words.SOFT.contains(t.stem()))
            .toList();
    record Further(Scene scene, int index, double held) {}
    List<Further> found = new ArrayList<>();
    for (Hit hit : evidence.hits().stream().limit(ExtractiveWriter.PASSAGES).toList()) {
      Version version = evidence.versions().get(hit.passage().article());
      if (version == null) {
        continue;
      }
      Scene scene = scenes.of(version);
      for (int i : scene.within(hit.passage().start(), hit.passage().end())) {
        Claim claim = new Place(version, scene.sentences().get(i)).claim();
        if (scene.sentences().get(i).role().receipt()
            && alone(scene, i)
            && !shown.test(claim.receipts().getFirst())) {
          found.add(new Further(scene, i, held(scene, i, terms, evidence)));
        }
      }
    }
    double best = found.stream().mapToDouble(Further::held).max().orElse(0);
    Set<Place> places = new LinkedHashSet<>();
    found.stream()
        .filter(f -> f.held() > 0 && f.held() >= best / 2)
        .sorted(Comparator.comparingDouble(Further::held).reversed())
        .map(f -> new Place(f.scene().reading().version(), f.scene().sentences().get(f.index())))
        .distinct()
        .limit(most)
        .forEach(places::add);
    return draft(places);
  }

  private double held(Scene scene, int i, List<Token> terms, Evidence evidence) {
    List<Token> words = new ArrayList<>(scene.statement(i).tokens());
    words.addAll(scene.supplied(i).all());
    return terms.stream()
        .filter(t -> words.stream().anyMatch(w -> kin.meets(t, w)))
        .mapToDouble(evidence::weight)
        .sum();
  }

  /// Who wrote an article, as its biography says.
  ///
  /// @param version the article
  /// @return the draft; nothing where the article has no biography
  public Draft author(Version version) {
    return of(version, Claim.Purpose.AUTHOR, s -> s.role() == Role.BIOGRAPHY);
  }

  /// What the captions say of a picture.
  ///
  /// @param evidence passages on what the picture shows
  /// @param about words that name it; every caption of the first article where empty
  /// @return the draft
  public Draft picture(Evidence evidence, String about) {
    List<Token> terms = Tokens.of(about).stream().filter(t -> !t.in(Words.STOP)).toList();
    for (Hit hit : evidence.hits()) {
      Version version = evidence.versions().get(hit.passage().article());
      if (version == null) {
        continue;
      }
      Draft draft =
          of(
              version,
              Claim.Purpose.PICTURE,
              s ->
                  s.role() == Role.CAPTION
                      && terms.stream()
                          .allMatch(
                              t -> Tokens.of(s.text()).stream().anyMatch(w -> kin.meets(t, w))));
      if (draft instanceof Draft.Sentences) {
        return draft;
      }
    }
    return new Draft.Nothing(List.of(), "");
  }

  /// The first sentence of an article's reporting that can stand by itself.
  ///
  /// @param version the article
  /// @return its place, or empty
  Optional<Place> lead(Version version) {
    Scene scene = scenes.of(version);
    return body(scene).stream()
        .limit(4)
        .filter(i -> alone(scene, i))
        .findFirst()
        .map(i -> new Place(version, scene.sentences().get(i)));
  }

  private Draft of(Version version, Claim.Purpose purpose, Predicate<Sentence> which) {
    // One caption is one claim, its credit included: it is not cut into sentences.
    Scene scene = scenes.of(version);
    List<Claim> claims =
        scene.sentences().stream()
            .filter(which)
            .limit(MOST)
            .map(s -> block(version, s))
            .distinct()
            .map(s -> new Place(version, s).claim(purpose))
            .toList();
    return claims.isEmpty()
        ? new Draft.Nothing(List.of(), "")
        : new Draft.Sentences(claims, List.of(), "");
  }

  private static Sentence block(Version version, Sentence sentence) {
    var placed = version.article().canonical().blocks().get(sentence.block());
    return new Sentence(
        sentence.block(),
        sentence.role(),
        placed.start(),
        placed.end(),
        version.text().substring(placed.start(), placed.end()));
  }

  private static List<Integer> body(Scene scene) {
    List<Integer> body = new ArrayList<>();
    for (int i = 0; i < scene.sentences().size(); i++) {
      if (scene.sentences().get(i).role() == Role.BODY) {
        body.add(i);
      }
    }
    return body;
  }

  private static boolean alone(Scene scene, int i) {
    Optional<SortedSet<Integer>> company = scene.company(i);
    return company.isPresent() && company.get().size() == 1;
  }

  private static Draft draft(Set<Place> places) {
    return places.isEmpty()
        ? new Draft.Nothing(List.of(), "")
        : new Draft.Sentences(places.stream().map(Place::claim).toList(), List.of(), "");
  }
}
