// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

/// The configuration cannot be used. The message is one line for a person: what is wrong, in which
/// file, line and key, or in which environment variable. It never holds a secret.
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Makes one.
  ///
  /// @param message the line
  public SettingsException(String message) {
    super(Secrets.redacted(message));
  }
}
