// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lines of standard input, however long: of an overlong one only the beginning is kept, so that a
/// pipe without line ends cannot fill the memory. Invalid UTF-8 becomes U+FFFD. One thread.
public final class Lines {
  /// How much of a line is kept, in UTF-16 units; far above the longest question allowed, so that
  /// an overlong one is still seen as overlong.
  public static final int LONGEST = 20_000;

  private final BufferedReader in;

  /// Reads a stream.
  ///
  /// @param in closed by whoever opened it
  public Lines(InputStream in) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /// {@return the next line without its end, or empty behind the last}
  ///
  /// @throws IOException when the stream breaks
  public Optional<String> next() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    if (c < 0) {
      return Optional.empty();
    }
    for (; c >= 0 && c != '\n'; c = in.read()) {
      if (line.length() < LONGEST) {
        line.append((char) c);
      }
    }
    int last = line.length() - 1;
    if (last >= 0 && line.charAt(last) == '\r') {
      line.setLength(last);
    }
    return Optional.of(line.toString());
  }
}
