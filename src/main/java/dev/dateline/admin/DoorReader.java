// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ledger.Access;
import java.util.List;
import java.util.regex.Pattern;

/// The arguments of a [Door]. Pure.
final class DoorReader {
  /// A person's numeric id, or a group's, which is negative.
  static final Pattern ID = Pattern.compile("-?[1-9][0-9]{0,15}");

  // A code is read out and typed: blanks and hyphens within it do not matter.
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{0,39}");

  private DoorReader() {}

  /// Reads them.
  ///
  /// @param arguments of one of the four commands
  /// @return the command
  /// @throws WrongArgument naming the one that is missing or cannot be used
  static Command read(Arguments arguments) throws WrongArgument {
    return switch (arguments.verb()) {
      case APPROVE -> approve(arguments);
      case BAN -> new Door.Ban(id(arguments));
      case UNBAN -> new Door.Unban(id(arguments));
      default -> access(arguments);
    };
  }

  private static Door access(Arguments arguments) throws WrongArgument {
    if (arguments.none()) {
      return new Door.Listing();
    }
    if (arguments.rest().equals("off")) {
      return new Door.Choose(null);
    }
    for (Access.Mode mode : Access.Mode.values()) {
      if (mode.key().equals(arguments.rest())) {
        return new Door.Choose(mode);
      }
    }
    throw arguments.wrong(
        "mode",
        "is '" + Arguments.cut(arguments.rest()) + "', allowed are open, list, pairing and off");
  }

  private static Door approve(Arguments arguments) throws WrongArgument {
    List<String> words = arguments.words();
    if (words.size() == 2 && words.get(1).equals("off")) {
      return new Door.Dismiss(id(new Arguments(arguments.verb(), words.getFirst())));
    }
    return new Door.Approve(whom(arguments));
  }

  private static String whom(Arguments arguments) throws WrongArgument {
    String whom = arguments.rest();
    if (!CODE.matcher(whom).matches() && !ID.matcher(whom).matches()) {
      throw arguments.wrong(
          "code", whom.isEmpty() ? "is missing" : "is neither a code nor a numeric id");
    }
    return whom;
  }

  private static String id(Arguments arguments) throws WrongArgument {
    String id = arguments.rest();
    if (!ID.matcher(id).matches()) {
      throw arguments.wrong(
          "id", id.isEmpty() ? "is missing" : "is no numeric id; names count nothing");
    }
    return id;
  }
}
