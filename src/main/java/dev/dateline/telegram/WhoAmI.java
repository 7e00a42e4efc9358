// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// `getMe`, of which only two fields are read: the library's own wants a whole user, and a Bot API
/// server of somebody else's may leave out the rest.
final class WhoAmI extends BotApiMethod<WhoAmI.Me> {
  /// The bot as Telegram knows it.
  ///
  /// @param id its number
  /// @param username its name without `@`, empty where it has none
  record Me(long id, String username) implements Serializable {}

  @Override
  public String getMethod() {
    return "getMe";
  }

  @Override
  public Me deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      JsonNode tree = OBJECT_MAPPER.readTree(answer);
      JsonNode me = tree.path("result");
      if (!tree.path("ok").asBoolean(false) || !me.path("id").canConvertToLong()) {
        throw new TelegramApiRequestException(
            "Error executing getMe", OBJECT_MAPPER.treeToValue(tree, ApiResponse.class));
      }
      return new Me(me.path("id").longValue(), me.path("username").asText(""));
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("Unable to deserialize response", e);
    }
  }
}
