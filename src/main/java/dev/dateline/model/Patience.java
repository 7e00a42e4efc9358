// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import dev.dateline.settings.ModelLimitSettings;
import java.time.Duration;

/// How long a stream may be silent.
///
/// @param first before its first event
/// @param idle between two events
record Patience(Duration first, Duration idle) {
  /// {@return what the settings say}
  ///
  /// @param settings the settings
  static Patience of(ModelLimitSettings settings) {
    return new Patience(
        Duration.ofSeconds(settings.firstTokenSeconds()),
        Duration.ofSeconds(settings.idleSeconds()));
  }
}
