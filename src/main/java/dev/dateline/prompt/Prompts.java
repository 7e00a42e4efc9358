// SPDX-License-Identifier: Apache-2.0
package dev.dateline.prompt;

import dev.dateline.settings.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The prompts in force. A file is looked for in the newsroom's own folder, then in the one beside
/// the program, then in the program itself; a changed file is read again at its next use, and one
/// that broke meanwhile leaves the last good one in force and is named once. Any thread may ask.
public final class Prompts {
  private final List<Path> folders;
  private final Consumer<String> say;
  private final Map<PromptName, Read> read = new EnumMap<>(PromptName.class);

  /// Which state of which file was read; `null` is the program's own.
  private record Origin(@Nullable Path file, @Nullable FileTime changed, long size) {}

  private record Read(Origin origin, Template template) {}

  private Prompts(List<Path> folders, Consumer<String> say) {
    this.folders = List.copyOf(folders);
    this.say = say;
  }

  /// Reads all prompts.
  ///
  /// @param folders where files are looked for, the first that has one wins; one that is not there
  ///   has none
  /// @param say hears, in one line, which edit is broken
  /// @return the prompts
  /// @throws SettingsException naming file and variable, when one is broken
  public static Prompts open(List<Path> folders, Consumer<String> say) {
    Prompts prompts = new Prompts(folders, say);
    for (PromptName name : PromptName.values()) {
      Origin origin = prompts.origin(name);
      prompts.read.put(name, new Read(origin, template(name, origin)));
    }
    return prompts;
  }

  /// {@return a prompt with its variables filled in}
  ///
  /// @param name which
  /// @param values one for each of its variables
  public Rendering render(PromptName name, Map<String, String> values) {
    return current(name).render(values);
  }

  /// {@return name, version and content hash of a prompt in force}
  ///
  /// @param name which
  public String version(PromptName name) {
    return current(name).version();
  }

  /// {@return a prompt in force as its file says it: what the model is told first, and then}
  ///
  /// @param name which
  public String text(PromptName name) {
    return current(name).text();
  }

  /// Reads a prompt's file as it is now.
  ///
  /// @param name which
  /// @return its name, version and content hash
  /// @throws SettingsException naming file and variable, when it is broken: the last good one stays
  ///   in force then
  public String reread(PromptName name) {
    return template(name, origin(name)).version();
  }

  /// {@return the file that a prompt comes from, or `built in`}
  ///
  /// @param name which
  public String place(PromptName name) {
    Path file = origin(name).file();
    return file == null ? "built in" : file.toString();
  }

  private synchronized Template current(PromptName name) {
    Read last = read.get(name);
    Origin now = origin(name);
    if (last == null) {
      throw new IllegalStateException(name + " was never read");
    }
    if (now.equals(last.origin())) {
      return last.template();
    }
    Template template = last.template();
    try {
      template = template(name, now);
    } catch (SettingsException broken) {
      say.accept(broken.getMessage() + "; " + template.version() + " stays in force");
    }
    // A broken state is remembered too, so that it is named once and not at each question.
    read.put(name, new Read(now, template));
    return template;
  }

  private Origin origin(PromptName name) {
    return folders.stream()
        .map(folder -> folder.resolve(name.file()))
        .filter(Files::isRegularFile)
        .findFirst()
        .map(Prompts::origin)
        .orElse(new Origin(null, null, 0));
  }

  private static Origin origin(Path file) {
    try {
      return new Origin(file, Files.getLastModifiedTime(file), Files.size(file));
    } catch (IOException unreadable) {
      // What vanished this moment or may not be looked at cannot be read either, and that is said.
      return new Origin(file, null, 0);
    }
  }

  private static Template template(PromptName name, Origin origin) {
    Path file = origin.file();
    if (file == null) {
      return Template.read(name, "prompts/" + name.file(), builtIn(name));
    }
    try {
      if (origin.size() > Template.LARGEST * 4L) {
        throw new SettingsException(file + " is larger than " + Template.LARGEST * 4L + " bytes");
      }
      return Template.read(name, file.toString(), Files.readString(file));
    } catch (CharacterCodingException badText) {
      throw new SettingsException(file + " is not UTF-8");
    } catch (IOException unreadable) {
      throw new SettingsException(file + " cannot be read");
    }
  }

  private static String builtIn(PromptName name) {
    try (InputStream in = Prompts.class.getResourceAsStream(name.file())) {
      if (in == null) {
        throw new IllegalStateException("the program lacks prompts/" + name.file());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException("prompts/" + name.file() + " cannot be read", unreadable);
    }
  }
}
