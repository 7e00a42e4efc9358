// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.prompt.PromptName;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The arguments of a [Writing]. Pure.
final class WritingReader {
  // "meta-llama/llama-3.3-70b:free", "gpt-5.1", "claude-haiku@2026"
  private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@-]{0,99}");

  private WritingReader() {}

  static Writing read(Arguments arguments) throws WrongArgument {
    return switch (arguments.verb()) {
      case MODEL -> model(arguments);
      case PROMPT -> prompt(arguments);
      default -> arguments.nothing(new Writing.Reload());
    };
  }

  private static Writing model(Arguments arguments) throws WrongArgument {
    if (arguments.none()) {
      return new Writing.Model();
    }
    if (arguments.rest().equals("configured")) {
      return new Writing.Prefer(null);
    }
    if (!MODEL.matcher(arguments.rest()).matches()) {
      throw arguments.wrong("name", "is '" + Arguments.cut(arguments.rest()) + "', no model's");
    }
    return new Writing.Prefer(arguments.rest());
  }

  private static Writing prompt(Arguments arguments) throws WrongArgument {
    if (arguments.none()) {
      return new Writing.Prompt(null);
    }
    for (PromptName name : PromptName.values()) {
      if (name.name().equalsIgnoreCase(arguments.rest())) {
        return new Writing.Prompt(name);
      }
    }
    throw arguments.wrong(
        "name",
        "is '"
            + Arguments.cut(arguments.rest())
            + "', there are "
            + Arrays.stream(PromptName.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
  }
}
