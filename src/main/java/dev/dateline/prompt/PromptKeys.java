// SPDX-License-Identifier: Apache-2.0
package dev.dateline.prompt;

import dev.dateline.settings.Setting;
import java.util.List;

/// The front matter of a prompt file: its section `prompt`.
///
/// @param version see its annotation, as for all below
/// @param variables names
/// @param temperature for the model
/// @param mostTokens for the model
public record PromptKeys(
    @Setting(about = "raised with each change of the words", standard = "1", min = 1) int version,
    @Setting(about = "every {{name}} of the text, each once", standard = "") List<String> variables,
    @Setting(about = "how freely the model chooses its words", standard = "0", max = 2)
        double temperature,
    @Setting(
            about = "room for what the model writes",
            unit = "tokens",
            standard = "700",
            min = 16,
            max = 8_000)
        int mostTokens) {
  /// Copies the names and refuses one that stands twice.
  public PromptKeys {
    variables = List.copyOf(variables);
    for (String name : variables) {
      if (!name.matches("[a-z][a-z_]*")) {
        throw new IllegalArgumentException(
            "variables holds '" + name + "', small letters and underscores are allowed");
      }
      if (variables.indexOf(name) != variables.lastIndexOf(name)) {
        throw new IllegalArgumentException("variables holds " + name + " twice");
      }
    }
  }
}
