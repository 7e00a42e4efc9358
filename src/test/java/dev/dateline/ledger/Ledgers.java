// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.settings.LedgerSettings;
import dev.dateline.settings.RetentionSettings;

/// Bounds for tests.
public final class Ledgers {
  /// Short waits.
  public static final LedgerSettings SETTINGS = new LedgerSettings(1000, 2000, 2000, 4, 2000, 500);

  /// The standards.
  public static final RetentionSettings RETENTION = new RetentionSettings(30, 180, 730);

  private Ledgers() {}
}
