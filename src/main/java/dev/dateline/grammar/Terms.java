// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/// The words of one thing asked: how much each tells, and where a sentence holds them.
final class Terms {
  private static final Map<String, Pattern> CUES =
      Map.of(
          "condit",
              Pattern.compile(
                  "\\b(?:must|would not|will not|only if|unless|insist|require|condition)",
                  Pattern.CASE_INSENSITIVE),
          "demand",
              Pattern.compile(
                  "\\b(?:must|would not|insist|require|demand|call(?:ed|s) for)",
                  Pattern.CASE_INSENSITIVE),
          "result",
              Pattern.compile(
                  "\\b(?:won|lost|beat|defeated|drew|percent|\\d+[-–]\\d+|result)",
                  Pattern.CASE_INSENSITIVE),
          "score", Pattern.compile("\\b(?:\\d+[-–]\\d+)"),
          "outcom",
              Pattern.compile(
                  "\\b(?:won|lost|passed|rejected|approved|voted|\\d+[-–]\\d+)",
                  Pattern.CASE_INSENSITIVE),
          "plan",
              Pattern.compile(
                  "\\b(?:plan|will|intend|propos|aim|would|is to|are to)",
                  Pattern.CASE_INSENSITIVE));

  private final Ask ask;
  private final Kin kin;
  private final ToDoubleFunction<Token> weight;
  private final Map<Token, Token> occasions = new HashMap<>();

  Terms(Ask ask, Kin kin, ToDoubleFunction<Token> weight) {
    this.ask = ask;
    this.kin = kin;
    this.weight = weight;
    ask.terms().forEach(term -> occasions.computeIfAbsent(term, one -> Occasion.head(ask, one)));
  }

  /// {@return whether a word names an occasion with the word of time behind it}
  boolean occasion(Token term) {
    return occasions.containsKey(term);
  }

  boolean isVerb(Token term) {
    return term.equals(ask.verb());
  }

  /// A word whose sense the sentence may carry in another way: the verb of saying in what was said,
  /// the class that a name belongs to.
  boolean excused(Token term) {
    if (isVerb(term)) {
      return ask.plainlySaying()
              && (ask.wanted() == Wanted.SAYING
                  || ask.wanted() == Wanted.WHETHER
                  || ask.wanted() == Wanted.TOPIC)
          || Words.LIGHT.contains(term.stem())
              && (ask.wanted() == Wanted.MEASURE
                  || ask.wanted() == Wanted.COUNT
                  || ask.wanted() == Wanted.PLACE);
    }
    return ask.wanted() == Wanted.WHICH
        && ask.counted().contains(term)
        && ask.terms().size() > ask.counted().size()
        && (Words.SOFT.contains(term.stem()) || Words.CLASSES.contains(term.stem()));
  }

  /// Whether a word asks for something that sentences tell in words of its own.
  static boolean cues(Token term) {
    return CUES.containsKey(term.stem());
  }

  static boolean cue(Statement s, Token term) {
    Pattern cue = CUES.get(term.stem());
    return cue != null && cue.matcher(s.text()).find();
  }

  // How much a word counts that is met where it stands: in the sentence in its own form or a
  // related one, in what its names and pronouns stand for, over the article, at its beginning,
  // right before, anywhere else in it.
  static final double KIN = 0.9;
  static final double SUPPLIED = 0.9;
  static final double HEADER = 0.75;
  static final double LEAD = 0.7;
  static final double BEFORE = 0.6;
  static final double ARTICLE = 0.3;

  // What was spoken about may have been named before.
  private static final double AROUND = 0.45;

  /// How much of a word is met, from 0 (nowhere in the article) to 1 (in the sentence).
  double credit(Statement s, Supplied supplied, Surroundings around, Token term) {
    Token head = occasions.get(term);
    if (head != null) {
      return Occasion.in(s.tokens(), term, head)
          ? 1
          : Occasion.in(around.header(), term, head) ? HEADER : 0;
    }
    List<Integer> at = at(s, term);
    if (at.stream().anyMatch(i -> s.tokens().get(i).meets(term)) || cue(s, term)) {
      return 1;
    }
    if (at.stream().anyMatch(i -> free(s.tokens().get(i), term))) {
      return KIN;
    }
    if (meets(supplied.all(), term)) {
      return SUPPLIED;
    }
    if (near(around.author(), term)) {
      return HEADER;
    }
    if (isVerb(term)) {
      return opposed(s, term) ? KIN : 0;
    }
    if (near(around.header(), term)) {
      return HEADER;
    }
    if (near(around.lead(), term)) {
      return LEAD;
    }
    if (near(around.before(), term)) {
      return BEFORE;
    }
    return term.keys().stream().anyMatch(around.article()::contains) ? ARTICLE : 0;
  }

  /// Whether a word of a sentence is not already what another word of the question stands for: in
  /// "lost the election" nothing tells of winning it.
  boolean free(Token said, Token term) {
    return ask.terms().stream().noneMatch(t -> !t.equals(term) && t.meets(said));
  }

  // "well 4" is not told by "after four days" over the article.
  private boolean near(List<Token> tokens, Token term) {
    return term.numeric()
        ? tokens.stream().anyMatch(t -> t.numeric() && kin.meets(term, t))
        : kin.meetsAny(term, tokens);
  }

  /// "the police budget" is not the fire budget: the noun that a word of the question belongs to
  /// stands in the sentence with another noun before it.
  boolean otherModifier(Statement s, Surroundings around, Token term) {
    // a name belongs to what it stands before in another way
    if (named(around.lead(), term) || named(around.before(), term)) {
      return false;
    }
    int at = ask.terms().indexOf(term);
    if (at < 0 || at + 1 >= ask.terms().size()) {
      return false;
    }
    Token head = ask.terms().get(at + 1);
    if (head.start() != term.end() + 1 || term.possessive() || isVerb(head) || isVerb(term)) {
      return false;
    }
    boolean other = false;
    for (int i : at(s, head)) {
      Token before = i > 0 ? s.tokens().get(i - 1) : null;
      boolean modified =
          before != null
              && before.end() + 1 == s.tokens().get(i).start()
              && !before.in(Words.STOP)
              && !before.numeric()
              && !before.possessive()
              && !Adjective.of(before)
              && !Words.verb(before)
              && ask.terms().stream().noneMatch(t -> kin.meets(t, before));
      if (!modified) {
        return false;
      }
      other = true;
    }
    return other;
  }

  private boolean named(List<Token> tokens, Token term) {
    for (Token token : tokens) {
      if (token.capital() && kin.meets(term, token)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a yes-or-no question's verb is met by its opposite.
  boolean opposed(Statement s, Token term) {
    return ask.wanted() == Wanted.WHETHER
        && s.tokens().stream().anyMatch(t -> Families.opposite(term, t));
  }

  boolean meets(List<Token> tokens, Token term) {
    return kin.meetsAny(term, tokens);
  }

  List<Integer> at(Statement s, Token term) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < s.tokens().size(); i++) {
      if (kin.meets(term, s.tokens().get(i))) {
        found.add(i);
      }
    }
    return found;
  }

  static String words(List<Token> tokens) {
    return String.join(", ", tokens.stream().map(Token::folded).toList());
  }

  double bonus(Statement s) {
    double bonus = 0;
    if (ask.wanted() == Wanted.TIME) {
      bonus += s.dates().stream().anyMatch(d -> d.exact() == When.Exact.DAY) ? 0.3 : 0;
    }
    for (Token term : ask.terms()) {
      bonus +=
          at(s, term).stream().anyMatch(i -> s.tokens().get(i).folded().equals(term.folded()))
              ? 0.05
              : 0;
    }
    // Of two sentences that answer, the shorter one answers more plainly.
    return bonus - Math.min(0.15, s.text().length() / 4000.0);
  }

  // "what did she say in court": where and when it was said need not stand in the sentence.
  private static final double CIRCUMSTANCE = 0.5;

  /// The words behind "about" and the like, or those without any preposition.
  private List<Token> about() {
    List<Token> words = Tokens.of(ask.text());
    int at = -1;
    int first = -1;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).in(Words.set("about on regarding concerning of to that whether if"))
          || words.get(i).in(Words.PRONOUNS) && i > 3) {
        at = at < 0 ? i : at;
      }
      if (words.get(i).in(Words.PREPOSITIONS) || words.get(i).in(Words.set("when while"))) {
        first = first < 0 && i > 2 ? i : first;
      }
    }
    if (at >= 0) {
      return ask.object();
    }
    int edge = first < 0 ? Integer.MAX_VALUE : words.get(first).start();
    return ask.object().stream().filter(t -> t.start() < edge).toList();
  }

  /// Which share of what somebody is asked to have spoken about stands in the sentence, what its
  /// pronouns stand for and, for less, around it; 1 where nothing is named.
  double spoken(Statement s, Supplied supplied, List<Token> context) {
    double all = 0;
    double held = 0;
    List<Token> about = about();
    if (about.isEmpty()) {
      List<Token> telling =
          ask.object().stream().filter(t -> !Words.SOFT.contains(t.stem())).toList();
      long met =
          telling.stream()
              .filter(t -> !at(s, t).isEmpty() || meets(context, t) || meets(supplied.all(), t))
              .count();
      return telling.isEmpty() ? 1 : CIRCUMSTANCE + (1 - CIRCUMSTANCE) * met / telling.size();
    }
    for (Token term : about) {
      if (!Words.SOFT.contains(term.stem())) {
        double w = weight.applyAsDouble(term);
        all += w;
        if (!at(s, term).isEmpty() || cue(s, term) || meets(supplied.all(), term)) {
          held += w;
        } else if (meets(context, term)) {
          held += AROUND * w;
        }
      }
    }
    return all == 0 ? 1 : held / all;
  }
}
