// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.settings.Secrets;
import dev.dateline.settings.Settings;
import dev.dateline.settings.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a command reads and writes, and how.
///
/// @param settings from file and environment
/// @param secrets from the environment
/// @param folders of articles, absolute and normalized, each a source of its own
/// @param data the program's own folder, absolute and normalized
/// @param config the configuration's file, or null where there is none
record Places(
    Settings settings, Secrets secrets, List<Path> folders, Path data, @Nullable Path config) {
  /// Longest text about the newsroom that is read, in bytes: a page or two.
  private static final long LONGEST_ABOUT = 20_000;

  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

  /// Copies the folders.
  Places {
    folders = List.copyOf(folders);
  }

  /// {@return where what editors hand in is kept, a source like the folders}
  Path added() {
    return data.resolve("added");
  }

  /// {@return every folder that is read: those of articles, and what editors handed in}
  List<Path> sources() {
    List<Path> sources = new ArrayList<>(folders);
    sources.add(added());
    return sources;
  }

  /// {@return the sources' names, as everything calls them}
  Set<String> folderNames() {
    Set<String> names = new LinkedHashSet<>();
    sources().forEach(folder -> names.add(folder.toString()));
    return names;
  }

  /// {@return a file that belongs beside the configuration, or null where there is none}
  ///
  /// @param name its name
  @Nullable Path beside(String name) {
    return config == null ? null : config.toAbsolutePath().resolveSibling(name);
  }

  /// {@return the newsroom's own words about itself and the bot, from `about.md` beside the
  /// configuration; empty where there are none}
  String about() {
    Path file = beside("about.md");
    try {
      return file == null || !Files.isRegularFile(file) || Files.size(file) > LONGEST_ABOUT
          ? ""
          : COMMENT.matcher(Files.readString(file)).replaceAll("").strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read", unreadable);
    }
  }

  /// {@return the folders of prompt files, the newsroom's own first}
  ///
  /// @param home the program's own folder
  /// @throws SettingsException when the newsroom's folder is not there
  List<Path> prompts(Path home) {
    List<Path> folders = new ArrayList<>();
    String own = settings.writer().promptsFolder();
    if (!own.isEmpty()) {
      Path folder = Path.of(own).toAbsolutePath().normalize();
      if (!Files.isDirectory(folder)) {
        throw new SettingsException("writer.prompts_folder: " + folder + " is no folder");
      }
      folders.add(folder);
    }
    folders.add(home.resolve("prompts"));
    return folders;
  }
}
