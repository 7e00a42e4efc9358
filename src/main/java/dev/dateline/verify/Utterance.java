// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.grammar.Statement;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One sentence taken apart for comparison: what it quotes, who says what, its numbers and dates,
/// and the words that tell something. Immutable.
final class Utterance {
  // The marks of English, German, Russian, Ukrainian, Spanish and French.
  private static final Pattern QUOTED =
      Pattern.compile(
          "“([^“”„]{1,5000})[”“]|„([^“”„]{1,5000})[“”]|«([^«»]{1,5000})»|»([^«»]{1,5000})«"
              + "|\"([^\"]{1,5000})\"|(?<![\\p{L}\\p{N}])‘([^‘]{1,2000}?)’(?![\\p{L}\\p{N}])"
              + "|‹([^‹›]{1,2000})›|(?<![\\p{L}\\p{N}])'([^']{3,2000}?)'(?![\\p{L}\\p{N}])");

  // Words that tell nothing that another sentence of the same fact must repeat.
  private static final Set<String> FREE =
      Words.set(
          "also well back up out down remain remains remained together respectively namely etc"
              + " including amid while as whether because although though unless part lot total"
              + " report reports article articles newspaper coverage roughly approximately");

  // What English leaves out of its count as "the" and "of".
  private static final Set<String> ARTICLES =
      Words.set("el los las la le les du de del au aux der das dem");

  // "al-Assad", "d’Estaing"
  private static final Pattern PARTICLE = Pattern.compile("\\p{Ll}{1,3}[-’']\\p{Lu}.*");

  /// Words between quotation marks.
  ///
  /// @param words what stands between the marks
  /// @param from index of the first word
  /// @param to one behind the last
  record Quote(String words, int from, int to) {}

  private final Statement statement;
  private final List<Quote> quotes;
  private final boolean[] quoted;
  private final List<Telling> tellings;
  private final List<Day> days;
  private final List<Measure> measures;
  private final @Nullable Object[] parts;

  private final Set<String> names;

  private Utterance(Statement statement, Set<String> names) {
    this.statement = statement;
    this.names = names;
    this.quotes = quotes(statement);
    this.quoted = new boolean[statement.tokens().size()];
    for (Quote quote : quotes) {
      for (int i = quote.from(); i < quote.to(); i++) {
        quoted[i] = true;
      }
    }
    this.tellings = Tellings.in(statement, quoted);
    this.days = Days.in(statement);
    boolean[] dated = new boolean[quoted.length];
    this.parts = new @Nullable Object[quoted.length];
    for (Day day : days) {
      for (int i = day.from(); i < day.to(); i++) {
        dated[i] = true;
        parts[i] = day;
      }
    }
    this.measures = Measures.in(statement, dated);
    for (Measure measure : measures) {
      for (int i = measure.from(); i < measure.to(); i++) {
        parts[i] = measure;
      }
    }
  }

  /// {@return a sentence taken apart}
  ///
  /// @param statement the sentence
  /// @param names folded words that its article writes as names
  static Utterance of(Statement statement, Set<String> names) {
    return new Utterance(statement, names);
  }

  /// {@return whether a word is part of a name; at the sentence's start only where the article has
  /// it as one}
  ///
  /// @param i the word's index
  boolean name(int i) {
    return statement.name(i) && (i > 0 || names.contains(token(i).folded()))
        || PARTICLE.matcher(token(i).text()).matches();
  }

  private static List<Quote> quotes(Statement s) {
    List<Quote> found = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(s.text());
    while (matcher.find()) {
      for (int g = 1; g <= matcher.groupCount(); g++) {
        if (matcher.group(g) != null) {
          int from = s.tokenAt(matcher.start(g));
          int to = s.tokenAt(matcher.end(g) - 1);
          boolean inside = to < s.tokens().size() && s.tokens().get(to).start() < matcher.end(g);
          int end = inside ? to + 1 : to;
          if (from < end) {
            found.add(new Quote(matcher.group(g), from, end));
          }
        }
      }
    }
    return found;
  }

  Statement statement() {
    return statement;
  }

  List<Token> tokens() {
    return statement.tokens();
  }

  Token token(int i) {
    return statement.tokens().get(i);
  }

  int size() {
    return statement.tokens().size();
  }

  List<Quote> quotes() {
    return quotes;
  }

  boolean quoted(int i) {
    return quoted[i];
  }

  List<Telling> tellings() {
    return tellings;
  }

  List<Day> days() {
    return days;
  }

  List<Measure> measures() {
    return measures;
  }

  /// {@return the number that a word is part of, or null}
  ///
  /// @param i the word's index
  @Nullable Measure measure(int i) {
    return parts[i] instanceof Measure measure ? measure : null;
  }

  /// {@return the date that a word is part of, or null}
  ///
  /// @param i the word's index
  @Nullable Day day(int i) {
    return parts[i] instanceof Day day ? day : null;
  }

  /// {@return whether a word tells something that its receipt must hold}
  ///
  /// @param i the word's index
  boolean content(int i) {
    Token token = token(i);
    if (parts[i] != null
        || token.keys().isEmpty()
        || token.in(FREE)
        || token.in(ARTICLES) && !token.capital()) {
      return false;
    }
    boolean vote = token.in(Words.set("yes no")) && i > 0 && token(i - 1).stem().equals("vote");
    if (PolarityProof.negates(this, i) || token.folded().equals("one")) {
      return false;
    }
    boolean due =
        token.in(Words.set("due set scheduled slated"))
            && i + 1 < size()
            && token(i + 1).folded().equals("to");
    if (due) {
      return false;
    }
    boolean country = token.text().equals("US") || token.text().equals("U.S");
    if (token.in(Words.STOP) && !vote && !country) {
      return false;
    }
    return tellings.stream().noneMatch(t -> t.verb() == i);
  }

  /// {@return the innermost saying under which a word stands, or null where the sentence itself
  /// says it}
  ///
  /// @param i the word's index
  @Nullable Telling telling(int i) {
    Telling found = null;
    for (Telling telling : tellings) {
      if (telling.scope().contains(i)
          && (found == null || telling.scope().size() < found.scope().size())) {
        found = telling;
      }
    }
    return found;
  }

  /// {@return whether a word says who speaks}
  ///
  /// @param i the word's index
  boolean attributing(int i) {
    return tellings.stream().anyMatch(t -> t.phrase().contains(i));
  }

  /// {@return what stands between a word and the one before it}
  ///
  /// @param i the word's index
  String between(int i) {
    return i == 0 ? "" : statement.text().substring(token(i - 1).end(), token(i).start());
  }
}
