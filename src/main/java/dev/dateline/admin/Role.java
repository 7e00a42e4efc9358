// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import java.util.Locale;
import java.util.Optional;

/// What a person may do. Each may what those behind it may.
public enum Role {
  /// Named by the configuration, or sits at the shell.
  OWNER,
  /// Changes the coverage.
  EDITOR,
  /// Reads.
  AUDITOR;

  /// {@return the key as the ledger keeps it: lower case}
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// {@return the role of a key, empty for any other word}
  ///
  /// @param key in any case
  static Optional<Role> of(String key) {
    for (Role role : values()) {
      if (role.key().equals(key.toLowerCase(Locale.ROOT))) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /// {@return whether it may give a command}
  ///
  /// @param verb the command
  public boolean may(Verb verb) {
    return compareTo(verb.least()) <= 0;
  }
}
