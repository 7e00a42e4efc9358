// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.prompt.Prompts;
import dev.dateline.settings.SettingsException;
import dev.dateline.settings.SettingsSheet;
import java.util.List;

/// Who writes answers, and how.
///
/// @param choice which model answers
/// @param prompts what it is told
/// @param configuration reads the configuration again
public record Workshop(ModelChoice choice, Prompts prompts, Configuration configuration) {
  /// The configuration, which may be read again while the program runs.
  public interface Configuration {
    /// Reads it again, and puts in force what may change while the program runs.
    ///
    /// @return what differs from what was read before
    /// @throws SettingsException with what is wrong, and where; nothing has changed then
    List<SettingsSheet.Change> reload();

    /// {@return whether a setting counts at once, and not from the next start}
    ///
    /// @param key its key, with its section's
    boolean atOnce(String key);
  }
}
