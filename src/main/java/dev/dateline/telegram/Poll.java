// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// `getUpdates` that hands on each update as it came: the library's own reads the whole batch or
/// nothing, and one update that it cannot read then makes a bot deaf.
@JsonInclude(JsonInclude.Include.NON_NULL)
final class Poll extends BotApiMethod<ArrayList<RawUpdate>> {
  /// What we wish to hear of.
  static final List<String> UPDATES =
      List.of(
          "message",
          "edited_message",
          "callback_query",
          "my_chat_member",
          "inline_query",
          "chosen_inline_result");

  @JsonProperty("offset")
  final @Nullable Long offset;

  @JsonProperty("limit")
  final int limit;

  @JsonProperty("timeout")
  final int timeout;

  @JsonProperty("allowed_updates")
  final List<String> allowed;

  /// A poll.
  ///
  /// @param offset confirms every update below it, or null to confirm none
  /// @param limit most updates
  /// @param timeout seconds to wait for one
  Poll(@Nullable Long offset, int limit, int timeout) {
    this.offset = offset;
    this.limit = limit;
    this.timeout = timeout;
    this.allowed = UPDATES;
  }

  @Override
  public String getMethod() {
    return "getUpdates";
  }

  @Override
  @SuppressWarnings("NonApiType") // the library asks for a result that is Serializable
  public ArrayList<RawUpdate> deserializeResponse(String answer)
      throws TelegramApiRequestException {
    try {
      JsonNode tree = OBJECT_MAPPER.readTree(answer);
      if (!tree.path("ok").asBoolean(false)) {
        throw new TelegramApiRequestException(
            "Error executing getUpdates", OBJECT_MAPPER.treeToValue(tree, ApiResponse.class));
      }
      ArrayList<RawUpdate> updates = new ArrayList<>();
      for (JsonNode each : tree.path("result")) {
        updates.add(RawUpdate.of(each));
      }
      return updates;
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("Unable to deserialize response", e);
    }
  }
}
