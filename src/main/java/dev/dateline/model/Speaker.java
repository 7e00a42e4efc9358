// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.ArrayList;
import java.util.List;

/// LangChain4j's two models of one endpoint, and how a prompt is put to them.
///
/// @param whole gives an answer at once
/// @param streaming gives it piece by piece
/// @param endpoint whose they are
/// @param temperature whether the endpoint takes one
record Speaker(
    ChatModel whole, StreamingChatModel streaming, Endpoint endpoint, boolean temperature) {
  /// {@return the models of an endpoint; nothing is sent yet}
  ///
  /// @param endpoint the endpoint
  /// @param wire the way there
  /// @param temperature whether it takes one
  static Speaker of(Endpoint endpoint, Wire wire, boolean temperature) {
    String address = endpoint.address();
    String model = endpoint.model();
    // With null no header is sent; those that must have a key are not asked without one.
    String key = endpoint.secret().isEmpty() ? null : endpoint.secret();
    return switch (endpoint.provider().format()) {
      case OPENAI ->
          new Speaker(
              OpenAiChatModel.builder()
                  .httpClientBuilder(wire)
                  .baseUrl(address)
                  .apiKey(key)
                  .modelName(model)
                  .maxRetries(0)
                  .build(),
              OpenAiStreamingChatModel.builder()
                  .httpClientBuilder(wire)
                  .baseUrl(address)
                  .apiKey(key)
                  .modelName(model)
                  .build(),
              endpoint,
              temperature);
      case ANTHROPIC ->
          new Speaker(
              AnthropicChatModel.builder()
                  .httpClientBuilder(wire)
                  .baseUrl(address)
                  .apiKey(key)
                  .modelName(model)
                  .maxRetries(0)
                  .build(),
              AnthropicStreamingChatModel.builder()
                  .httpClientBuilder(wire)
                  .baseUrl(address)
                  .apiKey(key)
                  .modelName(model)
                  .build(),
              endpoint,
              temperature);
      // Unless it is told not to, the library passes a model's thoughts off as its answer.
      case GEMINI ->
          new Speaker(
              GoogleAiGeminiChatModel.builder()
                  .httpClientBuilder(wire)
                  .baseUrl(address)
                  .apiKey(key)
                  .modelName(model)
                  .returnThinking(false)
                  .maxRetries(0)
                  .build(),
              GoogleAiGeminiStreamingChatModel.builder()
                  .httpClientBuilder(wire)
                  .baseUrl(address)
                  .apiKey(key)
                  .modelName(model)
                  .returnThinking(false)
                  .build(),
              endpoint,
              temperature);
    };
  }

  /// {@return a prompt as the library's request}
  ///
  /// @param prompt the prompt
  ChatRequest request(Prompt prompt) {
    List<ChatMessage> messages = new ArrayList<>();
    if (!prompt.system().isBlank()) {
      messages.add(SystemMessage.from(prompt.system()));
    }
    messages.add(UserMessage.from(prompt.user()));
    return ChatRequest.builder().messages(messages).parameters(parameters(prompt)).build();
  }

  private ChatRequestParameters parameters(Prompt prompt) {
    Double heat = temperature ? (Double) prompt.temperature() : null;
    int most = prompt.mostOutputTokens();
    // OpenAI's newer models know this limit by another name than everybody else's.
    boolean own = endpoint.provider() == Provider.OPENAI && endpoint.given().isEmpty();
    if (endpoint.provider().format() == Provider.Format.OPENAI) {
      OpenAiChatRequestParameters.Builder builder = OpenAiChatRequestParameters.builder();
      builder.temperature(heat);
      return own
          ? builder.maxCompletionTokens(most).build()
          : builder.maxOutputTokens(most).build();
    }
    return ChatRequestParameters.builder().temperature(heat).maxOutputTokens(most).build();
  }
}
