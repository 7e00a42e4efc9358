// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.news.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The version that a source holds of an article that readers may be shown.
///
/// @param version with the editors' correction and embargo in its header
/// @param folder the source
/// @param file the file below it
/// @param due nothing of it may be shown before this moment, or null when it is neither embargoed
///   nor dated
/// @param edition see [Standing]
public record ArchivedVersion(
    Version version, String folder, String file, @Nullable Instant due, long edition) {}
