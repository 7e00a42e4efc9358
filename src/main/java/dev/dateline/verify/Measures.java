// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Amount;
import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the numbers of a sentence that are no dates and no times of day.
final class Measures {
  private static final Map<String, String> UNITS = new HashMap<>();

  static {
    unit("percent", "percent % prozent процент процента процентов відсотків pct");
    unit("points", "points point");
    unit("usd", "dollars dollar dolares dolar usd долларов");
    unit("eur", "euros euro eur евро");
    unit("gbp", "gbp");
    unit("cent", "cents cent");
    unit("foot", "feet foot ft");
    unit("inch", "inches inch");
    unit("mile", "miles mile");
    unit("yard", "yards yard");
    unit("meter", "meters metres meter metre metern metros");
    unit("kilometer", "kilometers kilometres kilometer kilometre km");
    unit("second", "seconds second");
    unit("minute", "minutes minute minuten minutos минут");
    unit("hour", "hours hour stunden horas часов");
    unit("day", "days day tage dias дней");
    unit("week", "weeks week wochen semanas недель");
    unit("month", "months month monate monaten meses месяцев");
    unit("year", "years year jahre jahren anos лет года");
    unit("decade", "decades decade");
    unit("ton", "tons ton");
    unit("tonne", "tonnes tonne tonnen toneladas тонн");
    unit("pound", "pounds pound lbs");
    unit("kilogram", "kilograms kilogram kg");
    unit("degree", "degrees degree grad grados");
    unit("acre", "acres acre");
    unit("hectare", "hectares hectare");
    unit("gallon", "gallons gallon");
    unit("liter", "liters litres liter litre");
  }

  private static final Pattern LEADING = Pattern.compile("([$€£]?)(\\d[\\d.,'’]*\\d|\\d)(%?)");
  private static final Pattern HYPHENED =
      Pattern.compile(
          "([$€£]?)(\\d[\\d.,]*|\\p{L}+)[-‐‑](?:(million|billion)[-‐‑])?(\\p{L}+)(?:[-‐‑](old))?");
  private static final Pattern SCORE = Pattern.compile("\\d{1,3}(?:[-‐‑–]\\d{1,3})+");
  private static final Set<String> NOT_ONE = Words.set("no not any every some each the this that");

  private final Statement s;
  private final boolean[] dated;

  private Measures(Statement s, boolean[] dated) {
    this.s = s;
    this.dated = dated;
  }

  private static void unit(String name, String words) {
    for (String word : words.split(" ", -1)) {
      UNITS.put(word, name);
    }
  }

  /// {@return the numbers in order}
  ///
  /// @param s the sentence
  /// @param dated for each of its words whether it is part of a date or a time of day
  static List<Measure> in(Statement s, boolean[] dated) {
    Measures finder = new Measures(s, dated);
    List<Measure> found = new ArrayList<>();
    for (int i = 0; i < s.tokens().size(); i++) {
      Measure measure = dated[i] ? null : finder.at(i);
      if (measure != null) {
        found.add(measure);
        i = measure.to() - 1;
      }
    }
    return found;
  }

  private @Nullable Measure at(int i) {
    String text = s.tokens().get(i).text();
    if (SCORE.matcher(text).matches()) {
      return measure(i, i + 1, List.of(), "", text);
    }
    boolean dashed =
        i + 1 < size()
            && text.matches("\\d{1,3}")
            && s.tokens().get(i + 1).text().matches("\\d{1,3}")
            && between(i + 1).matches("[–—−]");
    if (dashed) {
      return measure(i, i + 2, List.of(), "", text + "-" + s.tokens().get(i + 1).text());
    }
    Matcher plain = LEADING.matcher(text);
    if (plain.matches()) {
      String sign = plain.group(1);
      String unit =
          switch (sign) {
            case "$" -> "usd";
            case "€" -> "eur";
            case "£" -> "gbp";
            default -> plain.group(3).isEmpty() ? "" : "percent";
          };
      return scaled(i, Numerals.digits(plain.group(2)), unit);
    }
    Matcher hyphened = HYPHENED.matcher(text);
    if (hyphened.matches()) {
      return hyphened(i, hyphened);
    }
    BigDecimal word = Numerals.word(text);
    if (word == null) {
      return null;
    }
    boolean one = word.compareTo(BigDecimal.ONE) == 0;
    boolean counts =
        i + 1 < size()
            && between(i + 1).isBlank()
            && !s.tokens().get(i + 1).in(Words.PREPOSITIONS)
            && (i == 0 || !s.tokens().get(i - 1).in(NOT_ONE));
    return one && !counts ? null : scaled(i, List.of(word), "");
  }

  private @Nullable Measure hyphened(int i, Matcher parts) {
    BigDecimal word = Numerals.word(parts.group(2));
    List<BigDecimal> values = word == null ? Numerals.digits(parts.group(2)) : List.of(word);
    String tail = parts.group(4).toLowerCase(Locale.ROOT);
    BigDecimal whole = Numerals.word(s.tokens().get(i).text());
    if (whole != null) {
      return scaled(i, List.of(whole), "");
    }
    BigDecimal scale =
        parts.group(3) == null ? Numerals.scale(tail) : Numerals.scale(parts.group(3));
    String unit =
        parts.group(5) != null
            ? (tail.startsWith("year") ? "age" : "age in " + tail)
            : UNITS.getOrDefault(tail, "");
    if (values.isEmpty() || unit.isEmpty() && scale == null) {
      return null;
    }
    List<BigDecimal> scaled =
        scale == null ? values : values.stream().map(scale::multiply).toList();
    String money = parts.group(1).isEmpty() ? unit : "usd";
    return measure(i, i + 1, scaled, money, s.tokens().get(i).text());
  }

  private Measure scaled(int from, List<BigDecimal> values, String sign) {
    int i = from + 1;
    List<BigDecimal> scaled = values;
    while (i < size() && blank(i) && !dated[i]) {
      BigDecimal scale = Numerals.scale(s.tokens().get(i).text());
      if (scale == null) {
        break;
      }
      scaled = scaled.stream().map(scale::multiply).toList();
      i++;
    }
    String unit = sign;
    if (unit.isEmpty() && i < size() && between(i).isBlank()) {
      String next = s.tokens().get(i).folded();
      boolean per = next.equals("per") && i + 1 < size() && is(i + 1, "cent");
      boolean por = next.equals("por") && i + 1 < size() && is(i + 1, "ciento");
      boolean points =
          next.equals("percentage")
              || next.equals("percent") && i + 1 < size() && is(i + 1, "points");
      if (per || por) {
        unit = "percent";
        i += 2;
      } else if (points) {
        unit = "points";
        i += 2;
      } else if (next.equals("square") && i + 1 < size()) {
        unit = "square " + UNITS.getOrDefault(s.tokens().get(i + 1).folded(), "");
        i += 2;
      } else if (UNITS.containsKey(next)) {
        unit = UNITS.getOrDefault(next, "");
        i++;
        if (unit.equals("year") && i < size() && is(i, "old")) {
          unit = "age";
          i++;
        }
      }
    }
    int at = from;
    boolean aged =
        unit.isEmpty()
            && s.amounts().stream().anyMatch(a -> a.at() == at && a.sort() == Amount.Sort.AGE);
    i = Math.min(i, size());
    String text = s.text().substring(s.tokens().get(from).start(), s.tokens().get(i - 1).end());
    return measure(from, i, scaled, aged ? "age" : unit, text);
  }

  private Measure measure(int from, int to, List<BigDecimal> values, String unit, String text) {
    return new Measure(from, to, values, unit, bound(from), text);
  }

  private Measure.Bound bound(int from) {
    String one = from > 0 ? s.tokens().get(from - 1).folded() : "";
    String two = from > 1 ? s.tokens().get(from - 2).folded() + " " + one : "";
    String three = from > 2 ? s.tokens().get(from - 3).folded() + " " + two : "";
    if (three.matches("no (?:fewer|less) than")
        || two.equals("at least")
        || one.equals("mindestens")) {
      return Measure.Bound.LEAST;
    }
    if (three.matches("no more than|as (?:much|many) as") || two.matches("at most|up to")) {
      return Measure.Bound.MOST;
    }
    if (two.matches("(?:more|greater|higher) than|upwards? of|más de|mas de|mehr als")
        || one.matches("over|above|exceeding|exceeds|exceeded")) {
      return Measure.Bound.MORE;
    }
    if (two.matches("(?:less|fewer|lower) than|menos de|weniger als")
        || one.matches("under|below")) {
      return Measure.Bound.LESS;
    }
    if (two.matches("close to|just under|not quite") || one.matches("nearly|almost|casi|fast")) {
      return Measure.Bound.NEARLY;
    }
    if (one.matches(
        "about|around|roughly|some|approximately|circa|unos|unas|etwa|rund|около|environ|estimated")) {
      return Measure.Bound.ABOUT;
    }
    if (one.matches("exactly|precisely")) {
      return Measure.Bound.EXACTLY;
    }
    return Measure.Bound.PLAIN;
  }

  private boolean is(int i, String folded) {
    return s.tokens().get(i).folded().equals(folded);
  }

  private String between(int i) {
    return s.text().substring(s.tokens().get(i - 1).end(), s.tokens().get(i).start());
  }

  private boolean blank(int i) {
    return between(i).isBlank();
  }

  private int size() {
    return s.tokens().size();
  }
}
