// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.settings.SettingsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One file of questions or judgements, a line at a time; every fault is one line with file, line
/// and key.
final class QuestionFile {
  /// Most lines of one file: ten times the largest of BEIR's news sets.
  static final int LONGEST = 200_000;

  /// Largest file in bytes.
  static final long LARGEST = 256_000_000;

  /// Longest line in UTF-16 units: a question with a long conversation before it, and its facts.
  static final int WIDEST = 200_000;

  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(WIDEST)
                          .maxNestingDepth(20)
                          .maxNumberLength(100)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private final Path path;

  /// A line that is not blank.
  ///
  /// @param number from 1
  /// @param text without its end
  record Line(int number, String text) {}

  /// A file.
  ///
  /// @param path the file, named in errors as given here
  QuestionFile(Path path) {
    this.path = path;
  }

  /// {@return its lines but for blank ones}
  ///
  /// @throws SettingsException when it cannot be read or is too long
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    try {
      if (Files.size(path) > LARGEST) {
        throw new SettingsException(path + " is larger than " + LARGEST + " bytes");
      }
    } catch (IOException unreadable) {
      throw new SettingsException(path + " cannot be read");
    }
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      int number = 0;
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        number++;
        if (number > LONGEST) {
          throw new SettingsException(path + " has more than " + LONGEST + " lines");
        }
        if (text.length() > WIDEST) {
          throw error(number, "line", "is longer than " + WIDEST + " characters");
        }
        if (!text.isBlank()) {
          lines.add(new Line(number, text));
        }
      }
    } catch (CharacterCodingException badText) {
      throw new SettingsException(path + " is not UTF-8");
    } catch (IOException unreadable) {
      throw new SettingsException(path + " cannot be read");
    }
    if (lines.isEmpty()) {
      throw new SettingsException(path + " is empty");
    }
    return lines;
  }

  /// {@return a line's JSON object}
  ///
  /// @param line the line
  JsonNode object(Line line) {
    try {
      JsonNode node = JSON.readTree(line.text());
      if (!node.isObject()) {
        throw error(line.number(), "line", "is no JSON object");
      }
      return node;
    } catch (JsonProcessingException broken) {
      String said = String.valueOf(broken.getOriginalMessage());
      throw error(
          line.number(), "line", "is no JSON: " + said.lines().findFirst().orElse("").strip());
    }
  }

  /// {@return a text that must be there}
  ///
  /// @param line the line
  /// @param node its object
  /// @param key the text's key
  String text(Line line, JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw error(
          line.number(),
          key,
          value.isMissingNode() || value.isNull() ? "is missing" : "is no text or blank");
    }
    return value.asText();
  }

  /// {@return a text, or empty where it is absent or null}
  ///
  /// @param line the line
  /// @param node its object
  /// @param key the text's key
  String optional(Line line, JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isMissingNode() || value.isNull() ? "" : text(line, node, key);
  }

  /// {@return a list of texts, none where it is absent or null; a text by itself is a list of one}
  ///
  /// @param line the line
  /// @param node its object
  /// @param key the list's key
  List<String> texts(Line line, JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (value.isTextual()) {
      return List.of(text(line, node, key));
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value) {
      if (!item.isTextual() || item.asText().isBlank()) {
        throw error(line.number(), key, "holds what is no text or blank");
      }
      texts.add(item.asText());
    }
    if (!value.isArray()) {
      throw error(line.number(), key, "is no list of texts");
    }
    return texts;
  }

  /// {@return what is wrong, in one line}
  ///
  /// @param line from 1
  /// @param key of the line's object
  /// @param problem what is wrong with it
  SettingsException error(int line, String key, String problem) {
    return new SettingsException(path + ":" + line + ": " + key + ": " + problem);
  }
}
