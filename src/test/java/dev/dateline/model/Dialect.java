// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/// The formats that a [ScriptedServer] speaks.
public enum Dialect {
  /// OpenAI's chat completions, which every compatible server speaks.
  OPENAI,
  /// Anthropic's messages.
  ANTHROPIC,
  /// Gemini's contents.
  GEMINI;

  private static final ObjectMapper JSON = new ObjectMapper();

  /// {@return the format of a request}
  ///
  /// @param target what its request line names
  static Dialect of(String target) {
    if (target.contains("enerateContent")) {
      return GEMINI;
    }
    return target.endsWith("/messages") ? ANTHROPIC : OPENAI;
  }

  /// {@return the events before the first token, each with its line ends}
  ///
  /// @param input how many tokens were read
  List<String> opening(int input) {
    return switch (this) {
      case OPENAI -> List.of(openAi("\"role\":\"assistant\",\"content\":\"\"", "null", ""));
      case ANTHROPIC ->
          List.of(
              anthropic(
                  "message_start",
                  ",\"message\":{\"id\":\"m1\",\"type\":\"message\",\"role\":\"assistant\",\"content\":[],"
                      + "\"model\":\"scripted\",\"stop_reason\":null,\"usage\":{\"input_tokens\":"
                      + input
                      + ",\"output_tokens\":1}}"),
              anthropic(
                  "content_block_start",
                  ",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}"));
      case GEMINI -> List.of();
    };
  }

  /// {@return the event of one token}
  ///
  /// @param token some characters
  String token(String token) {
    return switch (this) {
      case OPENAI -> openAi("\"content\":" + quoted(token), "null", "");
      case ANTHROPIC ->
          anthropic(
              "content_block_delta",
              ",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":" + quoted(token) + "}");
      case GEMINI -> data(gemini(token, "", ""));
    };
  }

  /// {@return the events behind the last token}
  ///
  /// @param finish why it ends, in OpenAI's words
  /// @param input how many tokens were read
  /// @param output how many were written
  List<String> closing(String finish, int input, int output) {
    return switch (this) {
      case OPENAI ->
          List.of(
              openAi("", quoted(finish), ""),
              data(
                  "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,"
                      + "\"model\":\"scripted\",\"choices\":[],"
                      + openAiUsage(input, output)
                      + "}"),
              data("[DONE]"));
      case ANTHROPIC ->
          List.of(
              anthropic("content_block_stop", ",\"index\":0"),
              anthropic(
                  "message_delta",
                  ",\"delta\":{\"stop_reason\":\""
                      + finished(finish)
                      + "\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":"
                      + output
                      + "}"),
              anthropic("message_stop", ""));
      case GEMINI ->
          List.of(
              data(
                  gemini(
                      "",
                      ",\"finishReason\":\"" + finished(finish) + "\"",
                      "," + geminiUsage(input, output))));
    };
  }

  /// {@return a whole answer in one body}
  ///
  /// @param text the model's
  /// @param finish why it ends, in OpenAI's words
  /// @param input how many tokens were read
  /// @param output how many were written
  String whole(String text, String finish, int input, int output) {
    return switch (this) {
      case OPENAI ->
          "{\"id\":\"c1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"scripted\","
              + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":"
              + quoted(text)
              + "},\"finish_reason\":"
              + quoted(finish)
              + "}],"
              + openAiUsage(input, output)
              + "}";
      case ANTHROPIC ->
          "{\"id\":\"m1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"scripted\","
              + "\"content\":[{\"type\":\"text\",\"text\":"
              + quoted(text)
              + "}],\"stop_reason\":\""
              + finished(finish)
              + "\",\"stop_sequence\":null,\"usage\":{\"input_tokens\":"
              + input
              + ",\"output_tokens\":"
              + output
              + "}}";
      case GEMINI ->
          gemini(
              text,
              ",\"finishReason\":\"" + finished(finish) + "\"",
              "," + geminiUsage(input, output));
    };
  }

  /// {@return an error's body}
  ///
  /// @param code HTTP's status
  /// @param message the server's words
  String error(int code, String message) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode error =
        this == ANTHROPIC ? root.put("type", "error").putObject("error") : root.putObject("error");
    error.put("message", message).put("type", "scripted_error");
    if (this == GEMINI) {
      error.put("code", code).put("status", "SCRIPTED");
    }
    return root.toString();
  }

  /// {@return an event in server-sent form}
  ///
  /// @param data what it carries
  static String data(String data) {
    return "data: " + data + "\n\n";
  }

  private static String openAi(String delta, String finish, String more) {
    return data(
        "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"scripted\","
            + "\"choices\":[{\"index\":0,\"delta\":{"
            + delta
            + "},\"finish_reason\":"
            + finish
            + "}]"
            + more
            + "}");
  }

  private static String openAiUsage(int input, int output) {
    return "\"usage\":{\"prompt_tokens\":"
        + input
        + ",\"completion_tokens\":"
        + output
        + ",\"total_tokens\":"
        + (input + output)
        + "}";
  }

  private static String anthropic(String event, String rest) {
    return "event: " + event + "\n" + data("{\"type\":\"" + event + "\"" + rest + "}");
  }

  private static String gemini(String text, String finish, String more) {
    return "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":"
        + quoted(text)
        + "}],\"role\":\"model\"},\"index\":0"
        + finish
        + "}]"
        + more
        + ",\"modelVersion\":\"scripted\"}";
  }

  private static String geminiUsage(int input, int output) {
    return "\"usageMetadata\":{\"promptTokenCount\":"
        + input
        + ",\"candidatesTokenCount\":"
        + output
        + ",\"totalTokenCount\":"
        + (input + output)
        + "}";
  }

  private String finished(String finish) {
    if (this == ANTHROPIC) {
      return switch (finish) {
        case "stop" -> "end_turn";
        case "length" -> "max_tokens";
        default -> "refusal";
      };
    }
    return switch (finish) {
      case "length" -> "MAX_TOKENS";
      case "content_filter" -> "SAFETY";
      default -> finish.toUpperCase(Locale.ROOT);
    };
  }

  private static String quoted(String text) {
    return JSON.getNodeFactory().textNode(text).toString();
  }
}
