// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.dateline.settings.SettingsException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// BEIR's `corpus.jsonl` (`_id`, `title`, `text`) as a file of articles (`id`, `title`, `body`), a
/// line at a time. Many of BEIR's sets have no titles: the text's beginning stands in for one.
final class BeirDocuments {
  private static final JsonFactory JSON = new JsonFactory();
  // A headline's length; the text itself follows whole.
  private static final int TITLE = 80;

  private BeirDocuments() {}

  /// Converts.
  ///
  /// @param from BEIR's file
  /// @param to the articles' file, which must not be there
  /// @throws IOException when one of them cannot be read or written
  /// @throws SettingsException with file and line when a line is no document
  static void convert(Path from, Path to) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(from);
        BufferedWriter out = Files.newBufferedWriter(to)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          out.write(article(from, number, line));
          out.write('\n');
        }
      }
    }
  }

  private static String article(Path file, int number, String line) throws IOException {
    String id = null;
    String title = "";
    String text = null;
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new SettingsException(file + ":" + number + ": line: is no JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        switch (key) {
          case "_id" -> id = text(parser);
          case "title" -> title = java.util.Objects.requireNonNullElse(text(parser), "").strip();
          case "text" -> text = text(parser);
          default -> parser.skipChildren();
        }
      }
    } catch (JsonProcessingException broken) {
      throw new SettingsException(file + ":" + number + ": line: is no JSON");
    }
    if (id == null || text == null) {
      throw new SettingsException(
          file + ":" + number + ": " + (id == null ? "_id" : "text") + ": is missing");
    }
    var written = new java.io.StringWriter();
    try (JsonGenerator json = JSON.createGenerator(written)) {
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeStringField("title", title.isEmpty() ? beginning(text) : title);
      json.writeStringField("body", text);
      json.writeEndObject();
    }
    return written.toString();
  }

  private static @Nullable String text(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : null;
  }

  private static String beginning(String text) {
    String stripped = text.strip();
    if (stripped.codePointCount(0, stripped.length()) <= TITLE) {
      return stripped;
    }
    return stripped.substring(0, stripped.offsetByCodePoints(0, TITLE)) + "…";
  }
}
