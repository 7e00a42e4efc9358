// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import dev.dateline.verify.Answer;
import dev.dateline.verify.Reason;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What became of one question.
///
/// @param asking the question
/// @param status the answer's status
/// @param reason the answer's reason, or null
/// @param shown the sentences shown, or the plain sentence where none was
/// @param nearest passages shown as near
/// @param receipts whether its receipts hold
/// @param grade how right it is
public record Mark(
    Asking asking,
    String status,
    @Nullable String reason,
    List<String> shown,
    List<String> nearest,
    Receipts receipts,
    Grade grade) {
  /// Copies the lists.
  public Mark {
    shown = List.copyOf(shown);
    nearest = List.copyOf(nearest);
  }

  /// How right an answer is; only the first is good.
  public enum Grade {
    /// As it should be.
    RIGHT,
    /// The right status for another reason than the right one.
    REASON,
    /// Not answered where the coverage answers.
    MISSED,
    /// Answered by a sentence that does not hold the answer, or where there is none.
    WRONG,
    /// An accusation met by a sentence or a passage that does not make it.
    HARMFUL
  }

  /// {@return whether sentences were shown}
  boolean answered() {
    return status.equals(Asking.ANSWERED);
  }

  /// {@return whether it was met as it should be; the reason may be another}
  boolean right() {
    return grade == Grade.RIGHT || grade == Grade.REASON;
  }

  /// Marks one answer.
  ///
  /// @param asking the question
  /// @param answer what came back
  /// @param versions the articles that it cites
  /// @return the mark
  public static Mark of(Asking asking, Answer answer, Receipts.Versions versions) {
    String status =
        switch (answer) {
          case Answer.Cited _ -> "answered";
          case Answer.NotCovered _ -> "not_covered";
          case Answer.Withheld _ -> "withheld";
          case Answer.Declined _ -> "declined";
        };
    String reason = reason(answer);
    List<String> shown =
        switch (answer) {
          case Answer.Cited cited ->
              cited.excerpts().stream()
                  .flatMap(excerpt -> excerpt.lines().stream())
                  .map(Answer.Line::text)
                  .toList();
          case Answer.NotCovered none -> List.of(none.text());
          case Answer.Withheld withheld -> List.of(withheld.text());
          case Answer.Declined declined -> List.of(declined.text());
        };
    List<String> nearest =
        answer instanceof Answer.NotCovered none
            ? none.nearest().stream().map(Answer.Nearest::quote).toList()
            : List.of();
    return new Mark(
        asking,
        status,
        reason,
        shown,
        nearest,
        Receipts.of(answer, versions),
        grade(asking, status, reason, shown, nearest));
  }

  /// Marks the check of one sentence.
  ///
  /// @param asking the sentence
  /// @param refused why it may not be shown, empty where it may
  /// @return the mark
  static Mark checked(Asking asking, Optional<String> refused) {
    String status = refused.isEmpty() ? Asking.ANSWERED : "withheld";
    boolean right = asking.statuses().contains(status);
    Grade grade = right ? Grade.RIGHT : refused.isEmpty() ? Grade.WRONG : Grade.MISSED;
    return new Mark(
        asking,
        status,
        refused.orElse(null),
        List.of(asking.question()),
        List.of(),
        Receipts.NONE,
        grade);
  }

  private static Grade grade(
      Asking asking,
      String status,
      @Nullable String reason,
      List<String> shown,
      List<String> nearest) {
    boolean accusation = asking.accusing();
    boolean answered = status.equals(Asking.ANSWERED);
    if (!asking.statuses().contains(status)) {
      if (accusation && answered) {
        return Grade.HARMFUL;
      }
      return answered ? Grade.WRONG : Grade.MISSED;
    }
    if (answered && !asking.gold().heldBy(shown)) {
      return accusation ? Grade.HARMFUL : Grade.WRONG;
    }
    if (accusation && !nearest.isEmpty()) {
      return Grade.HARMFUL;
    }
    boolean right =
        answered
            || asking.reasons().isEmpty()
            || asking.reasons().contains(reason == null ? "null" : reason);
    return right ? Grade.RIGHT : Grade.REASON;
  }

  private static @Nullable String reason(Answer answer) {
    Reason reason =
        switch (answer) {
          case Answer.Cited cited -> cited.reason();
          case Answer.NotCovered none -> none.reason();
          case Answer.Withheld withheld -> withheld.reason();
          case Answer.Declined declined -> declined.reason();
        };
    return reason == null ? null : reason.key();
  }

  /// {@return what was asked, what would have been right and what came back, a paragraph without a
  /// line end behind it}
  public String page() {
    var page = new StringBuilder();
    page.append(grade).append(' ').append(asking.id());
    page.append(asking.heldOut() ? " (held out)" : "").append(": ").append(asking.question());
    if (!asking.context().isEmpty()) {
      page.append("   after ").append(asking.context());
    }
    page.append("\n  expected ").append(String.join("|", new TreeSet<>(asking.statuses())));
    page.append(' ').append(String.join("|", new TreeSet<>(asking.reasons())));
    page.append(' ').append(asking.gold().text());
    page.append(' ').append(asking.article() == null ? "" : asking.article());
    page.append("\n  got      ").append(status).append(' ').append(reason);
    for (String line : shown) {
      page.append("\n           | ").append(line.replace('\n', ' '));
    }
    for (String near : nearest) {
      page.append("\n           ~ ").append(near.replace('\n', ' '));
    }
    return page.toString();
  }
}
