// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Statement;
import dev.dateline.news.Role;
import dev.dateline.split.Names;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// One article as claims are held against it: its names, and its sentences taken apart when first
/// cited. Any thread may use it.
final class Copy {
  private final Scene scene;
  private final @Nullable LocalDate published;
  private final Set<String> names;
  private final Names persons;

  // Found when first asked for; two threads may find the same twice, which does no harm.
  private final AtomicReferenceArray<@Nullable CitedLine> lines;

  /// An article.
  ///
  /// @param scene the article, read
  /// @param published when it was published, or null where that is not known
  Copy(Scene scene, @Nullable LocalDate published) {
    this.scene = scene;
    this.published = published;
    this.persons = Names.of(scene.sentences());
    this.lines = new AtomicReferenceArray<>(scene.sentences().size());
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < scene.sentences().size(); i++) {
      if (scene.sentences().get(i).role() == Role.HEADLINE) {
        continue;
      }
      Statement s = scene.statement(i);
      for (int j = 0; j < s.tokens().size(); j++) {
        if (s.name(j)) {
          found.add(s.tokens().get(j).folded());
        }
      }
    }
    this.names = Set.copyOf(found);
  }

  Scene scene() {
    return scene;
  }

  /// {@return when it was published, or null where that is not known}
  @Nullable LocalDate published() {
    return published;
  }

  /// {@return the words, folded, that it writes as names}
  Set<String> names() {
    return names;
  }

  /// {@return what it tells of its names}
  Names persons() {
    return persons;
  }

  /// {@return a sentence taken apart}
  ///
  /// @param i its index
  CitedLine line(int i) {
    CitedLine line = lines.get(i);
    if (line == null) {
      line = new CitedLine(this, i);
      lines.set(i, line);
    }
    return line;
  }
}
