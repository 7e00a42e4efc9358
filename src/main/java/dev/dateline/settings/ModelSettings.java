// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

/// Who writes answers. This version answers with the articles' own sentences whatever stands here.
///
/// @param provider whose model
/// @param baseUrl the server, `/v1` included, empty for the provider's own
/// @param name the model, empty for none
public record ModelSettings(
    @Setting(
            about = "who writes answers; none: the articles' own sentences",
            standard = "none",
            oneOf = {"none", "openai", "anthropic", "gemini", "mistral", "ollama"},
            environment = "DATELINE_MODEL_PROVIDER")
        String provider,
    @Setting(
            about = "the model's server, /v1 included; with openai any compatible server",
            standard = "",
            environment = "DATELINE_MODEL_BASE_URL")
        String baseUrl,
    @Setting(about = "the model's name", standard = "", environment = "DATELINE_MODEL_NAME")
        String name) {
  /// {@return whether answers are the articles' own sentences by choice}
  public boolean none() {
    return provider.equals("none");
  }
}
