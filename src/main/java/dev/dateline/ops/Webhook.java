// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What another server posts here. Only who sends the secret is listened to: it is compared, in a
/// time that tells nothing of it, before a byte of the body is read. 200 says that a post is kept;
/// everything else asks the other to post it again or never.
///
/// @param tail what the path ends in
/// @param header the header that the secret stands in
/// @param secret the secret
/// @param mostBytes longest body
/// @param taking keeps what was posted
public record Webhook(String tail, String header, String secret, int mostBytes, Taking taking)
    implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);

  /// Keeps what was posted. Called from several threads at once.
  @FunctionalInterface
  public interface Taking {
    /// Keeps a post; returns once it would outlive a crash.
    ///
    /// @param body the post
    /// @return whether it is kept; false where it is to be posted again later
    boolean take(String body);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Door.say(exchange, code(exchange));
  }

  private int code(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().endsWith(tail)) {
      return 404;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      return 405;
    }
    if (!known(exchange.getRequestHeaders().get(header))) {
      LOG.warn("a post to the webhook without its secret");
      return 401;
    }
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      // One more than is taken tells a body that is too long, whatever length was promised.
      body = in.readNBytes(mostBytes + 1);
    }
    if (body.length > mostBytes) {
      LOG.error("a post to the webhook has more than {} bytes and is not taken", mostBytes);
      return 413;
    }
    return taking.take(new String(body, StandardCharsets.UTF_8)) ? 200 : 503;
  }

  private boolean known(@Nullable List<String> said) {
    return said != null
        && said.size() == 1
        && MessageDigest.isEqual(
            said.getFirst().getBytes(StandardCharsets.UTF_8),
            secret.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "webhook";
  }
}
