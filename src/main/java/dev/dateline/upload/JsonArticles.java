// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A `.json` file, one article or an array of them, as one article a line.
final class JsonArticles {
  private static final int DEEPEST = 20;

  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(100)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private JsonArticles() {}

  static byte[] lines(String name, byte[] bytes) throws Turned {
    try {
      JsonNode all = JSON.readTree(bytes);
      StringBuilder lines = new StringBuilder();
      if (all.isArray()) {
        all.forEach(one -> lines.append(one).append('\n'));
      } else if (all.isObject()) {
        lines.append(all).append('\n');
      } else {
        throw new Turned(name, "is neither an object nor an array of them");
      }
      if (lines.isEmpty()) {
        throw new Turned(name, "is an empty array");
      }
      return lines.toString().getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String said = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw new Turned(name, "line " + line + " is not JSON: " + said);
    } catch (IOException e) {
      throw new Turned(name, "is not JSON");
    }
  }
}
