// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.model.Model;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /// {@return the process that it runs in}
  ///
  /// @param environment its variables
  Outside outside(Map<String, String> environment) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new Outside(
        new ByteArrayInputStream(new byte[0]),
        nowhere,
        nowhere,
        environment,
        home,
        () -> now,
        false);
  }

  /// Opens it; the caller closes it.
  Desk open() throws IOException {
    return open(outside(Map.of()), null);
  }

  /// Opens it; the caller closes it.
  ///
  /// @param outside the process
  /// @param model who writes answers, or null where they are the articles' own sentences
  Desk open(Outside outside, @Nullable Model model) throws IOException {
    Path config = Files.createDirectories(home.resolve("config")).resolve("dateline.yaml");
    Files.writeString(config, "index:\n  vectors: false\n");
    PlaceOptions options = new PlaceOptions();
    options.data = home.resolve("data");
    Desk desk = Desk.unread(options.resolve(outside), outside, model);
    desk.read(false);
    return desk;
  }
}
