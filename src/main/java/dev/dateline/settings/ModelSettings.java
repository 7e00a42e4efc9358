// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/// Who writes answers, and who does when that fails.
///
/// @param provider whose model
/// @param baseUrl the server, `/v1` included, empty for the provider's own
/// @param name the model, empty for none
/// @param secondProvider whose model is asked when the first fails
/// @param secondBaseUrl its server, empty for the provider's own
/// @param secondName its name, empty for none
/// @param streaming whether the servers can stream
/// @param temperature whether the models take one
/// @param prices see [Price], one for each model
public record ModelSettings(
    @Setting(
            about = "who writes answers; none: the articles' own sentences",
            standard = "none",
            oneOf = {
              "none",
              "openai",
              "anthropic",
              "gemini",
              "mistral",
              "openrouter",
              "ollama",
              "vllm",
              "llamacpp"
            },
            environment = "DATELINE_MODEL_PROVIDER")
        String provider,
    @Setting(
            about = "the model's server, /v1 included; with openai any compatible server",
            standard = "",
            environment = "DATELINE_MODEL_BASE_URL")
        String baseUrl,
    @Setting(about = "the model's name", standard = "", environment = "DATELINE_MODEL_NAME")
        String name,
    @Setting(
            about = "who writes when the first model fails",
            standard = "none",
            oneOf = {
              "none",
              "openai",
              "anthropic",
              "gemini",
              "mistral",
              "openrouter",
              "ollama",
              "vllm",
              "llamacpp"
            },
            environment = "DATELINE_MODEL_SECOND_PROVIDER")
        String secondProvider,
    @Setting(
            about = "the second model's server",
            standard = "",
            environment = "DATELINE_MODEL_SECOND_BASE_URL")
        String secondBaseUrl,
    @Setting(
            about = "the second model's name",
            standard = "",
            environment = "DATELINE_MODEL_SECOND_NAME")
        String secondName,
    @Setting(about = "whether answers are asked for piece by piece", standard = "true")
        boolean streaming,
    @Setting(about = "whether a temperature is sent; some models take none", standard = "true")
        boolean temperature,
    @Setting(
            about =
                "prices of a million tokens: a model's name, read, written, as in 'my-model 0.5"
                    + " 1.5'",
            standard = "")
        List<String> prices) {
  /// Copies the prices; refuses addresses and prices that cannot be.
  public ModelSettings {
    prices = List.copyOf(prices);
    addressed("base_url", baseUrl);
    addressed("second_base_url", secondBaseUrl);
    prices.forEach(Price::parse);
  }

  private static void addressed(String key, String url) {
    if (!url.isEmpty() && !address(url)) {
      // The address itself is not shown where a password may stand in it.
      throw new IllegalArgumentException(
          key
              + " is "
              + (url.contains("@") ? "an address with a user name" : "'" + url + "'")
              + ", an address such as http://localhost:8000/v1 is expected");
    }
  }

  private static boolean address(String url) {
    try {
      URI uri = new URI(url);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (URISyntaxException none) {
      return false;
    }
  }

  /// {@return whether answers are the articles' own sentences by choice}
  public boolean none() {
    return provider.equals("none") && secondProvider.equals("none");
  }
}
