// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A request's form as the fields that it would have as JSON, a file as its name.
final class FakeForm {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("[; ]filename=\"([^\"]*)\"");

  private FakeForm() {}

  static ObjectNode read(String type, byte[] raw, Map<String, byte[]> files) {
    String boundary = "--" + type.substring(type.indexOf("boundary=") + 9).replace("\"", "");
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    // Each byte is a character, so that a file comes out as it went in.
    for (String part :
        new String(raw, StandardCharsets.ISO_8859_1).split(Pattern.quote(boundary))) {
      int head = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(part);
      if (head < 0 || !name.find()) {
        continue;
      }
      String value = part.substring(head + 4, part.length() - 2);
      Matcher file = FILE.matcher(part.substring(0, head));
      if (file.find()) {
        files.put(file.group(1), value.getBytes(StandardCharsets.ISO_8859_1));
      } else {
        String text =
            new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .replaceFirst("^attach://", "");
        fields.set(name.group(1), value(text));
      }
    }
    return fields;
  }

  // A form has no numbers, and lists as their JSON.
  private static JsonNode value(String text) {
    try {
      return text.matches("-?[0-9]{1,18}|\\[.*]|\\{.*}")
          ? JSON.readTree(text)
          : JsonNodeFactory.instance.textNode(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a form's field is no JSON: " + text, e);
    }
  }
}
