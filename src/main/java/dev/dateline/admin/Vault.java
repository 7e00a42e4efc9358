// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import java.util.List;

/// Keeps backups.
@FunctionalInterface
public interface Vault {
  /// One that was made.
  ///
  /// @param name by which it is restored
  /// @param place where it is
  /// @param bytes how large
  /// @param all the names of every backup there is now, the oldest first
  record Stored(String name, String place, long bytes, List<String> all) {
    /// Copies the names.
    public Stored {
      all = List.copyOf(all);
    }
  }

  /// Makes one, while answers go on.
  ///
  /// @return it, whole and on the disk
  Stored store();
}
