// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/// The process's variables, each also as the file that its name with `_FILE` behind it names.
///
/// @param variables names and values
record Environment(Map<String, String> variables) {
  /// Longest value that a file may hold, in bytes: a secret is a line, a folder list is a few.
  private static final long LARGEST = 65_536;

  /// Copies the variables.
  Environment {
    variables = Map.copyOf(variables);
  }

  /// {@return a variable's value without outer blanks, empty when it is not set}
  ///
  /// @param name the variable
  /// @throws SettingsException when both forms are set, or the file cannot be read
  String get(String name) {
    String value = variables.getOrDefault(name, "").strip();
    String file = variables.getOrDefault(name + "_FILE", "").strip();
    if (file.isEmpty()) {
      return value;
    }
    if (!value.isEmpty()) {
      throw new SettingsException(name + " and " + name + "_FILE are both set, keep one");
    }
    try {
      Path path = Path.of(file);
      if (Files.size(path) > LARGEST) {
        throw new SettingsException(
            name + "_FILE: " + file + " is larger than " + LARGEST + " bytes");
      }
      return Files.readString(path).strip();
    } catch (IOException | InvalidPathException unreadable) {
      throw new SettingsException(name + "_FILE: " + file + " cannot be read");
    }
  }
}
