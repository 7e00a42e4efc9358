// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `/admins` and `/audit` as they are typed. Pure.
final class OfficeReader {
  private static final Pattern PERSON = Pattern.compile("[1-9][0-9]{0,15}");
  // An admin chat is taken away like a person.
  private static final Pattern ANYBODY = Pattern.compile("-?[1-9][0-9]{0,15}");

  private OfficeReader() {}

  /// {@return a command about roles}
  ///
  /// @param arguments what stands behind its word
  static Command admins(Arguments arguments) throws WrongArgument {
    List<String> words = arguments.words();
    if (words.isEmpty()) {
      return new Office.Admins();
    }
    if (words.getFirst().equals("here")) {
      return here(arguments, words);
    }
    boolean add = words.getFirst().equals("add");
    if (!add && !words.getFirst().equals("remove")) {
      throw arguments.wrong(
          "'" + Arguments.cut(words.getFirst()) + "'", "is none of add, remove and here");
    }
    Pattern id = add ? PERSON : ANYBODY;
    if (words.size() < 2 || !id.matcher(words.get(1)).matches()) {
      throw arguments.wrong(
          "person", words.size() < 2 ? "is missing" : "is no numeric id; names count nothing");
    }
    if (words.size() > (add ? 3 : 2)) {
      throw arguments.tooMany(words.getLast());
    }
    return new Office.Appoint(words.get(1), add ? appointed(arguments, words) : null);
  }

  private static Command here(Arguments arguments, List<String> words) throws WrongArgument {
    boolean off = words.size() > 1 && words.get(1).equals("off");
    if (words.size() > (off ? 2 : 1)) {
      throw arguments.tooMany(words.getLast());
    }
    return new Office.Gather(!off);
  }

  private static Role appointed(Arguments arguments, List<String> words) throws WrongArgument {
    Optional<Role> role = words.size() < 3 ? Optional.empty() : Role.of(words.get(2));
    if (role.isEmpty() || role.get() == Role.OWNER) {
      throw arguments.wrong(
          "role", "must be editor or auditor; owners are named by DATELINE_ADMINS");
    }
    return role.get();
  }

  /// {@return a command that reads the record; one number alone is days: nobody's id is so short}
  ///
  /// @param arguments what stands behind its word
  static Command audit(Arguments arguments) throws WrongArgument {
    List<String> words = arguments.words();
    if (words.size() > 2) {
      throw arguments.tooMany(words.get(2));
    }
    if (words.isEmpty()) {
      return new Office.Audit(null, null, CommandReader.DAYS);
    }
    String first = words.getFirst();
    if (words.size() == 1 && first.matches("[0-9]{1,4}")) {
      return new Office.Audit(null, null, arguments.number("days", first, CommandReader.MOST_DAYS));
    }
    int days =
        words.size() == 1
            ? CommandReader.DAYS
            : arguments.number("days", words.get(1), CommandReader.MOST_DAYS);
    return first.startsWith("/")
        ? new Office.Audit(null, first, days)
        : new Office.Audit(first, null, days);
  }
}
