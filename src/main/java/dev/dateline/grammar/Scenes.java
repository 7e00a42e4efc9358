// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import dev.dateline.split.Reading;

/// Keeps the scenes read last, because a popular article is asked about many times. Any thread may
/// use it.
public final class Scenes {
  /// Most scenes kept; one of a long article holds about 300 kB.
  public static final int KEPT = 200;

  private record Key(ArticleId article, int version) {}

  private final Cache<Key, Scene> scenes = Caffeine.newBuilder().maximumSize(KEPT).build();

  /// {@return a version's scene}
  ///
  /// @param version the version
  public Scene of(Version version) {
    return scenes.get(
        new Key(version.id(), version.number()), key -> Scene.of(Reading.of(version)));
  }
}
