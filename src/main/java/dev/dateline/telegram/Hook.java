// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.settings.TelegramSettings;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/// Our webhook as Telegram keeps it. Its address ends in a mark that is made of the token, so that
/// ours is known from another program's; the secret that Telegram sends along is made of the token
/// too, and nobody has to keep one.
///
/// @param api the Bot API
/// @param token BotFather's
/// @param settings the address and how many may post at once
record Hook(BotApi api, BotToken token, TelegramSettings settings) {
  private static final Logger LOG = LoggerFactory.getLogger(Hook.class);

  /// How it stands with Telegram.
  ///
  /// @param ours whether it is the one of these settings
  /// @param waiting updates that Telegram has and could not post yet
  /// @param failed when posting last failed, Unix time, or 0
  /// @param why Telegram's words for that
  record State(boolean ours, long waiting, long failed, String why) {}

  private HookKey key() {
    return HookKey.of(token);
  }

  private String url() {
    return settings.webhookUrl().replaceFirst("/$", "") + key().tail();
  }

  /// Tells Telegram to post to us from now on.
  ///
  /// @throws Refused when Telegram will not
  /// @throws Unreachable when it could not be told
  /// @throws InterruptedException when the thread was told to stop
  void set() throws Refused, Unreachable, InterruptedException {
    String said =
        api.call(
            new RawCall(
                "setWebhook",
                Map.of(
                    "url",
                    url(),
                    "secret_token",
                    key().secret(),
                    "max_connections",
                    settings.webhookConnections(),
                    "allowed_updates",
                    Poll.UPDATES)));
    LOG.info("Telegram posts updates to {}: {}", settings.webhookUrl(), said);
  }

  /// {@return how it stands}
  ///
  /// @throws Refused when Telegram will not say
  /// @throws Unreachable when it could not be asked
  /// @throws InterruptedException when the thread was told to stop
  State state() throws Refused, Unreachable, InterruptedException {
    JsonNode told = RawCall.tree(api.call(new RawCall("getWebhookInfo", Map.of())));
    return new State(
        told.path("url").asText().equals(url()),
        told.path("pending_update_count").asLong(),
        told.path("last_error_date").asLong(),
        token.redacted(told.path("last_error_message").asText()));
  }

  /// Takes our own webhook away, so that we may poll; another program's stays.
  ///
  /// @return whether there was one
  /// @throws InterruptedException when the thread was told to stop
  boolean lifted() throws InterruptedException {
    try {
      JsonNode told = RawCall.tree(api.call(new RawCall("getWebhookInfo", Map.of())));
      if (!told.path("url").asText().endsWith(key().tail())) {
        return false;
      }
      boolean gone = api.call(new DeleteWebhook());
      LOG.info("the webhook that was ours before is taken away: {}", gone);
      return gone;
    } catch (Failure failure) {
      LOG.warn(failure.getMessage());
      return false;
    }
  }
}
