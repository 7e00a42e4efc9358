// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A YAML file of sections with keys, read into values that know their line. Whoever reads such a
/// file names its faults by [#error], as the configuration's are.
public final class SettingsFile {
  /// Largest file in bytes; a full one has about ten thousand.
  private static final long LARGEST = 1_000_000;

  private final String name;
  private final Map<String, Section> sections = new LinkedHashMap<>();

  /// One section.
  ///
  /// @param line where its key stands
  /// @param values by key
  public record Section(int line, Map<String, Given> values) {
    /// Copies the values, in the file's order.
    public Section {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  private SettingsFile(String name) {
    this.name = name;
  }

  /// Reads a file.
  ///
  /// @param path the file, named in errors as given here
  /// @return the file
  /// @throws SettingsException when it cannot be read, is no YAML, or has another shape
  public static SettingsFile read(Path path) {
    String text;
    try {
      if (Files.size(path) > LARGEST) {
        throw new SettingsException(path + " is larger than " + LARGEST + " bytes");
      }
      text = Files.readString(path);
    } catch (CharacterCodingException badText) {
      throw new SettingsException(path + " is not UTF-8");
    } catch (NoSuchFileException missing) {
      throw new SettingsException(path + ": there is no such file");
    } catch (IOException unreadable) {
      throw new SettingsException(
          path + (Files.isDirectory(path) ? " is a folder, not a file" : " cannot be read"));
    }
    return of(path.toString(), text);
  }

  /// Reads a text that stands in a file of another kind, as a front matter does.
  ///
  /// @param name how errors name the file
  /// @param text the YAML, from the file's first line on
  /// @return the file
  /// @throws SettingsException when it is no YAML or has another shape
  public static SettingsFile of(String name, String text) {
    SettingsFile file = new SettingsFile(name);
    try (JsonParser parser = new YAMLFactory().createParser(text)) {
      file.sections(parser);
    } catch (JsonProcessingException broken) {
      int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
      throw broken(file, line, String.valueOf(broken.getOriginalMessage()));
    } catch (IOException unreadable) {
      throw new SettingsException(name + " cannot be read");
    }
    return file;
  }

  /// The parser says first within what, then what is wrong and where, each with the lines around.
  private static SettingsException broken(SettingsFile file, int line, String message) {
    List<String> said = message.lines().filter(each -> !each.startsWith(" ")).toList();
    Matcher mark = MARK.matcher(message);
    int last = line;
    while (mark.find()) {
      last = Integer.parseInt(mark.group(1));
    }
    return file.error(last, "is no YAML: " + String.join(": ", said));
  }

  private static final Pattern MARK = Pattern.compile("\\bline (\\d{1,9}), column ");

  /// {@return its sections by key, in the file's order}
  public Map<String, Section> sections() {
    return Collections.unmodifiableMap(sections);
  }

  /// {@return one section, an empty one at the first line where the file has none}
  ///
  /// @param key the section's
  public Section section(String key) {
    return sections.getOrDefault(key, new Section(1, Map.of()));
  }

  /// {@return what is wrong, in one line with file, line and key}
  ///
  /// @param line from 1
  /// @param key with its section before it
  /// @param problem what is wrong with it
  public SettingsException error(int line, String key, String problem) {
    return error(line, key + ": " + problem);
  }

  /// {@return how the file is named in errors}
  String name() {
    return name;
  }

  private void sections(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null || token == JsonToken.VALUE_NULL) {
      return;
    }
    if (token != JsonToken.START_OBJECT) {
      throw error(line(parser), "a section such as 'newsroom:' is expected");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      int line = line(parser);
      JsonToken value = parser.nextToken();
      Map<String, Given> values = new LinkedHashMap<>();
      if (value == JsonToken.START_OBJECT) {
        section(key, parser, values);
      } else if (!nothing(parser)) {
        throw error(
            line,
            Secrets.named(key)
                ? key + ": " + Secrets.BELONGS
                : key + " is a section, keys below it are expected");
      }
      if (sections.putIfAbsent(key, new Section(line, values)) != null) {
        throw error(line, key + " stands twice");
      }
    }
    if (parser.nextToken() != null) {
      throw error(line(parser), "a second document is not read");
    }
  }

  private void section(String section, JsonParser parser, Map<String, Given> values)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      int line = line(parser);
      if (values.putIfAbsent(key, value(line, parser)) != null) {
        throw error(line, section + "." + key + " stands twice");
      }
    }
  }

  private static Given value(int line, JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_OBJECT) {
      parser.skipChildren();
      return new Given.Nested(line);
    }
    if (token != JsonToken.START_ARRAY) {
      return new Given.Scalar(line, form(parser), parser.getText());
    }
    List<String> items = new ArrayList<>();
    boolean nested = false;
    for (JsonToken item = parser.nextToken();
        item != JsonToken.END_ARRAY;
        item = parser.nextToken()) {
      if (item.isStructStart()) {
        parser.skipChildren();
        nested = true;
      } else {
        items.add(parser.getText());
      }
    }
    return nested ? new Given.Nested(line) : new Given.Items(line, items);
  }

  private static Given.Form form(JsonParser parser) throws IOException {
    if (nothing(parser)) {
      return Given.Form.NOTHING;
    }
    return switch (parser.currentToken()) {
      case VALUE_NUMBER_INT -> Given.Form.WHOLE;
      case VALUE_NUMBER_FLOAT -> Given.Form.DECIMAL;
      case VALUE_TRUE, VALUE_FALSE -> Given.Form.FLAG;
      default -> Given.Form.TEXT;
    };
  }

  private static boolean nothing(JsonParser parser) throws IOException {
    // Jackson gives a key without a value as an empty text.
    return parser.currentToken() == JsonToken.VALUE_NULL
        || (parser.currentToken() == JsonToken.VALUE_STRING && parser.getText().isEmpty());
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private SettingsException error(int line, String message) {
    return new SettingsException(name + ":" + line + ": " + message);
  }
}
