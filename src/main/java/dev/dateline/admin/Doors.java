// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ledger.Access;
import java.util.List;

/// Who may ask.
///
/// @param access what editors decided
/// @param configured to whom the bot answers while they chose nothing
/// @param allowed whom the configuration lets in, by number
public record Doors(Access access, Access.Mode configured, List<String> allowed) {
  /// Copies the ids.
  public Doors {
    allowed = List.copyOf(allowed);
  }
}
