// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Word.Tag;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Tokens;
import java.util.List;
import java.util.Set;

/// A full name where it stands in a sentence.
///
/// @param from index of its first word
/// @param to one behind its last word
record FullName(int from, int to) {
  static List<FullName> of(String person, Set<String> fullNames, List<Word> words) {
    List<Word> asked =
        Word.of(person, _ -> false).stream().filter(word -> !word.is(Tag.ROLE, Tag.PLACE)).toList();
    if (asked.stream().anyMatch(word -> word.is(Tag.PRON))) {
      return List.of();
    }
    List<List<String>> fitting =
        fullNames.stream()
            .map(name -> untitled(Tokens.of(name)))
            .filter(name -> name.size() > 1 && named(asked, name))
            .distinct()
            .toList();
    // Two people of one surname: nobody knows who is meant.
    return fitting.size() == 1
        ? standing(person, asked.isEmpty(), fitting.getFirst(), words)
        : List.of();
  }

  /// "Councilman Alden Fyskerton" and "Alden Fyskerton" are one.
  private static List<String> untitled(List<Token> name) {
    int from = 0;
    while (from < name.size() - 2
        && Word.of(name.get(from).text(), _ -> false).stream()
            .anyMatch(word -> word.is(Tag.ROLE, Tag.COMMON, Tag.BODY))) {
      from++;
    }
    return name.stream().skip(from).map(Token::folded).toList();
  }

  private static boolean named(List<Word> asked, List<String> name) {
    return asked.stream().allMatch(word -> name.stream().anyMatch(one -> same(word.folded(), one)));
  }

  static boolean same(String asked, String name) {
    return asked.equals(name)
        || asked.equals(name + "s")
        || name.length() > 5
            && asked.length() > 4
            && asked.charAt(0) == name.charAt(0)
            && (Spelling.oneOff(asked, name) || Spelling.sameLetters(asked, name));
  }

  private static List<FullName> standing(
      String person, boolean roleOnly, List<String> name, List<Word> words) {
    String given = name.getFirst();
    String surname = name.getLast();
    for (int i = 0; i + 1 < words.size(); i++) {
      for (int j = i + 1; j <= Math.min(words.size() - 1, i + 3); j++) {
        boolean here = words.get(i).folded().equals(given) && words.get(j).folded().equals(surname);
        if (here && (!roleOnly || titled(person, words.subList(Math.max(0, i - 4), i)))) {
          return List.of(new FullName(i, j + 1));
        }
      }
    }
    return List.of();
  }

  private static boolean titled(String person, List<Word> before) {
    return before.stream().anyMatch(word -> List.of(person.split(" ", -1)).contains(word.folded()));
  }
}
