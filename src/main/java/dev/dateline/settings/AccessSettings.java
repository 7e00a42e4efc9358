// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.util.List;

/// Who may ask the bot. Editors change it while it runs; what they chose counts before this.
///
/// @param mode `open`, `list` or `pairing`
/// @param allowed numeric ids of people and groups who may ask in every mode
/// @param pairingHours how long a code counts
/// @param pairingWaiting most who may wait to be let in at a time
public record AccessSettings(
    @Setting(
            about =
                "whom the bot answers; list: those alone who are allowed; pairing: whoever else"
                    + " asks gets a code to be let in by",
            standard = "open",
            oneOf = {"open", "list", "pairing"})
        String mode,
    @Setting(
            about = "numeric Telegram ids of people and groups who may ask in every mode",
            standard = "")
        List<String> allowed,
    @Setting(
            about = "how long a code to be let in by counts",
            standard = "24",
            unit = "hours",
            min = 1,
            max = 720)
        int pairingHours,
    @Setting(
            about = "most who may wait to be let in at a time",
            standard = "10",
            unit = "codes",
            min = 1,
            max = 1000)
        int pairingWaiting) {
  /// Copies the ids and refuses what is none.
  public AccessSettings {
    allowed = List.copyOf(allowed);
    for (String id : allowed) {
      if (!id.matches("-?[0-9]{1,19}")) {
        throw new IllegalArgumentException(
            "allowed holds '" + id + "', numeric Telegram ids are expected");
      }
    }
  }
}
