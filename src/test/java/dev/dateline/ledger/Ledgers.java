// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.settings.LedgerSettings;

/// Bounds for tests.
public final class Ledgers {
  /// The settings' standards, with short waits.
  public static final LedgerSettings SETTINGS = new LedgerSettings(1000, 2000, 2000, 4, 2000, 500);

  private Ledgers() {}
}
