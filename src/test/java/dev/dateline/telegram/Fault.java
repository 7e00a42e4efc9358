// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.concurrent.CountDownLatch;

/// What the fake Bot API does instead of what it was asked.
sealed interface Fault {
  /// An error as Telegram words it.
  record Says(int code, String description, String parameters) implements Fault {
    static Says of(int code, String description) {
      return new Says(code, description, null);
    }

    static Says retryAfter(int seconds) {
      return new Says(
          429, "Too Many Requests: retry after " + seconds, "{\"retry_after\":" + seconds + "}");
    }

    static Says migrated(long to) {
      return new Says(
          400,
          "Bad Request: group chat was upgraded to a supergroup chat",
          "{\"migrate_to_chat_id\":" + to + "}");
    }

    /// {@return the Bot API's answer that says so}
    String json() {
      ObjectNode out =
          JsonNodeFactory.instance
              .objectNode()
              .put("ok", false)
              .put("error_code", code)
              .put("description", description);
      if (parameters != null) {
        out.putRawValue("parameters", new RawValue(parameters));
      }
      return out.toString();
    }
  }

  /// A proxy's page.
  record Page(int code) implements Fault {}

  /// The connection is closed without an answer; nothing was done.
  record Reset() implements Fault {}

  /// Done, and the connection closed before the answer.
  record LostAnswer() implements Fault {}

  /// Nothing is done until somebody opens the latch.
  record Slow(CountDownLatch latch) implements Fault {}
}
