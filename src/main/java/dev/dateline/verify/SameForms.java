// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Turns of phrase that mean the same as a plainer one, which articles use: "was found not guilty
/// of" is "was acquitted of". A sentence is proved in the plainer form and shown as it was written.
final class SameForms {
  private record Form(Pattern from, String to) {}

  private static final List<Form> FORMS =
      List.of(
          form("\\bfound not guilty (of|on)\\b", "acquitted $1"),
          form("\\bentered a plea of (not )?guilty\\b", "pleaded $1guilty"),
          form(
              "\\b(?:told|testified before) (?:the court|jurors|the jury) that\\b",
              "testified that"),
          form("\\bwas given (?=(?:\\w+[- ]){1,3}(?:in prison|in jail))", "was sentenced to "),
          form(
              "\\breceived an? (\\d+)-(month|year) (?:prison|jail) (?:sentence|term)\\b",
              "was sentenced to $1 $2s in prison"),
          form(
              "\\bwas sentenced to an? (\\d+)-(month|year) (?:prison|jail) (?:sentence|term)\\b",
              "was sentenced to $1 $2s in prison"),
          form(
              "\\b(?:got|received) (\\w+ (?:years|months)) in (prison|jail)\\b",
              "was sentenced to $1 in $2"),
          form("\\bimposed a ([$€£][\\d.,]+) fine on (\\p{Lu}\\p{L}+)", "fined $2 $1"),
          form("\\b(?:more than|over) (?:double|two times)\\b", "more than twice"),
          form("\\bover twice\\b", "more than twice"),
          form("\\bdouble (the|that|last|its|their|what)\\b", "twice $1"),
          form(
              "\\balmost (?=[a-z]+ (?:feet|percent|miles|years|months|hours|inches)|[$€£]?\\d)",
              "nearly "),
          form("\\b(?:daily|per day|every day)\\b", "each day"),
          form("\\bper (?=year|month|week|hour|household|person)", "a "),
          form("\\b(has|have|had|is|are|did|do|does|was|were) not yet\\b", "$1 not"),
          form("\\b(?:kept|keeps) (\\w+ing)\\b", "continued $1"),
          form(
              "\\b(would|will|could|can|may) not (make|have|give|take|find|see|get|set)"
                  + " (?:any )?(?=[a-z])(?!the |a |an |his |her |its |their )",
              "$1 $2 no "),
          form(
              "\\b(?:suffered|sustained) (?=(?:a|an|two|several|serious|minor|cuts|burns|injur))",
              "had "),
          form(
              "\\b(stood at|amounted to|came to|totaled|totalled|reached) (?=(?:about |nearly |more"
                  + " than )?[$€£]?\\d)",
              "was "),
          form(
              "\\b(?:, )?(?:getting|receiving|earning|taking) (?=[$€£]?\\d[\\d.,]*"
                  + " (?:percent|votes))",
              " with "));

  private SameForms() {}

  private static Form form(String from, String to) {
    return new Form(Pattern.compile(from), to);
  }

  /// {@return a sentence in plainer forms, outside of its quotation marks}
  ///
  /// @param text the sentence
  static String of(String text) {
    String plain = text;
    for (Form form : FORMS) {
      plain = outside(plain, form);
    }
    return plain;
  }

  private static String outside(String text, Form form) {
    if (!form.from().matcher(text).find()) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (String piece : pieces(text)) {
      out.append(
          QUOTED.matcher(piece).matches()
              ? piece
              : form.from().matcher(piece).replaceAll(form.to()));
    }
    return out.toString();
  }

  private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]");

  private static List<String> pieces(String text) {
    var matcher = QUOTED.matcher(text);
    var all = new ArrayList<String>();
    int last = 0;
    while (matcher.find()) {
      all.add(text.substring(last, matcher.start()));
      all.add(matcher.group());
      last = matcher.end();
    }
    all.add(text.substring(last));
    return all;
  }
}
