// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Whose models can be asked. Most servers speak OpenAI's format: for them a provider is an address
/// and nothing else.
public enum Provider {
  /// OpenAI, or with an address any server that speaks its format.
  OPENAI("openai", Format.OPENAI, "https://api.openai.com/v1", true),
  /// Anthropic.
  ANTHROPIC("anthropic", Format.ANTHROPIC, "https://api.anthropic.com/v1", true),
  /// Google's Gemini.
  GEMINI("gemini", Format.GEMINI, "https://generativelanguage.googleapis.com/v1beta", true),
  /// Mistral; its server refuses a request with a field that it does not know.
  MISTRAL("mistral", Format.OPENAI, "https://api.mistral.ai/v1", true),
  /// OpenRouter.
  OPENROUTER("openrouter", Format.OPENAI, "https://openrouter.ai/api/v1", true),
  /// Ollama on this machine.
  OLLAMA("ollama", Format.OPENAI, "http://localhost:11434/v1", false),
  /// vLLM on this machine.
  VLLM("vllm", Format.OPENAI, "http://localhost:8000/v1", false),
  /// llama.cpp's server on this machine.
  LLAMACPP("llamacpp", Format.OPENAI, "http://localhost:8080/v1", false);

  /// How requests and answers are written.
  enum Format {
    OPENAI,
    ANTHROPIC,
    GEMINI
  }

  private final String key;
  private final Format format;
  private final String address;
  private final boolean secured;

  Provider(String key, Format format, String address, boolean secured) {
    this.key = key;
    this.format = format;
    this.address = address;
    this.secured = secured;
  }

  /// {@return the provider that a setting names, or empty for none}
  ///
  /// @param key the setting's value
  static Optional<Provider> named(String key) {
    return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
  }

  /// {@return what the setting calls it}
  public String key() {
    return key;
  }

  /// {@return how its servers speak}
  Format format() {
    return format;
  }

  /// {@return its server's address where the settings give none}
  public String address() {
    return address;
  }

  /// {@return fields of the library's requests that its servers refuse}
  Set<String> refused() {
    return this == MISTRAL ? Set.of("stream_options") : Set.of();
  }

  /// {@return whether its own server, the one at [#address], wants a key}
  public boolean secured() {
    return secured;
  }
}
