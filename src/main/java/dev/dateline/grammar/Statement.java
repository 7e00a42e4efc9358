// SPDX-License-Identifier: Apache-2.0
package dev.dateline.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One sentence with its words, clauses, dates and numbers.
public final class Statement {
  private static final Set<String> OPENERS =
      Words.set(
          "who which whose whom where when while but because although though whereas if whether"
              + " unless until");
  private static final Set<String> DEPICTS =
      Words.set("saying adding claiming arguing warning noting");
  private static final Set<String> TITLES =
      Words.set(
          "mr mrs ms dr prof sir lt gen col sgt capt maj gov sen rep president mayor minister");

  private final String text;
  private final List<Token> tokens;
  private final int[] clauses;
  private final boolean[] names;

  // Dates are the dearest part of a sentence, and most sentences are never asked for theirs: found
  // when first asked for. Two threads may find the same twice, which does no harm.
  private volatile @Nullable List<When> dates;
  private volatile @Nullable List<Amount> amounts;

  private Statement(String text, List<Token> tokens, Set<String> known) {
    this.text = text;
    this.tokens = List.copyOf(tokens);
    this.clauses = clauses();
    this.names = names(known);
  }

  private Statement(Statement same, Set<String> known) {
    this.text = same.text;
    this.tokens = same.tokens;
    this.clauses = same.clauses;
    this.names = names(known);
  }

  /// Reads one sentence.
  ///
  /// @param text the sentence
  /// @param known folded words that its article writes with a capital inside sentences
  /// @return the sentence, read
  public static Statement of(String text, Set<String> known) {
    return new Statement(text, undated(text, Phrasal.mend(Tokens.of(text))), known);
  }

  /// "MOSCOW — ": the words that say only where it was written meet no word of a question.
  private static List<Token> undated(String text, List<Token> tokens) {
    int dash = text.indexOf('—');
    if (dash < 3 || dash > FARTHEST_DASH) {
      return tokens;
    }
    boolean place = tokens.getFirst().text().chars().noneMatch(Character::isLowerCase);
    boolean marks = text.substring(0, dash).chars().anyMatch(c -> "“”\";:!?".indexOf(c) >= 0);
    if (!place || marks || tokens.getFirst().text().length() < 3) {
      return tokens;
    }
    return tokens.stream()
        .map(
            t ->
                t.end() > dash
                    ? t
                    : new Token(t.text(), t.folded(), "", Set.of(), t.start(), t.end()))
        .toList();
  }

  private static final int FARTHEST_DASH = 60;

  /// {@return the same sentence where more is known of its article}
  ///
  /// @param known folded words that its article writes with a capital inside sentences
  Statement knowing(Set<String> known) {
    return new Statement(this, known);
  }

  /// {@return the sentence}
  public String text() {
    return text;
  }

  /// {@return its words}
  public List<Token> tokens() {
    return tokens;
  }

  /// {@return its dates and times}
  public List<When> dates() {
    List<When> found = dates;
    if (found == null) {
      found = When.in(text);
      dates = found;
    }
    return found;
  }

  /// {@return its numbers that are no dates}
  public List<Amount> amounts() {
    List<Amount> found = amounts;
    if (found == null) {
      found = Amount.in(text, tokens, dates());
      amounts = found;
    }
    return found;
  }

  /// {@return the clause in which a token stands, counted from 0}
  ///
  /// @param at the token's index
  public int clause(int at) {
    return clauses[at];
  }

  /// {@return the index of the token that opens a clause}
  ///
  /// @param at the index of one of the clause's tokens
  int opening(int at) {
    int first = at;
    while (first > 0 && clauses[first - 1] == clauses[at]) {
      first--;
    }
    return first;
  }

  /// {@return one behind the index of a clause's last token}
  ///
  /// @param at the index of one of the clause's tokens
  int closing(int at) {
    int end = at + 1;
    while (end < clauses.length && clauses[end] == clauses[at]) {
      end++;
    }
    return end;
  }

  /// {@return whether a token is part of a name}
  ///
  /// @param at the token's index
  public boolean name(int at) {
    return names[at];
  }

  /// {@return the index of the token at or behind a character, or the number of tokens}
  ///
  /// @param offset a UTF-16 unit of the sentence
  public int tokenAt(int offset) {
    int i = 0;
    while (i < tokens.size() && tokens.get(i).end() <= offset) {
      i++;
    }
    return i;
  }

  /// Finds where a verb or the noun made of it stands.
  ///
  /// @param verb what tells its forms
  /// @return each occurrence, in order, but for a verb's form within a name
  public List<Occurrence> occurrences(Predicate<Token> verb) {
    List<Occurrence> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (verb.test(tokens.get(i))) {
        Occurrence one = occurrence(i);
        if (!name(i) || one.voice() == Occurrence.Voice.NOUN) {
          found.add(one);
        }
      }
    }
    return found;
  }

  /// {@return whether a word or another form of it stands in the sentence}
  ///
  /// @param word the word
  boolean holds(Token word) {
    return tokens.stream().anyMatch(word::meets);
  }

  /// {@return how a token stands as a verb}
  ///
  /// @param at the token's index
  public Occurrence occurrence(int at) {
    return Reality.occurrence(this, at);
  }

  /// {@return what stands between a token and the one before it: blanks, marks}
  ///
  /// @param at the token's index, 1 at least
  String between(int at) {
    return text.substring(tokens.get(at - 1).end(), tokens.get(at).start());
  }

  private int[] clauses() {
    int[] numbers = new int[tokens.size()];
    int clause = 0;
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String between = between(i);
      boolean comma = between.indexOf(',') >= 0;
      boolean hard =
          !between.equals(":") && between.chars().anyMatch(c -> ";:—–()!?".indexOf(c) >= 0)
              || between.contains(". ")
                  && !tokens.get(i - 1).in(TITLES)
                  && !Amount.month(tokens.get(i - 1))
                  && token.capital()
                  && tokens.get(i - 1).folded().length() > 3;
      boolean opens =
          token.in(OPENERS)
              || comma && (token.in(DEPICTS) || token.in(Words.set("and or")) && subjectFollows(i))
              || token.folded().equals("that") && Words.SAYING.contains(tokens.get(i - 1).stem())
              || (token.folded().equals("and") || token.folded().equals("or"))
                  && i + 1 < tokens.size()
                  && (tokens.get(i + 1).in(Words.PRONOUNS)
                      || tokens.get(i + 1).folded().equals("that")
                      || finite(i + 1))
              || token.in(Words.set("after before as since")) && subjectFollows(i);
      if (hard || opens) {
        clause++;
      }
      numbers[i] = clause;
    }
    return numbers;
  }

  private boolean finite(int i) {
    Token token = tokens.get(i);
    return token.in(Words.BE)
        || Words.modal(token)
        || token.in(Words.HAVE)
        || Words.verb(token) && token.folded().endsWith("ed");
  }

  private boolean subjectFollows(int i) {
    // "after the council voted", not "after the vote"
    for (int j = i + 1; j < Math.min(tokens.size(), i + 7); j++) {
      if (between(j).indexOf(',') >= 0) {
        return false;
      }
      if (tokens.get(j).in(Words.set("and or"))) {
        return false;
      }
      if (j > i + 1 && finite(j)) {
        return true;
      }
    }
    return false;
  }

  private boolean[] names(Set<String> known) {
    boolean[] marked = new boolean[tokens.size()];
    if (text.chars().noneMatch(Character::isLowerCase)) {
      return marked; // where everything is a capital, a capital tells nothing
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.capital()
          || token.keys().isEmpty()
          || token.in(Words.STOP) && !token.text().equals("US")
          || Amount.month(token)
          || calendar(token)) {
        continue;
      }
      boolean opens = i == 0 || opensSentence(i);
      marked[i] =
          !opens
              || known.contains(token.folded())
              || i + 1 < tokens.size()
                  && tokens.get(i + 1).capital()
                  && !tokens.get(i + 1).in(Words.STOP);
    }
    return marked;
  }

  private boolean opensSentence(int i) {
    String between = between(i);
    return between.chars().anyMatch(c -> "“\"!?:‘".indexOf(c) >= 0)
        || between.contains(". ")
            && !tokens.get(i - 1).in(TITLES)
            && !Amount.month(tokens.get(i - 1));
  }

  private static boolean calendar(Token token) {
    return token.in(
        Words.set(
            "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays"
                + " thursdays fridays saturdays sundays"));
  }
}
