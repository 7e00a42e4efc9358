// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A number in a sentence with what it counts or measures.
///
/// @param at index of the number's first token
/// @param end index one behind its last token
/// @param sort what it measures
public record Amount(int at, int end, Sort sort) {
  /// What a number measures.
  public enum Sort {
    /// Things: "two bases", "412 homes".
    COUNT,
    /// Money.
    MONEY,
    /// A share.
    PERCENT,
    /// A length, height, distance.
    LENGTH,
    /// A time span.
    SPAN,
    /// A mass.
    MASS,
    /// A speed.
    SPEED,
    /// An area.
    AREA,
    /// A temperature.
    HEAT,
    /// A volume of something.
    VOLUME,
    /// Somebody's age.
    AGE
  }

  private static final Set<String> NUMBERS =
      Words.set(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty"
              + " seventy eighty ninety hundred hundreds thousand thousands million millions"
              + " billion billions trillion dozen dozens half couple several single both");
  private static final Set<String> SCALES =
      Words.set("hundred thousand million billion trillion dozen m bn tn k");
  private static final Set<String> MONEY =
      Words.set(
          "dollars dollar euros euro pounds pound rubles ruble roubles yen yuan cents pence francs"
              + " crowns usd eur gbp");
  private static final Set<String> LENGTH =
      Words.set(
          "kilometers kilometres kilometer kilometre km miles mile meters metres meter metre feet"
              + " foot ft inches inch centimeters centimetres cm yards m");
  private static final Set<String> SPAN =
      Words.set(
          "seconds second minutes minute hours hour days day nights weeks week months month years"
              + " year decades decade centuries");
  private static final Set<String> MASS =
      Words.set("kilograms kilogram kg tons ton tonnes tonne grams pounds ounces lbs");
  private static final Set<String> SPEED = Words.set("mph kph kmh knots");
  private static final Set<String> AREA = Words.set("hectares hectare acres acre");
  private static final Set<String> VOLUME =
      Words.set("liters litres liter litre gallons gallon barrels barrel");
  private static final Set<String> MONTHS =
      Words.set(
          "january february march april may june july august september october november december"
              + " jan feb mar apr jun jul aug sep sept oct nov dec");

  /// Finds the numbers of a sentence that are no dates and no clock times.
  ///
  /// @param sentence the sentence
  /// @param tokens its words
  /// @param dates its dates and clock times
  /// @return the numbers in order
  static List<Amount> in(String sentence, List<Token> tokens, List<When> dates) {
    List<Amount> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!number(token)
          || dates.stream().anyMatch(d -> d.start() <= token.start() && token.end() <= d.end())
              && !spans(tokens, i)) {
        continue;
      }
      int end = i + 1;
      while (end < tokens.size()
          && (tokens.get(end).in(SCALES)
              || number(tokens.get(end)) && !tokens.get(end).numeric())) {
        end++;
      }
      found.add(
          new Amount(i, end, aged(sentence, tokens, i, end) ? Sort.AGE : sort(tokens, i, end)));
      i = end - 1;
    }
    return List.copyOf(found);
  }

  /// {@return whether a token is a number in digits or words}
  ///
  /// @param token a word
  public static boolean number(Token token) {
    return token.numeric()
        || token.in(NUMBERS)
        || token.text().indexOf('-') > 0
            && Arrays.stream(token.text().toLowerCase(Locale.ROOT).split("-", -1))
                .allMatch(NUMBERS::contains);
  }

  /// "Quorrimer, 67, left": a number between commas behind a name.
  private static boolean aged(String sentence, List<Token> tokens, int i, int end) {
    Token token = tokens.get(i);
    if (i == 0
        || end > i + 1
        || !token.text().matches("\\d{1,3}")
        || !tokens.get(i - 1).capital()) {
      return false;
    }
    String before = sentence.substring(tokens.get(i - 1).end(), token.start());
    int close = token.end();
    return before.equals(", ")
        && (close >= sentence.length() || ",.;)".indexOf(sentence.charAt(close)) >= 0);
  }

  private static boolean spans(List<Token> tokens, int i) {
    return i + 1 < tokens.size() && tokens.get(i + 1).in(SPAN);
  }

  private static Sort sort(List<Token> tokens, int at, int end) {
    Token first = tokens.get(at);
    String text = first.folded();
    if (text.startsWith("$") || text.startsWith("€") || text.startsWith("£")) {
      return Sort.MONEY;
    }
    if (text.endsWith("%")) {
      return Sort.PERCENT;
    }
    int hyphen = text.lastIndexOf('-');
    if (hyphen > 0 && end == at + 1 && Character.isLetter(text.charAt(text.length() - 1))) {
      String unit = text.substring(hyphen + 1);
      Sort measured =
          LENGTH.contains(unit)
              ? Sort.LENGTH
              : SPAN.contains(unit)
                  ? Sort.SPAN
                  : MASS.contains(unit) ? Sort.MASS : AREA.contains(unit) ? Sort.AREA : null;
      if (measured != null) {
        return measured;
      }
    }
    if (first.text().matches("\\d+-(?:year|years)-old")
        || at > 0 && tokens.get(at - 1).folded().equals("aged")) {
      return Sort.AGE;
    }
    Token next = end < tokens.size() ? tokens.get(end) : null;
    if (next == null) {
      return Sort.COUNT;
    }
    String unit = next.folded();
    Token after = end + 1 < tokens.size() ? tokens.get(end + 1) : null;
    if (unit.equals("percent")
        || unit.equals("per") && after != null && after.folded().equals("cent")
        || unit.equals("percentage")) {
      return Sort.PERCENT;
    }
    if (MONEY.contains(unit)) {
      return Sort.MONEY;
    }
    if ((unit.equals("year") || unit.equals("years"))
            && after != null
            && after.folded().equals("old")
        || unit.equals("yearold")) {
      return Sort.AGE;
    }
    if (unit.equals("square")) {
      return Sort.AREA;
    }
    if (unit.equals("cubic")) {
      return Sort.VOLUME;
    }
    if (unit.equals("degrees") || unit.equals("degree")) {
      return Sort.HEAT;
    }
    if (LENGTH.contains(unit)) {
      boolean speed =
          after != null
              && (after.folded().equals("per") || after.folded().equals("an"))
              && end + 2 < tokens.size()
              && tokens.get(end + 2).folded().startsWith("hour");
      return speed ? Sort.SPEED : Sort.LENGTH;
    }
    if (SPEED.contains(unit)) {
      return Sort.SPEED;
    }
    if (SPAN.contains(unit)) {
      return Sort.SPAN;
    }
    if (MASS.contains(unit)) {
      return Sort.MASS;
    }
    if (AREA.contains(unit)) {
      return Sort.AREA;
    }
    return VOLUME.contains(unit) ? Sort.VOLUME : Sort.COUNT;
  }

  /// {@return whether a token is a month's name}
  ///
  /// @param token a word
  public static boolean month(Token token) {
    return token.in(MONTHS);
  }
}
