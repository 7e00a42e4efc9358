// SPDX-License-Identifier: Apache-2.0
package dev.dateline.prompt;

import dev.dateline.settings.SettingsException;
import dev.dateline.settings.SettingsFile;
import dev.dateline.settings.SettingsLoader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One prompt file, read and held against what the program fills in. Immutable.
final class Template {
  /// Largest file in UTF-16 units; ours have about four thousand.
  static final int LARGEST = 100_000;

  private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  private static final Pattern PARTS =
      Pattern.compile("(?s)\\s*## system[ \\t]*\\n(.*?)\\n## user[ \\t]*\\n(.*)");
  private static final String MARK = "---";

  private final String version;
  private final PromptKeys keys;
  private final String system;
  private final String user;

  private Template(String version, PromptKeys keys, String system, String user) {
    this.version = version;
    this.keys = keys;
    this.system = system;
    this.user = user;
  }

  /// Reads a file's text.
  ///
  /// @param name which prompt
  /// @param file how errors name the file
  /// @param text YAML front matter between two lines `---`, then `## system` and `## user`
  /// @return the template
  /// @throws SettingsException with the file and what is wrong: its form, or a variable by name
  static Template read(PromptName name, String file, String text) {
    String lf = text.replace("\r\n", "\n");
    if (lf.length() > LARGEST) {
      throw new SettingsException(file + " is longer than " + LARGEST + " characters");
    }
    int end = lf.startsWith(MARK + "\n") ? lf.indexOf("\n" + MARK + "\n", MARK.length()) : -1;
    if (end < 0) {
      throw new SettingsException(
          file + ":1: front matter between two lines of " + MARK + " is expected");
    }
    SettingsFile front = SettingsFile.of(file, lf.substring(0, end + 1));
    front.sections().forEach((key, section) -> known(front, key, section.line()));
    PromptKeys keys = SettingsLoader.section(front, "prompt", PromptKeys.class);
    Matcher parts = PARTS.matcher(lf.substring(end + MARK.length() + 2));
    if (!parts.matches()) {
      throw new SettingsException(file + ": '## system' and then '## user' are expected");
    }
    Template template =
        new Template(
            name.name().toLowerCase(Locale.ROOT) + "/" + keys.version() + "@" + hash(lf),
            keys,
            parts.group(1).strip(),
            parts.group(2).strip());
    template.compare(name, file);
    return template;
  }

  /// {@return what stands below `## system` and `## user`, a blank line between them}
  String text() {
    return system + "\n\n" + user;
  }

  private static void known(SettingsFile front, String key, int line) {
    if (!key.equals("prompt")) {
      throw front.error(line, key, "unknown section, known is prompt");
    }
  }

  private void compare(PromptName name, String file) {
    Set<String> used = new TreeSet<>();
    for (String part : List.of(system, user)) {
      VARIABLE.matcher(part).results().forEach(found -> used.add(found.group(1)));
    }
    for (String one : used) {
      if (!keys.variables().contains(one)) {
        throw new SettingsException(file + ": variable {{" + one + "}} is not declared");
      }
    }
    for (String one : keys.variables()) {
      if (!used.contains(one)) {
        throw new SettingsException(file + ": variable " + one + " is declared and never used");
      }
      if (!name.variables().contains(one)) {
        throw new SettingsException(
            file
                + ": variable "
                + one
                + " is never filled in, known are "
                + String.join(", ", name.variables()));
      }
    }
    for (String one : name.variables()) {
      if (!used.contains(one)) {
        throw new SettingsException(file + ": variable {{" + one + "}} is missing");
      }
    }
  }

  /// {@return name, version and content hash}
  String version() {
    return version;
  }

  /// Fills the variables in, in one pass: what looks like a variable in a value stays text.
  ///
  /// @param values one for each variable, and no other
  /// @return the filled prompt
  /// @throws IllegalArgumentException when a value is absent or one too many
  Rendering render(Map<String, String> values) {
    if (!values.keySet().equals(Set.copyOf(keys.variables()))) {
      throw new IllegalArgumentException(
          version
              + " is filled with "
              + new TreeSet<>(values.keySet())
              + " and wants "
              + new TreeSet<>(keys.variables()));
    }
    return new Rendering(
        version,
        filled(system, values),
        filled(user, values),
        keys.temperature(),
        keys.mostTokens());
  }

  private static String filled(String part, Map<String, String> values) {
    return VARIABLE
        .matcher(part)
        .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
