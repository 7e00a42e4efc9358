// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A question taken apart into the things it asks.
///
/// @param text the question with typing habits undone
/// @param asks the things asked, at least one, at most [#MOST]
/// @param quoted stretches of three words or more that the reader put between quotation marks
public record Inquiry(String text, List<Ask> asks, List<String> quoted) {
  /// Most parts that are told apart; what comes after belongs to the last.
  public static final int MOST = 4;

  private static final Map<String, String> HABITS =
      Map.ofEntries(
          Map.entry("whats", "what is"),
          Map.entry("what's", "what is"),
          Map.entry("whos", "who is"),
          Map.entry("who's", "who is"),
          Map.entry("whens", "when is"),
          Map.entry("when's", "when is"),
          Map.entry("wheres", "where is"),
          Map.entry("where's", "where is"),
          Map.entry("hows", "how is"),
          Map.entry("how's", "how is"),
          Map.entry("whys", "why is"),
          Map.entry("wats", "what is"),
          Map.entry("wots", "what is"),
          Map.entry("whered", "where did"),
          Map.entry("whend", "when did"),
          Map.entry("whyd", "why did"),
          Map.entry("howd", "how did"),
          Map.entry("wen", "when"),
          Map.entry("hoo", "who"),
          Map.entry("wer", "where"),
          Map.entry("mutch", "much"),
          Map.entry("meny", "many"),
          Map.entry("agen", "again"),
          Map.entry("whn", "when"),
          Map.entry("wat", "what"),
          Map.entry("wot", "what"),
          Map.entry("wich", "which"),
          Map.entry("whitch", "which"),
          Map.entry("wher", "where"),
          Map.entry("hwo", "who"),
          Map.entry("wy", "why"),
          Map.entry("howmany", "how many"),
          Map.entry("howmuch", "how much"),
          Map.entry("didn't", "didnt"),
          Map.entry("u", "you"),
          Map.entry("r", "are"));
  private static final Pattern WORD = Pattern.compile("[\\p{L}'’]+");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:so|and|but|well|hey|hi|hello|ok|okay|please|pls|also|then)[,\\s]+|(?:can|could|would)"
              + " (?:you|u) (?:please )?(?:tell|explain|show|give|remind) (?:me|us)?\\s*(?:about"
              + " |if |whether )?|(?:do|does) (?:you|anyone|anybody|the articles?)"
              + " (?:know|say|report)s? (?:if |whether |about )?|(?:please )?tell (?:me|us) (?:more"
              + " )?(?:about |if |whether )?|i(?:'d| would) like to know (?:if |whether )?|i want"
              + " to know (?:if |whether )?|any idea |remind me )",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED = Pattern.compile("[\"“”„«]([^\"“”„«»]{5,400})[\"“”»]");
  private static final Pattern JOINT =
      Pattern.compile(
          "(?:[,;]?\\s+(?:and|&)\\s+(?:also\\s+)?|\\s*[,;]\\s*(?:and\\s+)?|\\s*[?.!]+\\s+(?:and\\s+)?|\\s+plus\\s+)(?=(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\\b)",
          Pattern.CASE_INSENSITIVE);

  /// Copies the lists.
  public Inquiry {
    asks = List.copyOf(asks);
    quoted = List.copyOf(quoted);
    if (asks.isEmpty()) {
      throw new IllegalArgumentException("a question asks at least one thing");
    }
  }

  /// Takes a question apart.
  ///
  /// @param question any text
  /// @return the things it asks
  public static Inquiry of(String question) {
    String text = habits(question.strip());
    List<String> quoted = new ArrayList<>();
    Matcher quotes = QUOTED.matcher(text);
    while (quotes.find()) {
      if (Tokens.of(quotes.group(1)).size() >= 3) {
        quoted.add(quotes.group(1).strip());
      }
    }
    List<Ask> asks = new ArrayList<>();
    for (String part : parts(text)) {
      asks.add(AskParser.parse(part));
    }
    if (asks.size() > 1) {
      List<Ask> telling =
          asks.stream()
              .filter(a -> a.terms().stream().anyMatch(t -> !Words.SOFT.contains(t.stem())))
              .toList();
      asks = telling.isEmpty() ? asks.subList(0, 1) : telling;
    }
    return new Inquiry(text, asks, quoted);
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    Matcher joint = JOINT.matcher(text);
    while (joint.find() && parts.size() < MOST - 1) {
      String part = text.substring(from, joint.start());
      // "in" a quotation, or with nothing asked yet, the joint is none.
      if (Tokens.of(part).size() >= 2 && !open(part) && asking(part)) {
        parts.add(lead(part));
        from = joint.end();
      }
    }
    parts.add(lead(text.substring(from)));
    return parts;
  }

  private static boolean asking(String part) {
    List<Token> tokens = Tokens.of(lead(part));
    return !tokens.isEmpty()
        && tokens.stream()
            .limit(4)
            .anyMatch(
                t ->
                    t.in(Words.WH)
                        || t.in(Words.BE)
                        || t.in(Words.DO)
                        || t.in(Words.HAVE)
                        || t.in(Words.MODALS));
  }

  private static boolean open(String part) {
    return part.chars().filter(c -> c == '"').count() % 2 == 1
        || part.chars().filter(c -> c == '“').count() > part.chars().filter(c -> c == '”').count();
  }

  private static String lead(String part) {
    String text = part.strip();
    for (int i = 0; i < 4; i++) {
      Matcher lead = LEAD.matcher(text);
      if (!lead.find() || lead.end() == text.length()) {
        break;
      }
      text = text.substring(lead.end()).strip();
    }
    return text;
  }

  /// {@return a question with typing habits undone: "wen was" is "when was"}
  ///
  /// @param text any text
  public static String habits(String text) {
    String led = WERE_IS.matcher(ALL.matcher(words(text)).replaceAll("$1")).replaceFirst("where");
    String plain = LAST_WERE.matcher(led).replaceFirst("$1where$2");
    return GOING
        .matcher(SUPPOSED.matcher(plain).replaceAll("would "))
        .replaceAll(found -> Matcher.quoteReplacement(planned(found)));
  }

  // Who goes to a place stays as it is: what follows is no verb.
  private static String planned(MatchResult found) {
    return Tokens.of(found.group("deed")).stream()
            .allMatch(deed -> deed.folded().equals("be") || Words.verb(deed))
        ? found.group("before") + "will " + found.group("who") + found.group("deed")
        : found.group();
  }

  // "were is the dam": another verb follows.
  private static final Pattern WERE_IS =
      Pattern.compile(
          "^\\s*were(?= (?:is|are|was|were|did|does|do|has|have|had|will|would|can|could)\\b)",
          Pattern.CASE_INSENSITIVE);

  // "concession speech were": nothing else asks.
  private static final Pattern LAST_WERE =
      Pattern.compile(
          "^(?!.*\\b(?:who|what|which|when|how|why|where)\\b)(.{1,200} )were(\\W*)$",
          Pattern.CASE_INSENSITIVE);

  // "what all does it add", "who was supposed to read"
  private static final Pattern ALL =
      Pattern.compile("^(\\s*(?:who|what|where)) all\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern SUPPOSED =
      Pattern.compile("\\b(?:is|are|was|were) supposed to ", Pattern.CASE_INSENSITIVE);

  // "when is the mayor going to resign"; with nobody between, the verb's own reading knows it. What
  // stands between quotation marks is looked up as it was said.
  private static final Pattern GOING =
      Pattern.compile(
          "^(?<before>[^\"“”„«»]*?\\b)(?:is|are) (?<who>(?:[\\p{L}\\p{N}][^\\s,;?!\"“”„«»]*"
              + " ){1,6}?)going to (?<deed>\\p{L}+)",
          Pattern.CASE_INSENSITIVE);

  private static String words(String text) {
    return WORD.matcher(text)
        .replaceAll(
            found -> {
              String word = found.group().replace('’', '\'').toLowerCase(java.util.Locale.ROOT);
              String typed = HABITS.get(word);
              return Matcher.quoteReplacement(typed == null ? found.group() : typed);
            });
  }
}
