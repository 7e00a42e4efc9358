// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Claim.Receipt;
import dev.dateline.draft.Draft;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts checked claims together: by article, in each article's order, their receipts numbered by
/// first citation. One thread, one answer.
final class Assembly {
  private final Evidence evidence;
  private final List<Answer.Source> sources = new ArrayList<>();

  private Assembly(Evidence evidence) {
    this.evidence = evidence;
  }

  /// {@return claims in the order in which they are shown}
  ///
  /// @param claims checked ones
  static List<Claim> order(List<Claim> claims) {
    return byArticle(claims).values().stream().flatMap(List::stream).toList();
  }

  private static Map<ArticleId, List<Claim>> byArticle(List<Claim> claims) {
    Map<ArticleId, List<Claim>> byArticle = new LinkedHashMap<>();
    claims.forEach(
        claim ->
            byArticle
                .computeIfAbsent(claim.receipts().getFirst().article(), k -> new ArrayList<>())
                .add(claim));
    byArticle
        .values()
        .forEach(
            own -> own.sort(Comparator.comparingInt(claim -> claim.receipts().getFirst().start())));
    return byArticle;
  }

  /// Puts an answer together.
  ///
  /// @param draft what was proposed
  /// @param claims those of its claims that may be shown, at least one, each receipt in the
  ///   evidence
  /// @param evidence what they were written from
  /// @param mode who wrote them
  /// @param lead lines for above the excerpts
  /// @return the answer
  static Answer cited(
      Draft.Sentences draft,
      List<Claim> claims,
      Evidence evidence,
      Answer.Mode mode,
      List<String> lead) {
    Assembly assembly = new Assembly(evidence);
    List<Answer.Excerpt> excerpts = new ArrayList<>();
    byArticle(claims)
        .forEach(
            (id, own) -> {
              Version version = evidence.versions().get(id);
              if (version != null) {
                excerpts.add(
                    new Answer.Excerpt(
                        id,
                        version.number(),
                        Datelines.of(version.header(), evidence.question().zone()),
                        assembly.lines(own, version)));
              }
            });
    Set<ArticleId> ids = new LinkedHashSet<>();
    excerpts.forEach(excerpt -> ids.add(excerpt.article()));
    assembly.sources.forEach(source -> ids.add(source.article()));
    List<Version> cited = ids.stream().map(evidence.versions()::get).toList();
    return new Answer.Cited(
        evidence.question().standalone(),
        mode,
        Margins.notices(draft, cited, evidence, lead),
        excerpts,
        assembly.sources,
        draft.unanswered(),
        draft.premise().isEmpty() ? null : Reason.PREMISE,
        Margins.footnotes(cited, evidence));
  }

  private List<Answer.Line> lines(List<Claim> claims, Version version) {
    List<Answer.Line> lines = new ArrayList<>();
    int last = -1;
    for (Claim claim : claims) {
      List<Integer> numbers = new ArrayList<>();
      for (Receipt receipt : claim.receipts()) {
        int number = number(receipt);
        if (!numbers.contains(number)) {
          numbers.add(number);
        }
      }
      Receipt first = claim.receipts().getFirst();
      // A gap says that words of the article are left out: only its own words can have one.
      boolean own = version.text().substring(first.start(), first.end()).equals(claim.text());
      String between =
          last < 0 || !own ? "" : version.text().substring(last, Math.max(last, first.start()));
      lines.add(
          new Answer.Line(
              claim.text(), numbers, !between.isBlank(), last >= 0 && between.contains("\n\n")));
      last = own ? first.end() : -1;
    }
    return lines;
  }

  private int number(Receipt receipt) {
    for (Answer.Source source : sources) {
      if (source.article().equals(receipt.article())
          && source.start() == receipt.start()
          && source.end() == receipt.end()) {
        return source.n();
      }
    }
    int n = sources.size() + 1;
    Version version = evidence.versions().get(receipt.article());
    if (version == null) {
      throw new IllegalArgumentException(receipt.article() + " is not in the evidence");
    }
    sources.add(
        new Answer.Source(
            n,
            receipt.article(),
            receipt.version(),
            version.header(),
            receipt.start(),
            receipt.end(),
            version.text().substring(receipt.start(), receipt.end())));
    return n;
  }
}
