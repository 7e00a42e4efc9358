// SPDX-License-Identifier: Apache-2.0
package dev.dateline.search;

import static java.util.stream.Collectors.toMap;

import dev.dateline.draft.Claim;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import dev.dateline.index.Filter;
import dev.dateline.index.Hit;
import dev.dateline.index.Mention;
import dev.dateline.index.PassageIndex;
import dev.dateline.index.PoolProbe;
import dev.dateline.index.Probe;
import dev.dateline.index.Ranker;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Passage;
import dev.dateline.news.Stamp;
import dev.dateline.news.Status;
import dev.dateline.news.Version;
import dev.dateline.split.Reading;
import dev.dateline.split.Splitter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Articles in memory that behave as archive and index do: what is withdrawn is gone from both at
/// once, unless a test leaves it in the index.
public final class Newsstand implements Coverage, PassageIndex {
  public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private Set<String> tongues = Set.of("en");
  private final Map<ArticleId, Version> newest = new LinkedHashMap<>();
  private final List<Version> indexed = new ArrayList<>();
  private final Set<ArticleId> withdrawn = new HashSet<>();
  private final List<Probe> probes = new ArrayList<>();

  public static Newsstand of(Piece... pieces) {
    Newsstand stand = new Newsstand();
    for (Piece piece : pieces) {
      stand.put(piece.version());
    }
    return stand;
  }

  /// Shelves a version in archive and index.
  public void put(Version version) {
    archive(version);
    indexed.removeIf(old -> old.id().equals(version.id()));
    indexed.add(version);
  }

  /// Says which languages the articles are in.
  public Newsstand speaking(String... languages) {
    tongues = Set.of(languages);
    return this;
  }

  /// Gives the archive a version of which the index does not know yet.
  public void archive(Version version) {
    newest.put(version.id(), version);
  }

  /// Takes an article back from readers; the index still has it.
  public void withdraw(String id) {
    withdrawn.add(new ArticleId(id));
  }

  public List<Probe> probes() {
    return List.copyOf(probes);
  }

  public Version get(String id) {
    return Objects.requireNonNull(newest.get(new ArticleId(id)), id);
  }

  public static Question question(String text) {
    return new Question(text, text, Set.of(), NOW, ZoneOffset.UTC);
  }

  public Searcher searcher() {
    return new Searcher(this, this, Synonyms.NONE, English.NONE, Nearness.NONE);
  }

  public Evidence evidence(String question) {
    return searcher().search(question(question));
  }

  public Claim claim(String id, String words, Claim.Purpose purpose) {
    Version version = get(id);
    int at = version.text().indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException(id + " does not hold: " + words);
    }
    return new Claim(
        words,
        List.of(new Claim.Receipt(version.id(), version.number(), at, at + words.length())),
        purpose);
  }

  public Claim claim(String id, String words) {
    return claim(id, words, Claim.Purpose.REPORT);
  }

  @Override
  public Optional<Version> version(ArticleId id, int number) {
    return Optional.ofNullable(newest.get(id)).filter(v -> v.number() == number);
  }

  @Override
  public boolean shown(ArticleId id, int number, Instant now) {
    return !withdrawn.contains(id) && version(id, number).isPresent();
  }

  @Override
  public Map<ArticleId, Version> shown(Collection<Passage> passages, Instant now) {
    return passages.stream()
        .filter(p -> shown(p.article(), p.version(), now))
        .map(p -> get(p.article().value()))
        .collect(toMap(Version::id, v -> v, (better, worse) -> better));
  }

  @Override
  public Optional<Status> status(ArticleId id) {
    return withdrawn.contains(id)
        ? Optional.of(Status.RETRACTED)
        : Optional.ofNullable(newest.get(id)).map(v -> v.header().status());
  }

  @Override
  public Extent extent(Set<String> folders, Instant now) {
    List<Version> shown =
        newest.values().stream().filter(v -> !withdrawn.contains(v.id())).toList();
    List<LocalDate> days =
        shown.stream().map(Newsstand::day).filter(LocalDate.MIN::isBefore).sorted().toList();
    long samples = shown.stream().filter(v -> v.header().status() == Status.SAMPLE).count();
    return new Extent(
        shown.size(),
        days.isEmpty() ? null : Stamp.of(days.getFirst()),
        days.isEmpty() ? null : Stamp.of(days.getLast()),
        NOW,
        tongues,
        (int) samples);
  }

  @Override
  public List<Hit> find(Probe probe) {
    probes.add(probe);
    return switch (probe) {
      case Probe.Words words ->
          ranked(words.filter(), words.k(), (v, p) -> score(v, p, words.terms()));
      case Probe.Phrase phrase ->
          ranked(phrase.filter(), phrase.k(), (v, p) -> holds(p, phrase.words()) ? 1 : 0);
      case Probe.Vector _ -> List.of();
      case Probe.Newest newest ->
          indexed.stream()
              .sorted(Comparator.comparing(Newsstand::day).reversed())
              .flatMap(v -> passages(v).stream().filter(p -> holds(p, newest.words())))
              .limit(newest.k())
              .map(p -> new Hit(p, 1))
              .toList();
      case Probe.Latest latest ->
          indexed.stream()
              .sorted(Comparator.comparing(Newsstand::day).reversed())
              .flatMap(v -> passages(v).stream().limit(1))
              .limit(latest.k())
              .map(p -> new Hit(p, 1))
              .toList();
    };
  }

  @Override
  public List<Hit> rank(PoolProbe parts, Ranker ranker) {
    probes.add(new Probe.Words(parts.terms(), parts.filter(), parts.k()));
    Stall stall = new Stall(parts.terms());
    for (Version version : indexed) {
      passages(version).stream()
          .filter(passage -> passes(passage, parts.filter()))
          .forEach(passage -> stall.lay(version, passage));
    }
    return stall.ranked(ranker);
  }

  @Override
  public List<Mention> named(String text) {
    return Letters.named(newest.values(), text);
  }

  @FunctionalInterface
  private interface Score {
    double of(Version version, Passage passage);
  }

  private List<Hit> ranked(Filter filter, int k, Score score) {
    List<Hit> hits = new ArrayList<>();
    for (Version version : indexed) {
      for (Passage passage : passages(version)) {
        double value = passes(passage, filter) ? score.of(version, passage) : 0;
        if (value > 0) {
          hits.add(new Hit(passage, (float) value));
        }
      }
    }
    return hits.stream()
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .limit(k)
        .toList();
  }

  private static boolean passes(Passage passage, Filter filter) {
    return (filter.articles().isEmpty() || filter.articles().contains(passage.article()))
        && (filter.roles().isEmpty() || filter.roles().contains(passage.role()));
  }

  static double score(Version version, Passage passage, List<Probe.Term> terms) {
    List<Token> words = Tokens.of(version.header().title() + " " + passage.text());
    return terms.stream()
        .filter(
            term ->
                Tokens.of(term.text()).stream().anyMatch(t -> words.stream().anyMatch(t::meets)))
        .mapToDouble(Probe.Term::weight)
        .sum();
  }

  private static boolean holds(Passage passage, String words) {
    return folded(passage.text()).contains(folded(words));
  }

  private static String folded(String text) {
    return " " + String.join(" ", Tokens.of(text).stream().map(Token::folded).toList()) + " ";
  }

  private static LocalDate day(Version version) {
    Stamp published = version.header().published();
    return published == null ? LocalDate.MIN : published.date();
  }

  private static List<Passage> passages(Version version) {
    return Splitter.split(Reading.of(version));
  }

  @Override
  public long passagesWith(String word, Filter filter) {
    return indexed.stream()
        .flatMap(v -> passages(v).stream())
        .filter(p -> passes(p, filter) && holds(p, word))
        .count();
  }

  @Override
  public List<String> spelledLike(String word) {
    Set<String> known = vocabulary();
    known.remove(word);
    return known.stream()
        .filter(one -> Math.abs(one.length() - word.length()) <= 2)
        .filter(one -> one.length() > 1 && word.length() > 1)
        .filter(
            one -> one.charAt(0) == word.charAt(0) && Letters.shared(one, word) >= one.length() - 2)
        .limit(5)
        .toList();
  }

  @Override
  public List<String> words(char first, Predicate<String> like, int most) {
    Set<String> known = vocabulary();
    return known.stream()
        .filter(word -> word.charAt(0) == first && like.test(word))
        .limit(most)
        .toList();
  }

  private Set<String> vocabulary() {
    Set<String> known = new TreeSet<>();
    indexed.forEach(v -> Tokens.of(v.text()).forEach(t -> known.add(t.folded())));
    return known;
  }

  @Override
  public long passages(Filter filter) {
    return indexed.stream().mapToLong(v -> passages(v).size()).sum();
  }

  @Override
  public long snapshot() {
    return 7;
  }
}
