// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;

/// Every kind of request that the bot makes, held against Telegram's own description.
final class ContractTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private Contract contract;

  @BeforeEach
  void read() {
    Optional<Contract> found = Contract.read();
    assumeTrue(found.isPresent(), "../shared is not there");
    contract = found.orElseThrow();
  }

  private List<String> faults(String method, BotApiMethod<?> request)
      throws JsonProcessingException {
    return contract.faults(method, JSON.readTree(JSON.writeValueAsString(request)));
  }

  @Test
  void every_request_keeps_to_it() throws JsonProcessingException {
    Map<String, BotApiMethod<?>> requests =
        Map.of(
            "getMe",
            new GetMe(),
            "getUpdates",
            new Poll(7L, 100, 50),
            "setMyCommands",
            SetMyCommands.builder()
                .command(new BotCommand("ask", "Ask"))
                .scope(new BotCommandScopeAllGroupChats())
                .languageCode("de")
                .build(),
            "sendChatAction",
            SendChatAction.builder().chatId(1L).action("typing").messageThreadId(2).build(),
            "sendMessage",
            SendMessage.builder()
                .chatId(1L)
                .text("x")
                .parseMode("HTML")
                .messageThreadId(2)
                .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
                .replyParameters(
                    ReplyParameters.builder().messageId(3).allowSendingWithoutReply(true).build())
                .build());
    for (Map.Entry<String, BotApiMethod<?>> each : requests.entrySet()) {
      assertThat(faults(each.getKey(), each.getValue())).as(each.getKey()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sendMessage | {\"chat_id\":1} | sendMessage lacks text",
        "sendMessage | {\"chat_id\":1,\"text\":\"x\",\"colour\":1} | sendMessage has no field"
            + " colour",
        "sendMessage | {\"chat_id\":1,\"text\":7} | sendMessage.text is 7",
        "sendMassage | {} | there is no method sendMassage"
      })
  void what_breaks_it_is_named(String method, String body, String fault)
      throws JsonProcessingException {
    assertThat(contract.faults(method, JSON.readTree(body))).containsExactly(fault);
  }
}
