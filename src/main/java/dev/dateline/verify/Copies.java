// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Scenes;
import java.time.ZoneId;

/// Keeps the articles taken apart last: the sentences of one answer cite few. Any thread may use
/// it.
final class Copies {
  private record Key(Scene scene, ZoneId zone) {}

  private final Cache<Key, Copy> copies = Caffeine.newBuilder().maximumSize(Scenes.KEPT).build();

  /// {@return an article taken apart}
  ///
  /// @param scene the article, read
  /// @param zone the newsroom's zone, for the day of publication
  Copy of(Scene scene, ZoneId zone) {
    return copies.get(
        new Key(scene, zone), key -> new Copy(scene, scene.reading().version().header().day(zone)));
  }
}
