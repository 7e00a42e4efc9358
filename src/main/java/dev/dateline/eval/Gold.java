// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What is known of a question's answer.
public sealed interface Gold {
  /// {@return whether shown sentences hold the answer}
  ///
  /// @param shown the sentences, in their order
  boolean heldBy(List<String> shown);

  /// {@return what it is, for a person; empty where nothing is known}
  String text();

  /// Stretches of articles of which one must be shown. Quotation marks, apostrophes and white space
  /// may be of another kind: an article's are curly, a question file's may be straight.
  ///
  /// @param any the stretches; empty when any sentence will do
  record Stretches(List<String> any) implements Gold {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// Copies the stretches.
    public Stretches {
      any = List.copyOf(any);
    }

    @Override
    public boolean heldBy(List<String> shown) {
      return any.isEmpty() || standsIn(String.join(" ", shown));
    }

    @Override
    public String text() {
      return any.isEmpty() ? "" : any.toString();
    }

    /// {@return whether one of the stretches stands in a text}
    ///
    /// @param text any text
    boolean standsIn(String text) {
      String all = plain(text);
      return any.stream().anyMatch(stretch -> all.contains(plain(stretch)));
    }

    private static String plain(String text) {
      return BLANKS
          .matcher(text.replace('’', '\'').replace('“', '"').replace('”', '"'))
          .replaceAll(" ");
    }
  }

  /// Facts of several articles, all of which an answer needs, and the answer itself in a word or
  /// two. A sentence is right when it holds a fact, or the answer in any case unless that is yes or
  /// no.
  ///
  /// @param all the facts, each word for word from its article; empty where no article answers
  /// @param answer the answer
  record Facts(List<String> all, String answer) implements Gold {
    private static final Pattern YES_NO = Pattern.compile("(?i)yes|no");

    /// Copies the facts.
    public Facts {
      all = List.copyOf(all);
    }

    @Override
    public boolean heldBy(List<String> shown) {
      String said = String.join("\n", shown);
      boolean words =
          !answer.isBlank()
              && !YES_NO.matcher(answer).matches()
              && said.toLowerCase(Locale.ROOT).contains(answer.toLowerCase(Locale.ROOT));
      String bare = Ranking.bare(said);
      return words || all.stream().map(Ranking::bare).anyMatch(bare::contains);
    }

    @Override
    public String text() {
      return answer + " " + all;
    }
  }

  /// What a sentence cites, where it is the check of sentences that is measured.
  ///
  /// @param quotes stretches of its article; the sentences in which they stand are cited
  /// @param asked the question that it should answer, empty where only its truth is checked
  record Cited(List<String> quotes, String asked) implements Gold {
    /// Copies the stretches.
    public Cited {
      quotes = List.copyOf(quotes);
    }

    @Override
    public boolean heldBy(List<String> shown) {
      return true;
    }

    @Override
    public String text() {
      return quotes.toString();
    }
  }

  /// What the question means, where it is measured how those of one meaning are brought together.
  ///
  /// @param group the meaning's name
  record Meant(String group) implements Gold {
    @Override
    public boolean heldBy(List<String> shown) {
      return true;
    }

    @Override
    public String text() {
      return group;
    }
  }

  /// Articles that people judged; of sentences nothing is known.
  ///
  /// @param grades by article id, 0 for no use
  record Judged(Map<String, Integer> grades) implements Gold {
    /// Copies the grades.
    public Judged {
      grades = Map.copyOf(new LinkedHashMap<>(grades));
    }

    @Override
    public boolean heldBy(List<String> shown) {
      return true;
    }

    @Override
    public String text() {
      return "";
    }
  }
}
