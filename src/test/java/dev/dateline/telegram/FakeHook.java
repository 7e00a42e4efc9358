// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// The one webhook that Telegram keeps for a bot.
final class FakeHook {
  private String url = "";
  private String secret = "";

  /// Where Telegram would post, empty for nowhere.
  synchronized String url() {
    return url;
  }

  /// What Telegram would send along.
  synchronized String secret() {
    return secret;
  }

  /// Another program sets its own, or takes it away.
  synchronized void taken(String other) {
    url = other;
    secret = "";
  }

  synchronized String set(JsonNode body) {
    url = body.path("url").asText();
    secret = body.path("secret_token").asText();
    if (!url.startsWith("https://")) {
      return "!400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook";
    }
    return "true";
  }

  synchronized String delete() {
    taken("");
    return "true";
  }

  synchronized String told() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("url", url)
        .put("has_custom_certificate", false)
        .put("pending_update_count", 0)
        .toString();
  }
}
