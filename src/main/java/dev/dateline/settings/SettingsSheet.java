// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A section's settings by their keys, for whoever shows or changes one while the program runs.
public final class SettingsSheet {
  private SettingsSheet() {}

  /// One setting.
  ///
  /// @param key its key in the file, without the section's
  /// @param unit the unit of its value, empty for none
  public record Row(String key, String unit) {}

  /// {@return a section's settings in their order}
  ///
  /// @param section a record whose components are all annotated with [Setting]
  public static List<Row> rows(Class<? extends Record> section) {
    return Arrays.stream(section.getRecordComponents())
        .map(each -> new Row(SettingsLoader.key(each), SettingsLoader.setting(each).unit()))
        .toList();
  }

  /// {@return a setting's value as text}
  ///
  /// @param section the section
  /// @param key one of its keys
  public static String value(Record section, String key) {
    return Arrays.stream(section.getClass().getRecordComponents())
        .filter(each -> SettingsLoader.key(each).equals(key))
        .map(each -> String.valueOf(value(section, each)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(key + " is no key"));
  }

  /// A setting that differs.
  ///
  /// @param key its key, with its section's and a dot between
  /// @param before its value before, as text
  /// @param after its value now, as text
  public record Change(String key, String before, String after) {}

  /// {@return every setting that differs, in the file's order}
  ///
  /// @param before the settings before
  /// @param after the settings now
  public static List<Change> changes(Settings before, Settings after) {
    List<Change> changes = new ArrayList<>();
    for (RecordComponent section : Settings.class.getRecordComponents()) {
      Record old = (Record) value(before, section);
      Record now = (Record) value(after, section);
      for (RecordComponent component : old.getClass().getRecordComponents()) {
        Object was = value(old, component);
        Object is = value(now, component);
        if (!was.equals(is)) {
          changes.add(
              new Change(
                  SettingsLoader.key(section) + "." + SettingsLoader.key(component),
                  text(was),
                  text(is)));
        }
      }
    }
    return changes;
  }

  /// The settings with some of them taken from others.
  ///
  /// @param settings the settings
  /// @param others where some are taken from
  /// @param taken says of a key, with its section's and a dot between, whether it is
  /// @return both together
  public static Settings merged(Settings settings, Settings others, Predicate<String> taken) {
    RecordComponent[] sections = Settings.class.getRecordComponents();
    Object[] merged = new Object[sections.length];
    for (int i = 0; i < sections.length; i++) {
      Record ours = (Record) value(settings, sections[i]);
      Record theirs = (Record) value(others, sections[i]);
      String section = SettingsLoader.key(sections[i]);
      RecordComponent[] components = ours.getClass().getRecordComponents();
      Object[] values =
          Arrays.stream(components)
              .map(
                  each ->
                      value(
                          taken.test(section + "." + SettingsLoader.key(each)) ? theirs : ours,
                          each))
              .toArray();
      merged[i] = made(ours, components, values);
    }
    return made(settings, sections, merged);
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : String.valueOf(value);
  }

  /// The same section with one setting changed.
  ///
  /// @param section the section
  /// @param key one of its keys
  /// @param text the setting's value as the file would have it
  /// @param <R> the section's type
  /// @return the section
  /// @throws SettingsException saying the key and what is wrong with the value
  public static <R extends Record> R with(R section, String key, String text) {
    RecordComponent[] components = section.getClass().getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(
                each ->
                    SettingsLoader.key(each).equals(key)
                        ? new Value(
                                each,
                                SettingsLoader.setting(each),
                                problem -> new SettingsException(key + problem))
                            .of(text)
                        : value(section, each))
            .toArray();
    return made(section, components, values);
  }

  @SuppressWarnings("unchecked") // a record's class is that of its value
  private static <R extends Record> R made(
      R section, RecordComponent[] components, Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<? extends Record> canonical = section.getClass().getDeclaredConstructor(types);
      return (R) canonical.newInstance(values);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof IllegalArgumentException reason) {
        throw new SettingsException(String.valueOf(reason.getMessage()));
      }
      throw new IllegalStateException(section.getClass() + " cannot be made", refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(section.getClass() + " cannot be made", impossible);
    }
  }

  private static Object value(Record section, RecordComponent component) {
    try {
      return component.getAccessor().invoke(section);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(component + " cannot be read", impossible);
    }
  }
}
