// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import java.sql.ResultSet;
import java.sql.SQLException;

/// A version as [Kinship] looks at it.
final class Printed {
  private final Rulings.Subject subject;
  private final long[] prints;

  /// @param subject the version, with its address and content
  /// @param prints of [SentencePrints#of]; not copied
  Printed(Rulings.Subject subject, long[] prints) {
    this.subject = subject;
    this.prints = prints;
  }

  /// {@return the version of a row with the columns `article, number, address, content_hash,
  /// prints`}
  ///
  /// @param row the row
  static Printed read(ResultSet row) throws SQLException {
    return new Printed(
        new Rulings.Subject(
            new Numbered(row.getString("article"), row.getInt("number")),
            row.getString("address"),
            row.getString("content_hash")),
        SentencePrints.read(row.getBytes("prints")));
  }

  Rulings.Subject subject() {
    return subject;
  }

  Numbered version() {
    return subject.version();
  }

  /// {@return its sentences, rising; to be left as they are}
  long[] prints() {
    return prints;
  }
}
