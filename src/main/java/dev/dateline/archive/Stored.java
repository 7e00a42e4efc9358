// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.news.Version;

/// What became of an article that was put into the archive.
///
/// @param version the version that its source holds now
/// @param change what that changed
public record Stored(Version version, Change change) {
  /// What putting an article changed for its readers.
  public enum Change {
    /// The source did not hold it before.
    ADDED,
    /// Its text, its header, its language, status or embargo is another one.
    UPDATED,
    /// Nothing.
    UNCHANGED
  }
}
