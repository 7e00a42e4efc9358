// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.util.Optional;

/// What the bot shows to whoever watches over it.
///
/// @param listen where `/health` and `/metrics` are, or `off`
/// @param silentSeconds after which a bot that has not heard of Telegram counts as ill
/// @param quietHours after how long without a new article the newsroom is told; 0 for never
public record OpsSettings(
    @Setting(
            about =
                "where /health and /metrics are while the bot runs, as host:port; off for nowhere",
            standard = "127.0.0.1:9180")
        String listen,
    @Setting(
            about = "a bot that has not heard of Telegram for so long is ill",
            standard = "180",
            unit = "seconds",
            min = 5,
            max = 86_400)
        int silentSeconds,
    @Setting(
            about = "the newsroom is told when no article was read for so long; 0 for never",
            standard = "24",
            unit = "hours",
            min = 0,
            max = 720)
        int quietHours) {
  /// Refuses what is no address.
  public OpsSettings {
    ListenAddress.of("listen", listen);
  }

  /// {@return where to listen, or empty for nowhere}
  public Optional<ListenAddress> address() {
    return ListenAddress.of("listen", listen);
  }
}
