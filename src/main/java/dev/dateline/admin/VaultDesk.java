// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

/// `/backup`.
///
/// @param vault keeps backups
record VaultDesk(Vault vault) {
  Report store() {
    Vault.Stored backup = vault.store();
    return Report.done(
            "Backup " + backup.name() + ": " + (backup.bytes() >> 10) + " KB in " + backup.place())
        .and("To put it back: stop the bot, then ./dateline restore " + backup.name())
        .and("There are: " + String.join(", ", backup.all()) + ".");
  }
}
