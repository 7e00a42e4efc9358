// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import java.util.Set;
import java.util.function.Consumer;

/// What the index is rebuilt from.
final class Archives {
  private Archives() {}

  /// Gives every version that readers may be shown by its status, embargoed ones too.
  static void forEachShown(Archive archive, Set<String> folders, Consumer<ArchivedVersion> each) {
    archive
        .standings(folders)
        .forEach(
            standing -> archive.shownIn(standing.folder(), standing.article()).ifPresent(each));
  }
}
