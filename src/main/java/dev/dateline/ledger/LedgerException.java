// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

/// The ledger cannot be used, with one sentence for the person who runs the program.
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Something said no.
  ///
  /// @param message names the file
  public LedgerException(String message) {
    super(message);
  }

  /// Something broke.
  ///
  /// @param message names the file
  /// @param cause for the log
  public LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
