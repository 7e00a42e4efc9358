// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// An invented paper: articles in a folder, and a house that is opened on them.
///
/// @param home where everything is
/// @param now what time it is
record Paper(Path home, Instant now) {
  Paper article(String id, String title, String day, String body) throws IOException {
    Path shelf = Files.createDirectories(home.resolve("seeds"));
    Files.writeString(
        shelf.resolve(id + ".md"),
        "---\nid: %s\ntitle: %s\npublished: %s\n---\n%s".formatted(id, title, day, body));
    return this;
  }

  /// Opens it; the caller closes it.
  Desk open() throws IOException {
    Path config = Files.createDirectories(home.resolve("config")).resolve("dateline.yaml");
    Files.writeString(config, "index:\n  vectors: false\n");
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Outside outside =
        new Outside(
            new ByteArrayInputStream(new byte[0]),
            nowhere,
            nowhere,
            Map.of(),
            home,
            () -> now,
            false);
    PlaceOptions options = new PlaceOptions();
    options.data = home.resolve("data");
    return Desk.open(options.resolve(outside), outside);
  }
}
