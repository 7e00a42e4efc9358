// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says of one component of a settings record what its key in the YAML file means. The key is the
/// component's name in snake case, units included (`pollTimeoutSeconds` is `poll_timeout_seconds`).
/// Loader, `config/`'s comments and the README's table are all held against this.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
  /// The [#separator] that stands for the system's path separator.
  String PATH = "PATH";

  /// {@return what it is, in one line}
  String about();

  /// {@return the value where the file gives none, as it would stand in the file; empty for absent}
  String standard();

  /// {@return the unit of a number, empty where there is none}
  String unit() default "";

  /// {@return the least number allowed}
  long min() default 0;

  /// {@return the greatest number allowed}
  long max() default Integer.MAX_VALUE;

  /// {@return the texts allowed; empty for any}
  String[] oneOf() default {};

  /// {@return the environment variable that wins over the file, or empty}
  String environment() default "";

  /// {@return what separates a list's items in the environment and in [#standard]}
  String separator() default ",";
}
