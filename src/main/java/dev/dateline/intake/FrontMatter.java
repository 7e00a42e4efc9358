// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;

/// The YAML between two lines of `---` at a file's beginning, read token by token: nothing is built
/// from it, so that no alias can grow. Keys that an article has not are passed over.
final class FrontMatter {
  /// Deepest nesting of what is passed over.
  private static final int DEPTH = 20;

  private FrontMatter() {}

  /// Reads.
  ///
  /// @param yaml what stands between the two lines
  /// @param first the file's line on which it begins, from 1
  /// @param into takes the fields
  /// @throws Refusal with the file's line
  static void read(String yaml, int first, Manuscript into) throws Refusal {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEPTH);
    options.setMaxAliasesForCollections(0);
    options.setCodePointLimit(yaml.length() + 1);
    YAMLFactory factory = YAMLFactory.builder().loaderOptions(options).build();
    try (YAMLParser parser = factory.createParser(yaml)) {
      JsonToken start = parser.nextToken();
      if (start == null || start == JsonToken.VALUE_NULL) {
        return;
      }
      if (start != JsonToken.START_OBJECT) {
        throw new Refusal("front matter is no list of keys and values", first);
      }
      Set<Key> seen = EnumSet.noneOf(Key.class);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        Key key = Key.named(parser.currentName());
        int line = first + parser.currentTokenLocation().getLineNr() - 1;
        parser.nextToken();
        if (key == null) {
          parser.skipChildren();
        } else if (seen.add(key)) {
          into.put(key, value(parser, key, line), line);
        } else {
          throw new Refusal(key.key() + " is given twice", line);
        }
      }
    } catch (JsonProcessingException e) {
      throw new Refusal(
          "front matter is not YAML: " + firstLine(e.getOriginalMessage()), line(e, first));
    } catch (YAMLException e) {
      throw new Refusal("front matter is not YAML: " + firstLine(e.getMessage()), first);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string", e);
    }
  }

  private static @Nullable String value(YAMLParser parser, Key key, int line)
      throws IOException, Refusal {
    if (parser.isCurrentAlias()) {
      throw new Refusal(key.key() + " is an alias, allowed is a text", line);
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY && key == Key.AUTHOR) {
      List<String> names = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        names.add(scalar(parser, key, line));
      }
      return Bylines.join(names);
    }
    return token == JsonToken.VALUE_NULL ? null : scalar(parser, key, line);
  }

  private static String scalar(YAMLParser parser, Key key, int line) throws IOException, Refusal {
    if (!parser.currentToken().isScalarValue()) {
      throw new Refusal(key.key() + " is no text", line);
    }
    return parser.getText();
  }

  private static int line(JsonProcessingException e, int first) {
    JsonLocation at = e.getLocation();
    return at == null || at.getLineNr() < 1 ? first : first + at.getLineNr() - 1;
  }

  private static String firstLine(@Nullable String text) {
    return Refusal.shown(text == null ? "" : text.lines().findFirst().orElse(""), 160);
  }
}
