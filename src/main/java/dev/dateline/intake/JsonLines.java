// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.news.Role;
import dev.dateline.settings.IntakeSettings;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `.jsonl`: one article a line, read a line at a time, so that the file may be of any length.
final class JsonLines {
  private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");

  private final int longest;
  private final ObjectReader json;

  /// What becomes of one line.
  interface Each {
    /// Takes a line that was read.
    void read(Manuscript manuscript, int line) throws Refusal;

    /// Takes a line that was not.
    void refused(Refusal why, int line);
  }

  JsonLines(IntakeSettings settings) {
    longest = 1024 * settings.maxLineKilobytes();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(longest)
                    .maxNestingDepth(20)
                    .maxNumberLength(100)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    json =
        JsonMapper.builder(factory)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();
  }

  /// Reads every line; a bad one harms no other.
  ///
  /// @throws IOException where the file itself cannot be read on
  void read(InputStream file, Each each) throws IOException {
    InputStream in = new BufferedInputStream(file, 1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 0;
    boolean ended = false;
    while (!ended) {
      line.reset();
      boolean tooLong = false;
      int c;
      while ((c = in.read()) != -1 && c != '\n') {
        if (line.size() < longest) {
          line.write(c);
        } else {
          tooLong = true;
        }
      }
      ended = c == -1;
      number++;
      try {
        if (tooLong) {
          throw new Refusal("line is longer than " + longest / 1024 + " KB");
        }
        Manuscript manuscript = manuscript(line.toByteArray());
        if (manuscript != null) {
          each.read(manuscript, number);
        }
      } catch (Refusal why) {
        each.refused(why, number);
      }
    }
  }

  private @Nullable Manuscript manuscript(byte[] line) throws Refusal {
    String text;
    try {
      text = Decoding.decode(line, null).strip();
    } catch (Refusal why) {
      throw new Refusal(why.reason().replaceFirst("^file", "line"));
    }
    if (text.isEmpty()) {
      return null;
    }
    JsonNode node;
    try {
      node = json.readTree(text);
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      String said = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw new Refusal("line is not JSON at column " + column + ": " + Refusal.shown(said, 160));
    }
    if (!node.isObject()) {
      throw new Refusal("line is no JSON object");
    }
    Manuscript manuscript = new Manuscript();
    for (Key key : Key.values()) {
      manuscript.put(key, value(node, key.key()));
    }
    String body = value(node, "body");
    if (body == null || body.isBlank()) {
      throw new Refusal("body is missing");
    }
    for (String paragraph : BLANK_LINE.split(body, -1)) {
      manuscript.add(Role.BODY, paragraph);
    }
    return manuscript;
  }

  private static @Nullable String value(JsonNode node, String key) throws Refusal {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual() && !(key.equals("id") && value.isIntegralNumber())) {
      throw new Refusal(key + " is not a text");
    }
    return value.asText();
  }
}
