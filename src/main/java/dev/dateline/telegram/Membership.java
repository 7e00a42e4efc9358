// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who a group's admins are, as Telegram knows them now. Any thread may ask, and waits.
///
/// @param api the Bot API
record Membership(BotApi api) {
  private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

  /// {@return whether somebody is an admin of a group; no where Telegram does not say}
  ///
  /// @param chat the group
  /// @param person Telegram's number
  /// @throws InterruptedException when the thread was told to stop
  boolean admin(long chat, long person) throws InterruptedException {
    try {
      JsonNode member =
          RawCall.tree(
              api.call(new RawCall("getChatMember", Map.of("chat_id", chat, "user_id", person))));
      String status = member.path("status").asText();
      return status.equals("creator") || status.equals("administrator");
    } catch (Failure failure) {
      LOG.warn("chat {}: {}", chat, failure.getMessage());
      return false;
    }
  }
}
