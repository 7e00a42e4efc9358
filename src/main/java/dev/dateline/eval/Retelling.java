// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says an article's sentence in other words that mean the same, as an honest model does: who says
/// it and when goes before it, what is said aside goes, a speaker changes places with the
/// quotation. Which of these is tried first depends on the sentence, so that a set sees all of
/// them.
final class Retelling {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final Pattern DATELINE = Pattern.compile("^[A-Z][A-Za-z .,]{2,30} — ");
  private static final Pattern QUOTED_FIRST =
      Pattern.compile("^“([^“”]+),” ([\\p{Lu}][^“”]{2,90}?) (?:said|says)([^“”]{0,40})\\.$");
  private static final Pattern QUOTED_THEN =
      Pattern.compile("^“([^“”]+),” (?:said|says) ([^“”]{2,90})\\.$");
  private static final Pattern WHICH =
      Pattern.compile("^([^“”]{30,}?), (?:which|who) [^“”]{3,}\\.$");
  private static final Pattern SEMICOLON = Pattern.compile("^([^“”]{30,}?); [^“”]+\\.$");
  private static final Pattern AGE = Pattern.compile("^([^“”]{4,}?), \\d{2}, ([^“”]+)$");

  // Its place among the ways.
  private static final int SPEAKER_FIRST = 2;

  private Retelling() {}

  static Said of(Said said) {
    String bare = DATELINE.matcher(said.source()).replaceFirst("");
    List<UnaryOperator<String>> ways =
        List.of(
            UnaryOperator.identity(),
            text -> reported(text, said.passage().day()),
            Retelling::speakerFirst,
            Retelling::shortened,
            UnaryOperator.identity());
    // "“This is late,” said Holm" alone begins with what nobody has named yet.
    boolean pointing = bare.matches("^“(?:This|That|These|It|They)\\b.*");
    int first = pointing ? SPEAKER_FIRST : Math.floorMod(bare.hashCode(), ways.size());
    for (int i = 0; i < ways.size(); i++) {
      String words = ways.get((first + i) % ways.size()).apply(bare);
      if (!words.isEmpty()) {
        return said.retold(words);
      }
    }
    return said.retold(bare);
  }

  private static String reported(String text, String day) {
    // A quotation's report is its speaker's, and a small letter would change a name.
    Matcher article = Pattern.compile("^(The|A|An|It|He|She|They|In|On|At) ").matcher(text);
    return day.isEmpty() || text.contains("“") || !article.find()
        ? ""
        : "The report of "
            + DAY.format(LocalDate.parse(day))
            + " said "
            + article.group(1).toLowerCase(Locale.ROOT)
            + text.substring(article.end(1));
  }

  private static String speakerFirst(String text) {
    Matcher then = QUOTED_THEN.matcher(text);
    if (then.matches()) {
      String speaker = then.group(2);
      return speaker + (speaker.contains(",") ? "," : "") + " said: “" + then.group(1) + ".”";
    }
    Matcher quoted = QUOTED_FIRST.matcher(text);
    return quoted.matches()
        ? quoted.group(2) + " said" + quoted.group(3) + ": “" + quoted.group(1) + ".”"
        : "";
  }

  private static String shortened(String text) {
    Matcher age = AGE.matcher(text);
    if (age.matches()) {
      return age.group(1) + " " + age.group(2);
    }
    for (Pattern aside : List.of(WHICH, SEMICOLON)) {
      Matcher found = aside.matcher(text);
      if (found.matches()) {
        return found.group(1) + ".";
      }
    }
    return "";
  }
}
