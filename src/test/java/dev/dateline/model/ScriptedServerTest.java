// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptedServerTest {
  private static HttpResponse<String> post(ScriptedServer server, String path, String body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(server.url() + path))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /chat/completions | {"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Rain?"}]}
          /messages         | {"system":[{"type":"text","text":"Be brief."}],"messages":[{"role":"user","content":[{"type":"text","text":"Rain?"}]}]}
          /models/x:generateContent | {"systemInstruction":{"parts":[{"text":"Be brief."}]},"contents":[{"parts":[{"text":"Rain?"}]}]}
          """)
  void a_request_is_read_and_answered_in_its_own_format(String path, String body)
      throws IOException, InterruptedException {
    try (ScriptedServer server =
        ScriptedServer.saying(asked -> asked.system() + "/" + asked.user())) {
      assertThat(post(server, path, body).body()).contains("Be brief./Rain?");
      assertThat(server.asked).hasSize(1);
    }
  }

  @Test
  void a_stream_has_a_token_an_event() throws IOException, InterruptedException {
    try (ScriptedServer server = ScriptedServer.saying(asked -> "It rained all day")) {
      HttpResponse<String> streamed = post(server, "/chat/completions", "{\"stream\":true}");
      assertThat(streamed.headers().firstValue("content-type")).contains("text/event-stream");
      assertThat(streamed.body()).contains("\"content\":\"It \"", "\"content\":\"day\"", "[DONE]");
    }
  }

  @Test
  void queued_scripts_come_before_the_function() throws IOException, InterruptedException {
    try (ScriptedServer server = ScriptedServer.saying(asked -> "well")) {
      server.then(new Script.Fails(429, "slow down", Map.of("Retry-After", "7")));
      HttpResponse<String> refused = post(server, "/chat/completions", "{}");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("retry-after")).contains("7");
      assertThat(refused.body()).contains("slow down");
      assertThat(post(server, "/chat/completions", "{}").body()).contains("well");
    }
  }

  @Test
  void a_stream_can_break_or_hold_anything() throws IOException, InterruptedException {
    try (ScriptedServer server = ScriptedServer.saying(asked -> "well")) {
      server.then(new Script.Breaks("It ", Script.End.RESET));
      assertThatThrownBy(() -> post(server, "/chat/completions", "{\"stream\":true}"))
          .isInstanceOf(IOException.class);
      server.then(new Script.Events(List.of("garbage")));
      assertThat(post(server, "/chat/completions", "{\"stream\":true}").body())
          .isEqualTo("data: garbage\n\n");
    }
  }
}
