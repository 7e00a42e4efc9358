// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The arguments of a [Dossier]. Pure.
final class DossierReader {
  private static final Pattern PERSON = Pattern.compile("[1-9][0-9]{0,15}");
  private static final Pattern PART = Pattern.compile("[0-9]{1,16}");

  private DossierReader() {}

  static Dossier read(Arguments arguments) throws WrongArgument {
    return arguments.verb() == Verb.USERS ? users(arguments) : user(arguments);
  }

  private static Dossier users(Arguments arguments) throws WrongArgument {
    List<String> words =
        arguments.words().stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    for (String word : words) {
      if (!PART.matcher(word).matches() && !DossierDesk.STANDINGS.contains(word)) {
        throw arguments.wrong(
            "words",
            "hold '"
                + Arguments.cut(word)
                + "', allowed are a part of a number and "
                + String.join(", ", DossierDesk.STANDINGS)
                + "; names are not kept");
      }
    }
    return new Dossier.Users(words);
  }

  private static Dossier user(Arguments arguments) throws WrongArgument {
    List<String> words = arguments.words();
    if (words.isEmpty() || !PERSON.matcher(words.getFirst()).matches()) {
      throw arguments.wrong(
          "id", words.isEmpty() ? "is missing" : "is no numeric id; names count nothing");
    }
    if (words.size() == 1) {
      return new Dossier.User(words.getFirst());
    }
    if (words.size() > 2 || !words.get(1).equals("erase")) {
      throw arguments.wrong("'" + Arguments.cut(words.get(1)) + "'", "is not erase");
    }
    return new Dossier.Erase(words.getFirst());
  }
}
