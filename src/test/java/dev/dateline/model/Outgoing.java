// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// HTTP/1.1 responses, written by hand.
///
/// @param out where they go
record Outgoing(OutputStream out) {
  /// Sends a whole response.
  void body(int code, String type, String body, Map<String, String> headers) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + code + " Scripted\r\n");
    head.append("Content-Type: " + type + "\r\nContent-Length: " + bytes.length + "\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    out.write(bytes);
    out.flush();
  }

  /// Sends the head of a stream of events.
  void begin() throws IOException {
    out.write(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /// Sends events.
  void chunks(List<String> events) throws IOException {
    for (String event : events) {
      chunk(event);
    }
  }

  /// Sends an event.
  void chunk(String event) throws IOException {
    byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.write(bytes);
    out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /// Ends a stream as if all were well.
  void end() throws IOException {
    chunk("");
  }
}
