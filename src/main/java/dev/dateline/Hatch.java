// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.ops.Door;
import dev.dateline.ops.Webhook;
import dev.dateline.settings.ListenAddress;
import dev.dateline.settings.SettingsException;
import dev.dateline.settings.TelegramSettings;
import dev.dateline.telegram.BotToken;
import dev.dateline.telegram.HookKey;
import dev.dateline.telegram.TelegramBot;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where Telegram posts updates to a bot that does not poll. Close it.
///
/// @param door the door, or null for a bot that polls
record Hatch(@Nullable Door door) implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Hatch.class);
  private static final int KIBIBYTE = 1 << 10;

  /// Opens it where the settings ask for one.
  ///
  /// @param settings whether and where
  /// @param token whose webhook it is
  /// @param bot who takes the updates
  /// @return to be closed before the bot's ledger
  /// @throws SettingsException when it cannot listen there: such a bot would be deaf
  static Hatch open(TelegramSettings settings, BotToken token, TelegramBot bot) {
    if (settings.webhookUrl().isEmpty()) {
      return new Hatch(null);
    }
    ListenAddress at = settings.webhookAddress();
    HookKey key = HookKey.of(token);
    try {
      Door door =
          Door.ofPosts(
              new InetSocketAddress(at.host(), at.port()),
              new Webhook(
                  key.tail(),
                  HookKey.HEADER,
                  key.secret(),
                  settings.webhookKilobytes() * KIBIBYTE,
                  bot::take));
      LOG.info("updates are taken at {}", door.address());
      return new Hatch(door);
    } catch (IOException | IllegalArgumentException taken) {
      throw new SettingsException(
          "telegram.webhook_listen: "
              + settings.webhookListen()
              + " cannot be listened at ("
              + taken.getMessage()
              + ")");
    }
  }

  @Override
  public void close() {
    if (door != null) {
      door.close();
    }
  }
}
