// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

import dev.dateline.grammar.Amount;
import dev.dateline.grammar.Ask;
import dev.dateline.grammar.Token;
import dev.dateline.grammar.Wanted;
import dev.dateline.news.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds another article's figure for the same thing, of another day: where "12 people died" was
/// followed by "14 people died" a reader is told both, the later last. Only sentences that answer
/// the question by themselves and tell one such figure are compared.
final class Differing {
  // How much weaker than the answer, in log-odds, the other figure's sentence may be.
  private static final double WEAKER = 1.5;
  private static final int BEHIND = 4;
  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private final Ask ask;
  private final ZoneId zone;

  Differing(Ask ask, ZoneId zone) {
    this.ask = ask;
    this.zone = zone;
  }

  /// {@return the sentence of the newest other day that gives another figure; empty for none}
  ///
  /// @param first the sentence that answers
  /// @param answers all that answer
  Optional<Candidate> from(Candidate first, List<Candidate> answers) {
    if (ask.wanted() != Wanted.COUNT && ask.wanted() != Wanted.MEASURE) {
      return Optional.empty();
    }
    Optional<String> figure = figure(first);
    LocalDate day = day(first);
    if (figure.isEmpty() || day == null) {
      return Optional.empty();
    }
    return answers.stream()
        .filter(other -> other.scene() != first.scene() && report(other))
        .filter(other -> first.score() - other.score() < WEAKER)
        .filter(Candidate::alone)
        .filter(other -> day(other) != null && !day.equals(day(other)))
        .filter(other -> figure(other).filter(told -> !told.equals(figure.get())).isPresent())
        .filter(other -> ask.terms().stream().allMatch(t -> agree(first, other, t)))
        .max(Comparator.comparing(other -> String.valueOf(day(other))));
  }

  /// {@return an answer with the other figure, the later one last}
  ///
  /// @param answer sentences in their order, with dates
  /// @param other the other figure's sentence
  List<Candidate> dated(List<Candidate> answer, Candidate other) {
    List<Candidate> both = new ArrayList<>(answer);
    LocalDate day = day(answer.getFirst());
    LocalDate another = day(other);
    boolean earlier = day != null && another != null && another.isBefore(day);
    both.add(earlier ? 0 : both.size(), other);
    return both;
  }

  private static boolean agree(Candidate one, Candidate other, Token term) {
    return Surnames.agree(one, other, term);
  }

  private static boolean report(Candidate candidate) {
    Kind kind = candidate.scene().reading().version().header().kind();
    return kind == Kind.NEWS || kind == Kind.LIVE;
  }

  private @Nullable LocalDate day(Candidate candidate) {
    return candidate.scene().reading().version().header().day(zone);
  }

  /// The one figure of a sentence that counts or measures what is asked, in digits.
  private Optional<String> figure(Candidate candidate) {
    List<Token> tokens = candidate.statement().tokens();
    List<String> figures =
        candidate.statement().amounts().stream()
            .filter(amount -> asked(amount, tokens))
            .map(amount -> plain(tokens.subList(amount.at(), amount.end())))
            .distinct()
            .toList();
    return figures.size() == 1 ? Optional.of(figures.getFirst()) : Optional.empty();
  }

  private boolean asked(Amount amount, List<Token> tokens) {
    if (ask.wanted() == Wanted.MEASURE) {
      return amount.sort() != Amount.Sort.COUNT
          && (ask.sorts().isEmpty() || ask.sorts().contains(amount.sort()));
    }
    return amount.sort() == Amount.Sort.COUNT
        && tokens.subList(amount.end(), Math.min(tokens.size(), amount.end() + BEHIND)).stream()
            .anyMatch(next -> ask.counted().stream().anyMatch(next::meets));
  }

  private static String plain(List<Token> number) {
    StringBuilder plain = new StringBuilder();
    for (Token token : number) {
      int word = WORDS.indexOf(token.folded());
      plain.append(word < 0 ? token.folded() : String.valueOf(word)).append(' ');
    }
    return plain.toString().strip();
  }
}
