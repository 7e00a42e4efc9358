// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.nio.file.Path;

/// A program of its own that holds a data folder and writes into it until it is killed. It prints a
/// number after the commit of that number has been acknowledged.
final class OtherProcess {
  private OtherProcess() {}

  public static void main(String[] arguments) {
    try (DataFolder data = DataFolder.open(Path.of(arguments[0]));
        Database database = Database.open(data.ledger(), Ledgers.SETTINGS)) {
      for (int n = 1; n <= 100_000; n++) {
        String name = Integer.toString(n);
        database.write(
            handle -> handle.execute("insert into source_read (folder, at) values (?, 1)", name));
        System.out.println(n);
      }
    }
  }
}
