// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.archive.ArchivedVersion;
import dev.dateline.index.Filter;
import dev.dateline.index.Hit;
import dev.dateline.index.Probe;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Kind;
import dev.dateline.news.Passage;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import dev.dateline.search.Question;
import dev.dateline.split.Reading;
import dev.dateline.split.Splitter;
import dev.dateline.telegram.Library;
import dev.dateline.verify.Datelines;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The coverage as readers look things up in it. What an advertisement says is never shown.
///
/// @param house searches and keeps the articles
/// @param clock the time, by which embargoes are kept
record Stacks(Wiring house, InstantSource clock) implements Library {
  private Set<String> folders() {
    return house.places.folderNames();
  }

  private ZoneId zone() {
    return house.places.settings().newsroom().zoneId();
  }

  @Override
  public List<Found> search(String words, int most) {
    Evidence evidence =
        house.searcher.search(new Question(words, words, folders(), clock.instant(), zone()));
    return found(evidence.hits(), evidence.versions(), most);
  }

  @Override
  public List<Found> latest(int most) {
    Instant now = clock.instant();
    List<Hit> hits = house.index.find(new Probe.Latest(Filter.shown(folders(), now), most));
    return found(hits, house.archive.shown(hits.stream().map(Hit::passage).toList(), now), most);
  }

  private List<Found> found(List<Hit> hits, Map<ArticleId, Version> versions, int most) {
    List<Found> all = new ArrayList<>();
    for (Hit hit : hits) {
      Passage passage = hit.passage();
      Version version = versions.get(passage.article());
      if (version != null && citable(version) && all.size() < most) {
        all.add(
            new Found(
                passage.article(),
                version.number(),
                version.header(),
                Datelines.of(version.header(), zone()),
                passage.ordinal(),
                passage.text()));
      }
    }
    return all;
  }

  @Override
  public Optional<Opened> open(ArticleId article) {
    return folders().stream()
        .flatMap(folder -> house.archive.shownIn(folder, article).stream())
        .map(ArchivedVersion::version)
        .filter(version -> house.archive.shown(article, version.number(), clock.instant()))
        .findFirst()
        .filter(Stacks::citable)
        .map(
            version ->
                new Opened(
                    article,
                    version.number(),
                    version.header(),
                    Datelines.of(version.header(), zone()),
                    Splitter.split(Reading.of(version)).stream()
                        .filter(passage -> passage.role().receipt())
                        .map(passage -> new Page(passage.ordinal(), passage.text()))
                        .toList()));
  }

  private static boolean citable(Version version) {
    return version.header().kind() != Kind.ADVERTISEMENT;
  }

  @Override
  public long snapshot() {
    return house.index.snapshot();
  }
}
