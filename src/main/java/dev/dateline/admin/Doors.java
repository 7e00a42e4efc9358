// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ledger.Access;
import dev.dateline.settings.AccessSettings;
import java.util.List;
import java.util.function.Supplier;

/// Who may ask.
///
/// @param access what editors decided
/// @param settings what the configuration says; asked each time
public record Doors(Access access, Supplier<AccessSettings> settings) {
  /// {@return to whom the bot answers while editors chose nothing}
  Access.Mode configured() {
    return Access.Mode.of(settings.get().mode());
  }

  /// {@return whom the configuration lets in, by number}
  List<String> allowed() {
    return settings.get().allowed();
  }
}
