// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.io.File;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// One value on its way from characters to its component's type, held against its bounds.
///
/// @param component the component it is for
/// @param setting the component's annotation
/// @param error makes the error from what is wrong; the key or variable stands before it
record Value(
    RecordComponent component, Setting setting, Function<String, SettingsException> error) {
  /// {@return the value of a text from the environment or of a standard}
  ///
  /// @param text the text
  Object of(String text) {
    if (component.getType() == List.class) {
      String separator =
          setting.separator().equals(Setting.PATH) ? File.pathSeparator : setting.separator();
      return Arrays.stream(text.split(Pattern.quote(separator), -1))
          .map(String::strip)
          .filter(item -> !item.isEmpty())
          .toList();
    }
    return scalar(text);
  }

  /// {@return the value that a file gives}
  ///
  /// @param given the value
  Object of(Given given) {
    boolean list = component.getType() == List.class;
    return switch (given) {
      case Given.Nested nested -> throw wrong("keys and values");
      case Given.Items(int line, List<String> items) -> {
        if (!list) {
          throw wrong("a list");
        }
        yield items.stream().map(String::strip).filter(item -> !item.isEmpty()).toList();
      }
      case Given.Scalar(int line, Given.Form form, String text) -> {
        if (list) {
          yield List.of(text.strip());
        }
        boolean quoted = form == Given.Form.TEXT;
        if (quoted && component.getType() != String.class) {
          throw wrong("'" + text + "'");
        }
        yield scalar(text.strip());
      }
    };
  }

  private Object scalar(String text) {
    Class<?> type = component.getType();
    if (type == boolean.class) {
      return switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> throw wrong("'" + text + "'");
      };
    }
    if (type == String.class) {
      List<String> allowed = List.of(setting.oneOf());
      if (!allowed.isEmpty() && !allowed.contains(text)) {
        throw error.apply(" is '" + text + "', allowed are " + String.join(", ", allowed));
      }
      return text;
    }
    return number(type, text);
  }

  private Object number(Class<?> type, String text) {
    BigDecimal number;
    try {
      number = new BigDecimal(text.replace("_", ""));
    } catch (NumberFormatException none) {
      throw wrong("'" + text + "'");
    }
    boolean whole = type != double.class;
    if (whole && number.stripTrailingZeros().scale() > 0) {
      throw wrong(text);
    }
    if (number.compareTo(BigDecimal.valueOf(setting.min())) < 0
        || number.compareTo(BigDecimal.valueOf(setting.max())) > 0) {
      String unit = setting.unit().isEmpty() ? "" : " " + setting.unit();
      throw error.apply(
          " is " + text + ", allowed are " + setting.min() + " to " + setting.max() + unit);
    }
    if (type == int.class) {
      return number.intValueExact();
    }
    return whole ? (Object) number.longValueExact() : (Object) number.doubleValue();
  }

  private SettingsException wrong(String found) {
    return error.apply(" is " + found + ", " + expected() + " is expected");
  }

  private String expected() {
    Class<?> type = component.getType();
    if (type == boolean.class) {
      return "true or false";
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == List.class) {
      return "a list";
    }
    return type == double.class ? "a number" : "a whole number";
  }
}
