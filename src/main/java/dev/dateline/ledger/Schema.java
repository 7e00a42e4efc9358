// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// Brings a ledger's file to the schema that this program knows, or says why it cannot.
///
/// @param file the ledger
/// @param migrations what this program knows
record Schema(Path file, Migrations migrations) {
  /// What stands between the ledger's name and a version in the name of a copy.
  static final String COPY = ".before-v";

  /// Migrates where something is missing, after a copy of an existing file beside itself.
  ///
  /// @param source connections that may write
  /// @throws LedgerException when the file is a newer program's, or cannot be migrated
  void bring(DataSource source) {
    int found = found(source);
    if (found == migrations.newest()) {
      return;
    }
    refuseNewer(found);
    try {
      if (found > 0) {
        copy(source);
      }
      migrations.run(source);
    } catch (SQLException | IOException | RuntimeException e) {
      throw new LedgerException(
          "ledger "
              + file
              + " could not be brought from schema "
              + found
              + " to "
              + migrations.newest()
              + "; the step that failed changed nothing",
          e);
    }
  }

  /// Compares only.
  ///
  /// @param source connections that may read
  /// @throws LedgerException when the file is of another schema
  void same(DataSource source) {
    int found = found(source);
    refuseNewer(found);
    if (found == 0) {
      throw new LedgerException("there is no ledger " + file + " to read yet");
    }
    if (found < migrations.newest()) {
      throw new LedgerException(
          "ledger "
              + file
              + " has schema "
              + found
              + " and this Dateline needs "
              + migrations.newest()
              + "; start it once while no other Dateline writes the folder");
    }
  }

  private void refuseNewer(int found) {
    if (found > migrations.newest()) {
      throw new LedgerException(
          "ledger "
              + file
              + " was written by a newer Dateline (schema "
              + found
              + ", this one knows "
              + migrations.newest()
              + "); run that version or a later one");
    }
  }

  // The history is written in a step's own transaction, so it never says more or less than is true.
  private int found(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet table =
          statement.executeQuery(
              "select 1 from sqlite_master where name = 'flyway_schema_history'")) {
        if (!table.next()) {
          return 0;
        }
      }
      try (ResultSet newest =
          statement.executeQuery(
              "select coalesce(max(cast(version as integer)), 0) from flyway_schema_history"
                  + " where success = 1")) {
        return newest.next() ? newest.getInt(1) : 0;
      }
    } catch (SQLException e) {
      throw new LedgerException("ledger " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void copy(DataSource source) throws SQLException, IOException {
    Path whole = file.resolveSibling(file.getFileName() + COPY + migrations.newest());
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    Files.deleteIfExists(part);
    try (Connection connection = source.getConnection();
        var vacuum = connection.prepareStatement("vacuum into ?")) {
      vacuum.setString(1, part.toString());
      vacuum.execute();
    }
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    // Renamed only when whole: a copy under its final name is never half of one.
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
