// SPDX-License-Identifier: Apache-2.0
package dev.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.news.Header;
import dev.dateline.news.Stamp;
import dev.dateline.news.Version;
import dev.dateline.split.Reading;
import dev.dateline.split.Splitter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes [Shuffled] articles into a folder, for the program itself to read.
public final class ShuffledFile {
  private ShuffledFile() {}

  /// Writes them.
  ///
  /// @param args a corpus, how many passages at least, and the folder, which gets a `corpus.jsonl`
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Integer.parseInt(args[1]), Path.of(args[2]));
  }

  /// Writes them.
  ///
  /// @param corpus a file of articles, one JSON object a line
  /// @param passages how many at least
  /// @param folder where to
  public static void write(Path corpus, int passages, Path folder) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Shuffled articles = new Shuffled(corpus);
    Files.createDirectories(folder);
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("corpus.jsonl"))) {
      int written = 0;
      for (int n = 0; written < passages; n++) {
        Version version = articles.article(n);
        Header header = version.header();
        String text = version.text();
        ObjectNode line = json.createObjectNode();
        line.put("id", "shuffled-" + n);
        line.put("title", header.title());
        line.put("author", header.author());
        line.put("source", header.source());
        line.put("section", header.section());
        Stamp published = header.published();
        line.put("published", published == null ? null : published.iso());
        line.put("body", text.substring(header.title().length()).strip());
        out.write(json.writeValueAsString(line));
        out.newLine();
        written += Splitter.split(Reading.of(version)).size();
      }
    }
  }
}
