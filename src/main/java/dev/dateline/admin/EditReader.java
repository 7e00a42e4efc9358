// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.archive.Field;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Stamp;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Arguments → a command about an article. Pure.
///
/// @param zone the newsroom's zone, for times without an offset
record EditReader(ZoneId zone) {
  Edit read(Arguments arguments) throws WrongArgument {
    if (arguments.verb() == Verb.RESTORE) {
      return new Edit.Restore(arguments.whole());
    }
    Arguments.Named named = arguments.article();
    ArticleId article = named.article();
    Arguments behind = named.behind();
    return switch (arguments.verb()) {
      case RETRACT -> new Edit.Retract(article, behind.told("reason"), null);
      case KILL -> new Edit.Kill(article, behind.told("reason"));
      case EMBARGO -> embargo(article, behind);
      case CORRECT -> correct(article, behind);
      case HIDE -> hide(article, behind);
      case EDIT -> amend(article, behind);
      default -> throw new IllegalStateException(arguments.verb() + " is about no article");
    };
  }

  private Edit embargo(ArticleId article, Arguments behind) throws WrongArgument {
    String time = behind.orOff("time");
    try {
      return new Edit.Embargo(
          article, time == null ? null : Stamp.parse(time, zone).earliest(zone));
    } catch (DateTimeException e) {
      throw behind.wrong(
          "time",
          "is '" + Arguments.cut(behind.rest()) + "', expected is 2026-11-30 or 2026-11-30T08:00");
    }
  }

  // Words in quotation marks in front name what was wrong, where a correction stands behind them.
  private static Edit correct(ArticleId article, Arguments behind) throws WrongArgument {
    Optional<Arguments.Wording> wording = behind.quoted().filter(w -> !w.behind().none());
    if (wording.isEmpty()) {
      return new Edit.Correct(article, null, behind.orOff("text"));
    }
    return new Edit.Correct(
        article, behind.told("words", wording.get().words()), wording.get().behind().told("text"));
  }

  private static Edit hide(ArticleId article, Arguments behind) throws WrongArgument {
    if (behind.rest().equals("off")) {
      return new Edit.Hide(article, null);
    }
    Optional<Arguments.Wording> wording = behind.quoted();
    if (wording.isEmpty()) {
      throw behind.wrong("words", behind.none() ? "are missing" : "must stand in quotation marks");
    }
    if (!wording.get().behind().none()) {
      throw behind.tooMany(wording.get().behind().rest());
    }
    return new Edit.Hide(article, behind.told("words", wording.get().words()));
  }

  private Edit amend(ArticleId article, Arguments behind) throws WrongArgument {
    List<String> words = behind.words();
    if (words.isEmpty()) {
      throw behind.wrong("field", "is missing");
    }
    Optional<Field> field = Field.of(words.getFirst());
    if (field.isEmpty()) {
      throw behind.wrong(
          "field",
          "is '"
              + Arguments.cut(words.getFirst())
              + "', there are "
              + Arrays.stream(Field.values()).map(Field::key).collect(Collectors.joining(", ")));
    }
    String value = behind.rest().substring(words.getFirst().length()).strip();
    if (value.isEmpty()) {
      throw behind.wrong("value", "is missing");
    }
    if (value.equals("off")) {
      return new Edit.Amend(article, field.get(), null);
    }
    Optional<String> wrong = field.get().wrong(value, zone);
    if (wrong.isPresent()) {
      throw behind.wrong("value", wrong.get());
    }
    return new Edit.Amend(article, field.get(), value);
  }
}
