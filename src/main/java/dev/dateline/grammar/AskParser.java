// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds in one part of a question what is asked, by the order of its words.
final class AskParser {
  private static final Pattern TRUE_THAT =
      Pattern.compile(
          "^(?:is|isn't|isnt|was) (?:it|this|that) (?:really |actually )?(?:true|correct|right|a"
              + " fact|so) (?:that )?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile(
          "[,\\s]+(?:right|correct|or not|no|yes|true|isn't it|didn't"
              + " (?:he|she|they))\\s*\\?*\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Set<Amount.Sort>> DIMENSIONS =
      Map.ofEntries(
          Map.entry("far", EnumSet.of(Amount.Sort.LENGTH)),
          Map.entry("tall", EnumSet.of(Amount.Sort.LENGTH)),
          Map.entry("high", EnumSet.of(Amount.Sort.LENGTH)),
          Map.entry("deep", EnumSet.of(Amount.Sort.LENGTH)),
          Map.entry("wide", EnumSet.of(Amount.Sort.LENGTH)),
          Map.entry("long", EnumSet.of(Amount.Sort.SPAN, Amount.Sort.LENGTH)),
          Map.entry("fast", EnumSet.of(Amount.Sort.SPEED)),
          Map.entry("heavy", EnumSet.of(Amount.Sort.MASS)),
          Map.entry("old", EnumSet.of(Amount.Sort.AGE)),
          Map.entry("hot", EnumSet.of(Amount.Sort.HEAT)),
          Map.entry("cold", EnumSet.of(Amount.Sort.HEAT)),
          Map.entry("warm", EnumSet.of(Amount.Sort.HEAT)),
          Map.entry(
              "big",
              EnumSet.of(
                  Amount.Sort.AREA,
                  Amount.Sort.LENGTH,
                  Amount.Sort.COUNT,
                  Amount.Sort.MONEY,
                  Amount.Sort.MASS,
                  Amount.Sort.PERCENT,
                  Amount.Sort.VOLUME)),
          Map.entry(
              "large",
              EnumSet.of(
                  Amount.Sort.AREA,
                  Amount.Sort.LENGTH,
                  Amount.Sort.COUNT,
                  Amount.Sort.MONEY,
                  Amount.Sort.PERCENT)));
  private static final Set<String> TIMES = Words.set("time day date year month weekday hour");
  private static final Set<String> COVERAGE =
      Words.stems("article report story coverage paper newspaper piece text");

  private AskParser() {}

  static Ask parse(String part) {
    String text = part.strip();
    boolean whether = false;
    var trueThat = TRUE_THAT.matcher(text);
    if (trueThat.find() && trueThat.end() < text.length()) {
      text = text.substring(trueThat.end());
      whether = true;
    }
    var tag = TAG.matcher(text);
    if (tag.find() && tag.start() > 0) {
      text = text.substring(0, tag.start());
      whether = true;
    }
    List<Token> words = Phrasal.mend(Tokens.of(text));
    int wh = whether ? -1 : wh(words);
    if (wh >= 0) {
      return asking(part.strip(), words, wh);
    }
    if (!words.isEmpty()
        && !whether
        && (words.getFirst().in(Words.BE)
            || words.getFirst().in(Words.DO)
            || words.getFirst().in(Words.HAVE)
            || words.getFirst().in(Words.MODALS))) {
      return new AskBuilder(part.strip(), words).auxiliary(0, Wanted.WHETHER);
    }
    if (whether) {
      return new AskBuilder(part.strip(), words).statement();
    }
    return topic(part.strip(), words);
  }

  private static int wh(List<Token> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).in(Words.WH)) {
        return i;
      }
      // A question word that comes late ("the man who …") asks nothing, unless only a few words
      // lead it.
      if (i >= 3 && words.size() > 8) {
        return -1;
      }
    }
    return -1;
  }

  private static Ask asking(String part, List<Token> words, int wh) {
    AskBuilder builder = new AskBuilder(part, words);
    String word = words.get(wh).folded();
    String next = wh + 1 < words.size() ? words.get(wh + 1).folded() : "";
    switch (word) {
      case "when" -> {
        return builder.clause(wh + 1, Wanted.TIME);
      }
      case "where" -> {
        return builder.clause(wh + 1, Wanted.PLACE);
      }
      case "why" -> {
        return builder.clause(wh + 1, Wanted.REASON);
      }
      case "who", "whom", "whose", "whoever" -> {
        Ask ask = builder.clause(wh + 1, Wanted.DOER);
        return ask.wanted() == Wanted.DOER && ask.plainlySaying() ? builder.as(Wanted.SAYING) : ask;
      }
      case "how" -> {
        if (next.equals("come")) {
          return builder.clause(wh + 2, Wanted.REASON);
        }
        if (next.equals("many") || next.equals("much")) {
          return builder.counted(wh + 2, next.equals("many") ? Wanted.COUNT : Wanted.MEASURE);
        }
        if (next.equals("often")) {
          return builder.clause(wh + 2, Wanted.COUNT);
        }
        Set<Amount.Sort> sorts = DIMENSIONS.get(next);
        if (sorts == null && wh + 2 < words.size() && degree(words, wh + 1)) {
          return builder.clause(wh + 2, Wanted.MANNER);
        }
        if (sorts != null) {
          builder.sorts.addAll(sorts);
          builder.drop(words.get(wh + 1));
          return builder.clause(wh + 2, Wanted.MEASURE);
        }
        return builder.clause(wh + 1, Wanted.MANNER);
      }
      case "which" -> {
        if (TIMES.contains(next)) {
          return builder.clause(wh + 2, Wanted.TIME);
        }
        return builder.counted(wh + 1, Wanted.WHICH);
      }
      default -> {
        return what(builder, words, wh, next);
      }
    }
  }

  private static Ask what(AskBuilder builder, List<Token> words, int wh, String next) {
    if (TIMES.contains(next)) {
      return builder.clause(wh + 2, Wanted.TIME);
    }
    boolean auxiliary =
        wh + 1 < words.size()
            && (words.get(wh + 1).in(Words.DO)
                || words.get(wh + 1).in(Words.MODALS)
                || words.get(wh + 1).in(Words.HAVE)
                || words.get(wh + 1).in(Words.BE));
    if (auxiliary
        && words.get(wh + 1).in(Words.BE)
        && words.stream().skip(wh + 2).limit(3).anyMatch(t -> t.in(Words.set("name names")))) {
      builder.topic();
      return builder.as(Wanted.IDENTITY);
    }
    if (auxiliary) {
      Ask ask = builder.clause(wh + 1, Wanted.DEED);
      if (ask.subject().stream().anyMatch(t -> COVERAGE.contains(t.stem())) && ask.saying()) {
        return builder.as(Wanted.TOPIC);
      }
      boolean naming = ask.verb() != null && ask.verb().in(Words.set("called named"));
      if (naming && ask.passive()) {
        return builder.as(Wanted.ATTRIBUTE);
      }
      if (ask.plainlySaying() && ask.wanted() == Wanted.DEED) {
        return builder.as(Wanted.SAYING);
      }
      // "what will she do with the money"
      if (ask.verb() == null && !words.get(wh + 1).in(Words.BE)) {
        return builder.as(Wanted.TOPIC);
      }
      if (ask.verb() == null) {
        return attribute(builder, ask);
      }
      return ask;
    }
    if (wh + 1 < words.size()
        && Words.verb(words.get(wh + 1))
        && !next.endsWith("s")
        && !next.endsWith("ing")) {
      // "what caused the fire", "what happened"
      if (words.get(wh + 1).stem().equals("happen") || words.get(wh + 1).stem().equals("occur")) {
        return builder.clause(wh + 2, Wanted.TOPIC);
      }
      return builder.clause(wh + 1, Wanted.DOER);
    }
    if (next.equals("happens") || next.equals("about")) {
      return builder.clause(wh + 2, Wanted.TOPIC);
    }
    // "what argument does she make"
    if (wh + 2 < words.size()
        && ATTRIBUTES.get(words.get(wh + 1).stem()) == Wanted.SAYING
        && words.get(wh + 2).in(Words.DO)) {
      builder.drop(words.get(wh + 1));
      Ask ask = builder.clause(wh + 2, Wanted.SAYING);
      return ask.subject().isEmpty() ? builder.possessed() : ask;
    }
    return builder.counted(wh + 1, Wanted.WHICH);
  }

  /// "what is the cost of the bridge", "what was the reason for the closure".
  private static Ask attribute(AskBuilder builder, Ask ask) {
    for (Token term : ask.terms()) {
      Wanted wanted = ATTRIBUTES.get(term.stem());
      if (wanted != null) {
        if (wanted != Wanted.TOPIC) {
          builder.drop(term);
        }
        if (term.stem().equals("ag")) {
          builder.sorts.add(Amount.Sort.AGE);
        }
        if (wanted == Wanted.MEASURE && MONEYED.contains(term.stem())) {
          builder.sorts.add(Amount.Sort.MONEY);
        }
        return wanted == Wanted.SAYING ? builder.possessed() : builder.as(wanted);
      }
    }
    boolean name = Tokens.of(ask.text()).stream().anyMatch(t -> t.in(Words.set("name names")));
    return builder.as(name ? Wanted.IDENTITY : Wanted.ATTRIBUTE);
  }

  /// "how strong were the winds": a word of degree before a form of "be".
  private static boolean degree(List<Token> words, int at) {
    return words.get(at + 1).in(Words.BE) && !words.get(at).in(Words.STOP);
  }

  private static Ask topic(String part, List<Token> words) {
    AskBuilder builder = new AskBuilder(part, words);
    Ask plain = builder.topic();
    for (Token term : plain.terms()) {
      Wanted wanted = ATTRIBUTES.get(term.stem());
      if (wanted != null && plain.terms().size() > 1) {
        if (wanted != Wanted.TOPIC) {
          builder.drop(term);
        }
        if (wanted == Wanted.MEASURE && MONEYED.contains(term.stem())) {
          builder.sorts.add(Amount.Sort.MONEY);
        }
        return wanted == Wanted.SAYING ? builder.possessed() : builder.as(wanted);
      }
    }
    return plain;
  }

  private static final Set<String> MONEYED =
      Words.stems("cost price salary fee fine budget value worth");
  private static final Map<String, Wanted> ATTRIBUTES = attributes();

  private static Map<String, Wanted> attributes() {
    Map<String, Wanted> map = new HashMap<>();
    Words.stems("date").forEach(s -> map.put(s, Wanted.TIME));
    Words.stems(
            "cost price salary fee age height length size distance range speed depth percentage"
                + " temperature")
        .forEach(s -> map.put(s, Wanted.MEASURE));
    Words.stems("number count toll").forEach(s -> map.put(s, Wanted.COUNT));
    Words.stems("score result outcome verdict condition demand plan")
        .forEach(s -> map.put(s, Wanted.TOPIC));
    Words.stems("location venue whereabouts").forEach(s -> map.put(s, Wanted.PLACE));
    Words.stems("reason cause motive").forEach(s -> map.put(s, Wanted.REASON));
    Words.stems(
            "opinion view reaction response stance position comment statement message argument"
                + " promise warning excuse explanation advice complaint criticism problem take")
        .forEach(s -> map.put(s, Wanted.SAYING));
    return Map.copyOf(map);
  }
}
