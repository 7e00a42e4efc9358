// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A way of making a false sentence of a true one. What stands between quotation marks is changed
/// too: a false quotation is false.
enum Mutation {
  /// One digit, or a number word, is another.
  DIGIT {
    @Override
    List<String> of(String claim, List<String> names) {
      List<String> made = new ArrayList<>();
      Matcher digits = DIGITS.matcher(claim);
      while (digits.find()) {
        int digit = digits.group().charAt(0) - '0';
        for (int step : new int[] {1, 4}) {
          int other = (digit + step) % 10;
          boolean leads =
              digits.start() == 0 || "0123456789.,".indexOf(claim.charAt(digits.start() - 1)) < 0;
          if (!(leads && other == 0)) {
            made.add(claim.substring(0, digits.start()) + other + claim.substring(digits.end()));
          }
        }
      }
      made.addAll(replaced(claim, NUMBERS));
      return made;
    }
  },
  /// A unit is another.
  UNIT {
    @Override
    List<String> of(String claim, List<String> names) {
      return replaced(claim, UNITS);
    }
  },
  /// A name is another of the same article.
  NAME {
    @Override
    List<String> of(String claim, List<String> names) {
      List<String> made = new ArrayList<>();
      for (Run run : runs(claim)) {
        others(run, claim, names).forEach(other -> made.add(run.replaced(claim, other)));
      }
      return made;
    }
  },
  /// Who says it is another.
  SPEAKER {
    @Override
    List<String> of(String claim, List<String> names) {
      List<String> made = new ArrayList<>();
      for (Run run : runs(claim)) {
        String behind = claim.substring(run.to());
        String before = claim.substring(0, run.from());
        if (SAYS_BEHIND.matcher(behind).find() || SAYS_BEFORE.matcher(before).find()) {
          others(run, claim, names).forEach(other -> made.add(run.replaced(claim, other)));
        }
      }
      return made;
    }
  },
  /// It is denied, or no longer.
  NEGATION {
    @Override
    List<String> of(String claim, List<String> names) {
      List<String> made = new ArrayList<>();
      Matcher not = NOT.matcher(claim);
      while (not.find()) {
        made.add(claim.substring(0, not.start()) + " " + claim.substring(not.end()));
      }
      Matcher auxiliary = AUXILIARY.matcher(claim);
      while (auxiliary.find()) {
        if (!claim.startsWith(" not ", auxiliary.end() - 1)) {
          made.add(claim.substring(0, auxiliary.end()) + "not " + claim.substring(auxiliary.end()));
        }
      }
      return made;
    }
  },
  /// It may be, where it is.
  MODALITY {
    @Override
    List<String> of(String claim, List<String> names) {
      return replaced(claim, MOODS);
    }
  },
  /// Two names stand in each other's place.
  SWAP {
    @Override
    List<String> of(String claim, List<String> names) {
      List<String> made = new ArrayList<>();
      List<Run> runs = runs(claim);
      for (int i = 0; i < runs.size(); i++) {
        for (int j = i + 1; j < runs.size(); j++) {
          Run one = runs.get(i);
          Run other = runs.get(j);
          String between = claim.substring(one.to(), other.from());
          boolean alike = ALIKE.matcher(between).find() || one.text().equals(other.text());
          if (!alike) {
            made.add(
                claim.substring(0, one.from())
                    + other.text()
                    + between
                    + one.text()
                    + claim.substring(other.to()));
          }
        }
      }
      return made;
    }
  };

  private static final Pattern DIGITS =
      Pattern.compile("(?<![\\p{L}])\\d(?!(?:\\d|,)*(?:st|nd|rd|th))");
  private static final Pattern NOT = Pattern.compile("(?i)\\snot\\s");
  private static final Pattern AUXILIARY =
      Pattern.compile(" (?:was|were|is|are|has|had|have|will|would|could|should) (?!not )");
  private static final Pattern SAYS_BEHIND =
      Pattern.compile("^,? (?:said|told|testified|claimed|denied|called)\\b");
  private static final Pattern SAYS_BEFORE =
      Pattern.compile(
          "(?:said|according to)(?: \\p{Lu}[\\p{L}.]+| his| her| its| the| \\p{Ll}+,)* $");
  // Two in a list, or one to the other whichever way it is said.
  private static final Pattern ALIKE = Pattern.compile("^,? (?:and|or) $|^, $|related|^ $|^-$");
  private static final Pattern RUN =
      Pattern.compile("\\p{Lu}[\\p{L}’'-]*\\p{L}(?:(?: of| al-)? \\p{Lu}[\\p{L}’'-]*\\p{L})*");
  private static final List<String> OPENERS =
      List.of(
          "The",
          "A",
          "An",
          "In",
          "On",
          "No",
          "Not",
          "Nobody",
          "It",
          "He",
          "She",
          "According",
          "Four",
          "Two",
          "Ten",
          "Last",
          "Work",
          "There",
          "Dec",
          "Nov",
          "Oct",
          "Sept",
          "Feb",
          "Jan",
          "Asked",
          "Lt",
          "Gen",
          "Sgt",
          "Dr",
          "Police",
          "Rescuers",
          "Firefighters",
          "Crews",
          "One",
          "February",
          "January",
          "November",
          "October",
          "September",
          "August",
          "Chemical",
          "Biological",
          "Nuclear",
          "Russian",
          "Bashar",
          "December",
          "La",
          "Las",
          "El");
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^(?:[’']s )|^,? (?:said|told|testified|claimed|denied|called|has|had|was|were|will|is"
              + "|conceded|mocked|challenged|spoke|pleaded|barred|raised|beat|put) ");

  private static final Map<String, List<String>> NUMBERS =
      Map.ofEntries(
          Map.entry("two", List.of("three", "five")),
          Map.entry("three", List.of("two")),
          Map.entry("four", List.of("five")),
          Map.entry("five", List.of("four")),
          Map.entry("six", List.of("seven")),
          Map.entry("nine", List.of("ten")),
          Map.entry("ten", List.of("nine")),
          Map.entry("first", List.of("second")),
          Map.entry("second", List.of("third")),
          Map.entry("third", List.of("second")));
  private static final Map<String, List<String>> UNITS =
      Map.ofEntries(
          Map.entry("million", List.of("billion", "thousand")),
          Map.entry("percent", List.of("percentage points")),
          Map.entry("feet", List.of("meters", "inches")),
          Map.entry("miles", List.of("kilometers")),
          Map.entry("inches", List.of("feet")),
          Map.entry("months", List.of("years", "weeks")),
          Map.entry("years", List.of("months", "days")),
          Map.entry("weeks", List.of("days", "months")),
          Map.entry("days", List.of("weeks")),
          Map.entry("hours", List.of("days")),
          Map.entry("tons", List.of("pounds")),
          Map.entry("dollars", List.of("euros")));
  private static final Map<String, List<String>> MOODS =
      Map.ofEntries(
          Map.entry("will", List.of("may", "did")),
          Map.entry("would", List.of("may", "did")),
          Map.entry("was", List.of("may have been", "will be")),
          Map.entry("were", List.of("may have been", "will be")),
          Map.entry("has", List.of("may have", "will have")),
          Map.entry("had", List.of("may have", "should have")),
          Map.entry("is", List.of("may be")));

  /// Gives every false sentence that it makes of a true one.
  ///
  /// @param claim the true sentence
  /// @param names names of the same article
  /// @return perhaps none
  abstract List<String> of(String claim, List<String> names);

  /// {@return its kind, as an experiment's figures name it}
  String key() {
    return "made_" + name().toLowerCase(Locale.ROOT);
  }

  /// {@return the names in a sentence}
  ///
  /// @param claim the sentence
  static List<String> names(String claim) {
    return runs(claim).stream().map(Run::text).toList();
  }

  private record Run(int from, int to, String text) {
    String replaced(String claim, String other) {
      return claim.substring(0, from) + other + claim.substring(to);
    }
  }

  private static List<Run> runs(String claim) {
    List<Run> runs = new ArrayList<>();
    Matcher run = RUN.matcher(claim);
    while (run.find()) {
      String text = run.group().replaceAll("[’']s$", "");
      boolean opener = OPENERS.contains(text) || OPENERS.contains(text.split(" ", 2)[0]);
      boolean opens = run.start() == 0 && text.indexOf(' ') < 0;
      boolean quoted =
          claim.substring(0, run.start()).chars().filter(c -> c == '“').count()
              > claim.substring(0, run.start()).chars().filter(c -> c == '”').count();
      boolean day =
          text.matches("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|March|April|May|June|July");
      boolean named = !opens || GOES_ON.matcher(claim.substring(text.length())).find();
      if (!opener && !quoted && !day && named) {
        runs.add(new Run(run.start(), run.start() + text.length(), text));
      }
    }
    return runs;
  }

  /// Names of the article that share no word with the sentence.
  private static List<String> others(Run run, String claim, List<String> names) {
    List<String> others = new ArrayList<>();
    for (String name : new TreeSet<>(names)) {
      boolean shared = false;
      for (String word : name.split("[ -]", -1)) {
        shared |= claim.contains(word);
      }
      boolean person = name.indexOf(' ') > 0 || run.text().indexOf(' ') < 0;
      if (!shared && person) {
        others.add(name);
      }
    }
    return others.subList(0, Math.min(2, others.size()));
  }

  private static List<String> replaced(String claim, Map<String, List<String>> words) {
    List<String> made = new ArrayList<>();
    for (String word : new TreeSet<>(words.keySet())) {
      Matcher found = Pattern.compile("(?<![\\p{L}-])" + word + "(?![\\p{L}-])").matcher(claim);
      while (found.find()) {
        for (String other : words.getOrDefault(word, List.of())) {
          made.add(claim.substring(0, found.start()) + other + claim.substring(found.end()));
        }
      }
    }
    return made;
  }
}
