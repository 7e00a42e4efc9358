// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Stamp;
import dev.dateline.news.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an article of one source stands now, editors' decisions included.
///
/// @param article the article
/// @param folder the source
/// @param file the file below it
/// @param number the version that the source holds, or held last
/// @param present whether the source still holds it
/// @param status the status that counts
/// @param published as archived or as an editor set it, or null
/// @param due nothing may be shown before this moment, or null
/// @param language ISO 639-1 code
/// @param edition the newest decision that changed what it says or what stands over it, 0 for none
public record Standing(
    ArticleId article,
    String folder,
    String file,
    int number,
    boolean present,
    Status status,
    @Nullable Stamp published,
    @Nullable Instant due,
    String language,
    long edition) {
  /// {@return whether readers may be shown it}
  ///
  /// @param now the moment
  public boolean shown(Instant now) {
    return present && status.shown() && (due == null || !due.isAfter(now));
  }
}
