// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.util.List;

/// Who may give commands.
///
/// @param users Telegram's numeric user ids
public record AdminSettings(
    @Setting(
            about = "numeric Telegram user ids of the editors",
            standard = "",
            environment = "DATELINE_ADMINS")
        List<String> users) {
  /// Copies the ids and refuses names.
  public AdminSettings {
    users = List.copyOf(users);
    for (String user : users) {
      if (!user.matches("[1-9][0-9]{0,15}")) {
        throw new IllegalArgumentException(
            "users holds '" + user + "', numeric Telegram user ids are expected");
      }
    }
  }
}
