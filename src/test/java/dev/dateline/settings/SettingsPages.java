// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;

/// The settings as `config/dateline.yaml` and the README show them, made from the records.
final class SettingsPages {
  private static final String HEAD =
      """
      # SPDX-License-Identifier: Apache-2.0
      #
      # Dateline's configuration: every key with what it means, its unit, bounds and default. A key without
      # a value has its default. A variable of the environment wins over the file; each is also read from the
      # file that the variable with _FILE behind its name names. Secrets have no place here: TELEGRAM_BOT_TOKEN,
      # DATELINE_MODEL_API_KEY and DATELINE_MODEL_SECOND_API_KEY come from the environment alone. Relative paths
      # are those of the folder in which a command is given.
      """;

  private SettingsPages() {}

  /// {@return the whole YAML file, every value its default}
  static String yaml() {
    StringBuilder out = new StringBuilder(HEAD);
    for (RecordComponent section : Settings.class.getRecordComponents()) {
      out.append("\n# ").append(SettingsLoader.setting(section).about()).append('\n');
      out.append(SettingsLoader.key(section)).append(":\n");
      for (RecordComponent key : section.getType().getRecordComponents()) {
        Setting setting = SettingsLoader.setting(key);
        out.append("  # ").append(sentence(setting.about())).append(' ').append(facts(key));
        if (!setting.environment().isEmpty()) {
          out.append(" Environment: ").append(setting.environment()).append('.');
        }
        out.append("\n  ").append(SettingsLoader.key(key)).append(':');
        out.append(setting.standard().isEmpty() ? "" : " " + setting.standard()).append('\n');
      }
    }
    return out.toString();
  }

  /// {@return the README's table}
  static String table() {
    StringBuilder out =
        new StringBuilder("| key | what it is | default | environment |\n|---|---|---|---|\n");
    for (RecordComponent section : Settings.class.getRecordComponents()) {
      for (RecordComponent key : section.getType().getRecordComponents()) {
        Setting setting = SettingsLoader.setting(key);
        out.append("| `")
            .append(SettingsLoader.key(section))
            .append('.')
            .append(SettingsLoader.key(key))
            .append("` | ")
            .append(setting.about())
            .append(bounds(key).isEmpty() ? "" : " (" + bounds(key) + ")")
            .append(" | ")
            .append(setting.standard().isEmpty() ? "none" : "`" + setting.standard() + "`")
            .append(" | ")
            .append(setting.environment().isEmpty() ? "" : "`" + setting.environment() + "`")
            .append(" |\n");
      }
    }
    return out.toString();
  }

  private static String facts(RecordComponent key) {
    String standard = SettingsLoader.setting(key).standard();
    String bounds = bounds(key);
    return (bounds.isEmpty() ? "" : sentence(bounds) + " ")
        + "Default: "
        + (standard.isEmpty() ? "none" : standard)
        + ".";
  }

  private static String bounds(RecordComponent key) {
    Setting setting = SettingsLoader.setting(key);
    Class<?> type = key.getType();
    if (type == boolean.class) {
      return "true or false";
    }
    if (type == List.class) {
      return "a list";
    }
    if (type == String.class) {
      return setting.oneOf().length == 0 ? "" : "one of " + String.join(", ", setting.oneOf());
    }
    String unit = setting.unit().isEmpty() ? "" : " " + setting.unit();
    return setting.min() + " to " + setting.max() + unit;
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }
}
