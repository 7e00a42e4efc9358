// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.util.List;

/// One value as the file gives it, not yet held against its setting.
public sealed interface Given {
  /// {@return the line on which its key stands, from 1}
  int line();

  /// One scalar.
  ///
  /// @param line where its key stands
  /// @param form what YAML takes it for
  /// @param text its characters
  record Scalar(int line, Form form, String text) implements Given {}

  /// A list of scalars.
  ///
  /// @param line where its key stands
  /// @param items their characters
  record Items(int line, List<String> items) implements Given {
    /// Copies the items.
    public Items {
      items = List.copyOf(items);
    }
  }

  /// Keys and values, or a list of them, where a value belongs.
  ///
  /// @param line where its key stands
  record Nested(int line) implements Given {}

  /// What YAML takes a scalar for.
  enum Form {
    /// Characters.
    TEXT,
    /// A whole number.
    WHOLE,
    /// A number with a fraction.
    DECIMAL,
    /// true or false.
    FLAG,
    /// Nothing behind the colon.
    NOTHING
  }
}
