// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.news.ArticleId;
import java.time.Instant;
import java.util.List;

/// What answers cited, as places in versions. Any thread may call.
///
/// @param database the ledger
public record Citations(Database database) {
  /// One citation.
  ///
  /// @param n its number in the answer, from 1
  /// @param article whose
  /// @param version which version
  /// @param start first UTF-16 unit in the version's canonical text
  /// @param end one behind its last
  /// @param fingerprint of the stretch as it was shown
  /// @param at when the answer was asked for
  public record Cited(
      int n, ArticleId article, int version, int start, int end, String fingerprint, Instant at) {
    /// {@return the stretch, word for word as it was shown, or empty where this text holds another}
    ///
    /// @param text the version's canonical text
    public String quote(String text) {
      if (start < 0 || end <= start || end > text.length()) {
        return "";
      }
      String quote = text.substring(start, end);
      return Fingerprint.of(quote).equals(fingerprint) ? quote : "";
    }
  }

  /// {@return what an answer cited, by number; empty where it is not kept any more}
  ///
  /// @param answer its key
  public List<Cited> of(String answer) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select n, article, number, start_at, end_at, quote, at from citation"
                        + " where answer = :answer order by n")
                .bind("answer", Long.parseLong(answer))
                .map(
                    (row, context) ->
                        new Cited(
                            row.getInt("n"),
                            new ArticleId(row.getString("article")),
                            row.getInt("number"),
                            row.getInt("start_at"),
                            row.getInt("end_at"),
                            row.getString("quote"),
                            Instant.ofEpochMilli(row.getLong("at"))))
                .list());
  }
}
