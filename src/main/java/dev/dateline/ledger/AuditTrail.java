// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the audit. Any thread may call.
///
/// @param database the ledger
public record AuditTrail(Database database) {
  /// One row.
  ///
  /// @param at when
  /// @param who the platform's id of an editor, or the program's part that did it
  /// @param what in a word
  /// @param detail ids and counts
  public record Row(Instant at, String who, String what, String detail) {}

  /// Reads rows, the newest first.
  ///
  /// @param since from this moment on
  /// @param who whose alone, or null for everybody's
  /// @param what this alone, or null for everything
  /// @param most at most so many
  /// @return the rows
  public List<Row> rows(Instant since, @Nullable String who, @Nullable String what, int most) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select at, who, what, detail from audit where at >= :since"
                        + " and (:who is null or who = :who) and (:what is null or what = :what)"
                        + " order by seq desc limit :most")
                .bind("since", since.toEpochMilli())
                .bind("who", who)
                .bind("what", what)
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Row(
                            Instant.ofEpochMilli(row.getLong("at")),
                            row.getString("who"),
                            row.getString("what"),
                            row.getString("detail")))
                .list());
  }
}
