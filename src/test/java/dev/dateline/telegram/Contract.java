// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Telegram's Bot API as data: what a method takes. The file lies beside the project, not in it.
///
/// @param api the whole document
record Contract(JsonNode api) {
  private static final Path FILE = Path.of("../shared/data/telegram-bot-api-10.1.json");

  /// {@return the contract, or empty when the file is not there}
  static Optional<Contract> read() {
    if (!Files.exists(FILE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Contract(new ObjectMapper().readTree(FILE.toFile())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// {@return what is wrong with a request, nothing when it keeps to the contract}
  ///
  /// @param method its method
  /// @param request its body
  List<String> faults(String method, JsonNode request) {
    JsonNode described = api.path("methods").path(method);
    if (described.isMissingNode()) {
      return List.of("there is no method " + method);
    }
    List<String> faults = new ArrayList<>();
    check(method, described.path("fields"), request, faults);
    return faults;
  }

  private void check(String at, JsonNode fields, JsonNode value, List<String> faults) {
    for (JsonNode field : fields) {
      String name = field.path("name").asText();
      if (field.path("required").asBoolean() && value.path(name).isMissingNode()) {
        faults.add(at + " lacks " + name);
      }
    }
    value
        .properties()
        .forEach(
            each -> {
              JsonNode field = named(fields, each.getKey());
              // The library repeats the method's name in the body, which Telegram allows.
              if (field == null) {
                if (!each.getKey().equals("method")) {
                  faults.add(at + " has no field " + each.getKey());
                }
              } else if (!fits(at + "." + each.getKey(), field, each.getValue(), faults)) {
                faults.add(at + "." + each.getKey() + " is " + each.getValue());
              }
            });
  }

  private static JsonNode named(JsonNode fields, String name) {
    for (JsonNode field : fields) {
      if (field.path("name").asText().equals(name)) {
        return field;
      }
    }
    return null;
  }

  private boolean fits(String at, JsonNode field, JsonNode value, List<String> faults) {
    for (JsonNode type : field.path("types")) {
      if (fits(at, type.asText(), value, faults)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(String at, String type, JsonNode value, List<String> faults) {
    if (type.startsWith("Array of ")) {
      String of = type.substring("Array of ".length());
      boolean all = value.isArray();
      for (JsonNode each : value) {
        all &= fits(at, of, each, faults);
      }
      return all;
    }
    return switch (type) {
      case "Integer" -> value.isIntegralNumber();
      case "Float" -> value.isNumber();
      case "String" -> value.isTextual();
      case "Boolean", "True" -> value.isBoolean();
      default -> object(at, type, value, faults);
    };
  }

  private boolean object(String at, String type, JsonNode value, List<String> faults) {
    JsonNode described = api.path("types").path(type);
    if (!value.isObject() || described.isMissingNode()) {
      return false;
    }
    JsonNode subtypes = described.path("subtypes");
    if (subtypes.isEmpty()) {
      check(at, described.path("fields"), value, faults);
      return true;
    }
    for (JsonNode subtype : subtypes) {
      List<String> tried = new ArrayList<>();
      if (object(at, subtype.asText(), value, tried) && tried.isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
