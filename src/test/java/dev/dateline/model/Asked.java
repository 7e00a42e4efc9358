// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// A request that reached a [ScriptedServer].
///
/// @param dialect whose format it has
/// @param target what the request line names
/// @param headers names in lower case
/// @param body what was sent
public record Asked(Dialect dialect, String target, Map<String, String> headers, JsonNode body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// {@return the next request, or null when the client closed}
  static Asked read(InputStream in) throws IOException {
    String first = line(in);
    if (first == null) {
      return null;
    }
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    String target = first.split(" ", 3)[1];
    return new Asked(Dialect.of(target), target, Map.copyOf(headers), JSON.readTree(body));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        return line.toString().stripTrailing();
      }
      line.append((char) next);
    }
    return null;
  }

  /// {@return whether the answer is wanted piece by piece}
  public boolean streaming() {
    return dialect == Dialect.GEMINI
        ? target.contains(":streamGenerateContent")
        : body.path("stream").asBoolean();
  }

  /// {@return what the model is to do, empty for nothing}
  public String system() {
    return switch (dialect) {
      case OPENAI -> role("system");
      case ANTHROPIC -> text(body.path("system"));
      case GEMINI -> text(body.path("systemInstruction").path("parts"));
    };
  }

  /// {@return what it is to do it with}
  public String user() {
    return switch (dialect) {
      case OPENAI, ANTHROPIC -> role("user");
      case GEMINI -> text(body.path("contents").path(0).path("parts"));
    };
  }

  private String role(String role) {
    return StreamSupport.stream(body.path("messages").spliterator(), false)
        .filter(message -> message.path("role").asText().equals(role))
        .map(message -> text(message.path("content")))
        .collect(Collectors.joining("\n"));
  }

  // A text, or a list of parts with a text each.
  private static String text(JsonNode content) {
    return content.isTextual()
        ? content.asText()
        : StreamSupport.stream(content.spliterator(), false)
            .map(part -> part.path("text").asText())
            .collect(Collectors.joining());
  }
}
