// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads numbers in digits and in words of the languages of the coverage.
final class Numerals {
  private static final Map<String, BigDecimal> WORDS = new HashMap<>();
  private static final Map<String, BigDecimal> SCALES = new HashMap<>();

  // More digits than a national budget has in cents are an identifier, not a number.
  private static final int LONGEST = 24;

  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,'’])\\d{3}(?:\\1\\d{3})*");
  private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");

  static {
    words(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            + " fifteen sixteen seventeen eighteen nineteen",
        0,
        1);
    words("_ _ twenty thirty forty fifty sixty seventy eighty ninety", 0, 10);
    words("null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf", 0, 1);
    words("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce", 0, 1);
    words("zéro une deux trois quatre cinq _ sept huit neuf dix onze douze", 0, 1);
    words("ноль один два три четыре пять шесть семь восемь девять десять", 0, 1);
    words("нуль _ дві _ чотири п'ять шість сім вісім дев'ять", 0, 1);
    WORDS.put("две", BigDecimal.TWO);
    WORDS.put("ein", BigDecimal.ONE);
    WORDS.put("eine", BigDecimal.ONE);
    WORDS.put("un", BigDecimal.ONE);
    WORDS.put("una", BigDecimal.ONE);
    WORDS.put("dozen", BigDecimal.valueOf(12));
    scale(2, "hundred hundert cien ciento cent сто");
    scale(3, "thousand tausend mil mille тысяч тысячи тысяча тыс тисяч k");
    scale(
        6,
        "million millions millionen mio millón millones миллион миллиона миллионов млн мільйон"
            + " мільйонів m");
    scale(9, "billion billions milliarde milliarden mrd milliards миллиард миллиарда млрд bn");
    scale(12, "trillion trillions billionen tn");
  }

  private Numerals() {}

  private static void words(String line, int first, int step) {
    int value = first;
    for (String word : line.split(" ", -1)) {
      if (!word.equals("_")) {
        WORDS.putIfAbsent(word, BigDecimal.valueOf(value));
      }
      value += step;
    }
  }

  private static void scale(int zeros, String line) {
    for (String word : line.split(" ", -1)) {
      SCALES.put(word, BigDecimal.TEN.pow(zeros));
    }
  }

  /// {@return the value of a number word, or null}
  ///
  /// @param word as it stands
  static @Nullable BigDecimal word(String word) {
    String low = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    BigDecimal plain = WORDS.get(low);
    if (plain != null || low.indexOf('-') < 0) {
      return plain;
    }
    String[] parts = low.split("-", -1);
    BigDecimal tens = WORDS.get(parts[0]);
    BigDecimal ones = WORDS.get(parts[1]);
    if (parts.length != 2 || tens == null || ones == null) {
      return null;
    }
    boolean both = tens.intValue() >= 20 && ones.intValue() < 10 && ones.intValue() > 0;
    return both ? tens.add(ones) : null;
  }

  /// {@return the scale that a word stands for, or null}
  ///
  /// @param word as it stands
  static @Nullable BigDecimal scale(String word) {
    return SCALES.get(word.toLowerCase(Locale.ROOT).replace(".", ""));
  }

  /// {@return what digits can mean; nothing where they are no plain number}
  ///
  /// @param digits with or without separators, no sign and no unit
  static List<BigDecimal> digits(String digits) {
    List<BigDecimal> values = new ArrayList<>();
    if (digits.length() > LONGEST) {
      return values;
    }
    if (digits.chars().allMatch(c -> c >= '0' && c <= '9') && !digits.isEmpty()) {
      values.add(new BigDecimal(digits));
      return values;
    }
    if (GROUPED.matcher(digits).matches()) {
      values.add(new BigDecimal(digits.replaceAll("\\D", "")));
    }
    boolean english = digits.indexOf(',') > 0 && digits.indexOf('.') > digits.indexOf(',');
    if (english) {
      String plain = digits.replace(",", "");
      if (DECIMAL.matcher(plain).matches()) {
        values.add(new BigDecimal(plain));
      }
    } else if (DECIMAL.matcher(digits).matches()
        && !(digits.indexOf(',') > 0 && GROUPED.matcher(digits).matches())) {
      values.add(new BigDecimal(digits.replace(',', '.')));
    }
    return values;
  }
}
