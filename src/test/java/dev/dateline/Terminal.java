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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Runs commands as a shell would, in this process: a home of its own, a fixed clock, its streams
/// kept.
final class Terminal {
  final Path home;
  final Path articles;
  final Map<String, String> environment = new HashMap<>();
  String out = "";
  String err = "";

  /// Opens one.
  ///
  /// @param folder empty
  Terminal(Path folder) throws IOException {
    home = folder;
    articles = Files.createDirectories(folder.resolve("articles"));
    Files.createDirectories(folder.resolve("config"));
    // A test that waits for an embedding model waits for a second.
    config("index:\n  vectors: false\n");
    article(
        "bridge.md",
        """
        ---
        id: bridge
        title: Harbour bridge closes for repairs
        author: Ann Lee
        published: 2026-11-02
        ---
        The harbour bridge in Osterby was closed on Monday for repairs. Mayor Greta Holm said the work will cost 4 million crowns.
        """);
  }

  void config(String yaml) throws IOException {
    Files.writeString(home.resolve("config").resolve("dateline.yaml"), yaml);
  }

  void article(String name, String text) throws IOException {
    Files.writeString(articles.resolve(name), text);
  }

  /// {@return the exit status}
  ///
  /// @param typed standard input
  /// @param arguments the command and its options, `--articles` and `--data` apart
  int typing(String typed, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(1, List.of("--articles", articles.toString(), "--data", data().toString()));
    return bare(typed, all.toArray(String[]::new));
  }

  /// {@return the exit status}
  ///
  /// @param arguments the command and its options, `--articles` and `--data` apart
  int run(String... arguments) {
    return typing("", arguments);
  }

  /// {@return the exit status}
  ///
  /// @param typed standard input
  /// @param arguments everything
  int bare(String typed, String... arguments) {
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Outside outside =
        new Outside(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(answers, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            environment,
            home,
            InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z")),
            false);
    int status = Main.run(outside, arguments);
    out = answers.toString(StandardCharsets.UTF_8);
    err = errors.toString(StandardCharsets.UTF_8);
    return status;
  }

  /// Deletes the index, as somebody may who wants it made anew.
  void forgetIndex() throws IOException {
    try (var files = Files.list(data().resolve("index"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  Path data() {
    return home.resolve("data");
  }
}
