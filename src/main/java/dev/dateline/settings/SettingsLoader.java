// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes settings records from their [Setting] annotations: the environment wins over the file, the
/// file over the standards. Every error is one line with file, line and key, or with the variable.
public final class SettingsLoader {
  private final String file;
  private final Map<String, SettingsFile.Section> given;
  private final Environment environment;

  private SettingsLoader(
      String file, Map<String, SettingsFile.Section> given, Environment environment) {
    this.file = file;
    this.given = given;
    this.environment = environment;
  }

  /// Reads every section.
  ///
  /// @param file the YAML file, or null for none: the standards then
  /// @param environment the process's variables
  /// @return the settings
  /// @throws SettingsException with what is wrong, and where
  public static Settings load(@Nullable Path file, Map<String, String> environment) {
    return load(Settings.class, file, environment);
  }

  /// {@return a section as it is with no file and no environment}
  ///
  /// @param section a record whose components are all annotated with [Setting]
  /// @param <R> its type
  public static <R extends Record> R standard(Class<R> section) {
    return section.cast(
        new SettingsLoader("", Map.of(), new Environment(Map.of())).section("", section));
  }

  /// Reads one section of a file that is not the configuration; the environment has no say.
  ///
  /// @param file the file
  /// @param name the section's key
  /// @param section a record whose components are all annotated with [Setting]
  /// @return the section, its standards where the file gives none
  /// @param <R> its type
  /// @throws SettingsException with file, line and key
  public static <R extends Record> R section(SettingsFile file, String name, Class<R> section) {
    return section.cast(
        new SettingsLoader(file.name(), file.sections(), new Environment(Map.of()))
            .section(name, section));
  }

  /// Reads settings from one section of a file that is not the configuration, where each key is a
  /// section's and a setting's with a dot between them. The environment has no say.
  ///
  /// @param file the file
  /// @param name the section's key
  /// @return the settings, their standards where the file gives none
  /// @throws SettingsException with file, line and key
  public static Settings dotted(SettingsFile file, String name) {
    Map<String, Map<String, Given>> given = new LinkedHashMap<>();
    SettingsFile.Section section = file.section(name);
    section
        .values()
        .forEach(
            (key, value) -> {
              int dot = key.indexOf('.');
              if (dot < 0) {
                throw file.error(
                    value.line(), name + "." + key, "a key such as newsroom.zone is expected");
              }
              given
                  .computeIfAbsent(key.substring(0, dot), _ -> new LinkedHashMap<>())
                  .put(key.substring(dot + 1), value);
            });
    Map<String, SettingsFile.Section> sections = new LinkedHashMap<>();
    given.forEach(
        (key, values) ->
            sections.put(
                key, new SettingsFile.Section(values.values().iterator().next().line(), values)));
    return load(Settings.class, file.name(), sections, Map.of());
  }

  /// Reads the sections of a root record.
  static <R extends Record> R load(
      Class<R> root, @Nullable Path file, Map<String, String> environment) {
    return file == null
        ? load(root, "", Map.of(), environment)
        : load(root, file.toString(), SettingsFile.read(file).sections(), environment);
  }

  private static <R extends Record> R load(
      Class<R> root,
      String file,
      Map<String, SettingsFile.Section> given,
      Map<String, String> environment) {
    SettingsLoader loader = new SettingsLoader(file, given, new Environment(environment));
    Map<String, RecordComponent> known = new LinkedHashMap<>();
    for (RecordComponent component : root.getRecordComponents()) {
      known.put(key(component), component);
    }
    given.forEach(
        (key, section) -> {
          if (!known.containsKey(key)) {
            section.values().forEach((inner, value) -> loader.secret(value, key + "." + inner));
            throw loader.error(section.line(), key, unknown(known.keySet()));
          }
        });
    Object[] sections =
        known.entrySet().stream()
            .map(
                entry ->
                    loader.section(
                        entry.getKey(), entry.getValue().getType().asSubclass(Record.class)))
            .toArray();
    return root.cast(loader.construct("", root, sections));
  }

  /// {@return a component's key in the file}
  ///
  /// @param component of a settings record
  static String key(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /// {@return a component's annotation}
  ///
  /// @param component of a settings record
  static Setting setting(RecordComponent component) {
    return Objects.requireNonNull(
        component.getAnnotation(Setting.class), () -> component + " lacks @Setting");
  }

  private Record section(String name, Class<? extends Record> type) {
    SettingsFile.Section section = given.getOrDefault(name, new SettingsFile.Section(1, Map.of()));
    Map<String, RecordComponent> known = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      known.put(key(component), component);
    }
    section
        .values()
        .forEach(
            (key, value) -> {
              if (!known.containsKey(key)) {
                secret(value, name + "." + key);
                throw error(value.line(), name + "." + key, unknown(known.keySet()));
              }
            });
    Object[] values =
        known.entrySet().stream()
            .map(
                entry ->
                    value(
                        name + "." + entry.getKey(),
                        entry.getValue(),
                        section.values().get(entry.getKey())))
            .toArray();
    return construct(name, type, values);
  }

  private static String unknown(Iterable<String> known) {
    return "unknown key, known are " + String.join(", ", known);
  }

  private void secret(Given value, String key) {
    if (Secrets.named(key)) {
      throw error(value.line(), key, Secrets.BELONGS);
    }
  }

  private Object value(String key, RecordComponent component, @Nullable Given value) {
    Setting setting = setting(component);
    String variable = setting.environment();
    String text = variable.isEmpty() ? "" : environment.get(variable);
    if (!text.isEmpty()) {
      return new Value(component, setting, problem -> new SettingsException(variable + problem))
          .of(text);
    }
    if (value == null || (value instanceof Given.Scalar s && s.form() == Given.Form.NOTHING)) {
      return new Value(component, setting, problem -> new SettingsException(key + problem))
          .of(setting.standard());
    }
    return new Value(
            component,
            setting,
            problem -> new SettingsException(file + ":" + value.line() + ": " + key + problem))
        .of(value);
  }

  private Record construct(String name, Class<? extends Record> type, Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<? extends Record> canonical = type.getDeclaredConstructor(types);
      return canonical.newInstance(values);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof IllegalArgumentException reason) {
        throw refusal(name, type, String.valueOf(reason.getMessage()));
      }
      throw new IllegalStateException(type + " cannot be made", refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type + " cannot be made", impossible);
    }
  }

  /// A record's own refusal begins with the key, which says where the value came from.
  private SettingsException refusal(String name, Class<? extends Record> type, String reason) {
    String key = reason.split(" ", 2)[0];
    for (RecordComponent component : type.getRecordComponents()) {
      String variable = setting(component).environment();
      if (key(component).equals(key)
          && !variable.isEmpty()
          && !environment.get(variable).isEmpty()) {
        return new SettingsException(variable + reason.substring(key.length()));
      }
    }
    SettingsFile.Section section = given.get(name);
    if (section == null) {
      return new SettingsException(name + "." + reason);
    }
    Given value = section.values().get(key);
    int line = value == null ? section.line() : value.line();
    return new SettingsException(file + ":" + line + ": " + name + "." + reason);
  }

  private SettingsException error(int line, String key, String problem) {
    return new SettingsException(file + ":" + line + ": " + key + ": " + problem);
  }
}
