// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.ledger.Database;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What editors struck out of articles, and the articles as they were read. Any thread may call.
public final class Redactions {
  private final Database database;
  private final Overlay overlay;
  private final ZoneId zone;

  /// Looks into an archive.
  ///
  /// @param database the archive's
  /// @param overlay the archive's
  /// @param zone the newsroom's zone
  Redactions(Database database, Overlay overlay, ZoneId zone) {
    this.database = database;
    this.overlay = overlay;
    this.zone = zone;
  }

  /// A version as it was read, with what editors have struck since.
  ///
  /// @param id the article
  /// @param number the version
  /// @return it, for the newsroom's eyes alone; empty when the archive never had it
  public Optional<Version> original(ArticleId id, int number) {
    return database.read(
        handle -> VersionRow.find(handle, id.value(), number, zone).map(VersionRow::version));
  }

  /// {@return the words whose sentences are struck from an article, in the order of the decisions}
  ///
  /// @param id the article
  public List<String> struck(ArticleId id) {
    return redaction(id).struck();
  }

  /// Whether a text may still quote an article: it says nothing that was struck and names nobody
  /// who is protected, and nothing was struck and nobody protected since it was written.
  ///
  /// @param id the article
  /// @param text the text
  /// @param written when
  /// @return whether; it says nothing of the article's status
  public boolean quotable(ArticleId id, String text, Instant written) {
    Rulings rulings = database.read(handle -> overlay.now(handle).rulings());
    Redaction redaction = rulings.redaction(id.value());
    Guarded guarded = rulings.guarded();
    return redaction.at() <= written.toEpochMilli()
        && guarded.at() <= written.toEpochMilli()
        && !guarded.named(text)
        && !Struck.says(text, redaction.struck());
  }

  private Redaction redaction(ArticleId id) {
    return database.read(handle -> overlay.now(handle).rulings().redaction(id.value()));
  }
}
