// SPDX-License-Identifier: Apache-2.0
package dev.dateline.console;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.news.Stamp;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One JSON object on one line, its keys in the order in which they are written. Written by a
/// generator and not by a mapper, whose start alone would cost a tenth of an answer's time.
final class JsonLine {
  private static final JsonFactory JSON = new JsonFactory();
  // JSON lets them stand, but a reader that splits its input by Unicode's idea of a line would cut
  // an object there, and a terminal obeys some. They occur inside strings alone.
  private static final Pattern BREAKS = Pattern.compile("[\\x7F-\\x9F\\u2028\\u2029]");

  /// Writes an object's keys.
  interface Keys {
    /// Writes them.
    ///
    /// @param json stands inside the object
    /// @throws IOException never, for a text in memory
    void write(JsonGenerator json) throws IOException;
  }

  private JsonLine() {}

  /// {@return an object on one line, without a line end}
  ///
  /// @param keys writes what is inside
  static String of(Keys keys) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      keys.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return BREAKS
        .matcher(line.getBuffer())
        .replaceAll(
            found -> String.format(Locale.ROOT, "\\\\u%04X", (int) found.group().charAt(0)));
  }

  /// Writes when an article was published, as exact as its source was, and whether its text alone
  /// says so.
  ///
  /// @param json stands inside an object
  /// @param published the date, or null when there is none
  /// @param inferred whether the text alone gave it
  /// @throws IOException never, for a text in memory
  static void published(JsonGenerator json, @Nullable Stamp published, boolean inferred)
      throws IOException {
    json.writeStringField("published", published == null ? null : published.iso());
    json.writeBooleanField("published_inferred", inferred);
  }
}
