// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Stamp;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text → Command. Pure.
///
/// @param zone the newsroom's zone, for times without an offset
record CommandReader(ZoneId zone) {
  /// Most articles, answers or days that one command may ask for.
  static final int MOST_DAYS = 3_650;

  static final int MOST_ANSWERS = 50;
  static final int MOST_PAGES = 100_000;

  /// Longest reason or correction, in UTF-16 units: what fits beside an answer.
  static final int LONGEST_TEXT = 1_000;

  private static final int ANSWERS = 10;
  private static final int DAYS = 7;
  private static final Pattern COMMAND =
      Pattern.compile("(?s)^/([A-Za-z_]{1,32})(?:@[A-Za-z0-9_]{1,64})?(?:\\s+(.*))?$");
  private static final Pattern PERSON = Pattern.compile("[1-9][0-9]{0,15}");
  // An id may hold blanks, for it may be a file's path; in quotation marks it is one word then.
  private static final Pattern FIRST =
      Pattern.compile("(?s)^(?:\"([^\"]+)\"|“([^”]+)”|(\\S+))(?:\\s+(.*))?$");

  /// What a text says, cut behind its first word.
  private record Split(String first, String rest) {}

  /// Reads a text.
  ///
  /// @param text begins with a slash
  /// @return the command, empty where there is none of this word
  /// @throws WrongArgument naming an argument that is missing or cannot be used
  Optional<Command> read(String text) throws WrongArgument {
    Matcher matcher = COMMAND.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<Verb> verb = Verb.of(matcher.group(1));
    if (verb.isEmpty()) {
      return Optional.empty();
    }
    String rest = matcher.group(2) == null ? "" : matcher.group(2).strip();
    return Optional.of(command(verb.get(), rest));
  }

  private Command command(Verb verb, String rest) throws WrongArgument {
    return switch (verb) {
      case ADMIN -> nothing(verb, rest, new Command.Menu());
      case HELP -> new Command.Explain(explained(verb, rest));
      case STATUS -> nothing(verb, rest, new Command.Status());
      case ARTICLES -> articles(verb, rest);
      case ARTICLE -> new Command.ShowArticle(whole(verb, rest));
      case LOG ->
          rest.startsWith("#")
              ? new Command.Replay(answer(verb, rest))
              : new Command.Log(rest.isEmpty() ? ANSWERS : number(verb, "n", rest, MOST_ANSWERS));
      case REPLAY -> new Command.Replay(answer(verb, rest));
      case RETRACT -> {
        Split split = article(verb, rest);
        yield new Command.Retract(id(verb, split.first()), told(verb, "reason", split.rest()));
      }
      case KILL -> {
        Split split = article(verb, rest);
        yield new Command.Kill(id(verb, split.first()), told(verb, "reason", split.rest()));
      }
      case RESTORE -> new Command.Restore(whole(verb, rest));
      case EMBARGO -> embargo(verb, article(verb, rest));
      case CORRECT -> {
        Split split = article(verb, rest);
        String said = told(verb, "text", split.rest());
        yield new Command.Correct(id(verb, split.first()), off(said) ? null : said);
      }
      case CONFIRM -> new Command.Confirm(code(verb, rest));
      case ADMINS -> admins(verb, rest);
      case AUDIT -> audit(verb, rest);
    };
  }

  private static Command nothing(Verb verb, String rest, Command command) throws WrongArgument {
    if (!rest.isEmpty()) {
      throw new WrongArgument(verb, "'" + cut(rest) + "'", "is one argument too many");
    }
    return command;
  }

  private static Verb explained(Verb verb, String rest) throws WrongArgument {
    if (rest.isEmpty()) {
      throw new WrongArgument(verb, "command", "is missing");
    }
    Optional<Verb> meant = Verb.of(rest);
    if (meant.isEmpty()) {
      throw new WrongArgument(verb, "command", "is '" + cut(rest) + "', and there is none such");
    }
    return meant.get();
  }

  private static Command articles(Verb verb, String rest) throws WrongArgument {
    List<String> words = new ArrayList<>(words(rest));
    int page = 1;
    int last = words.size() - 1;
    if (last >= 1 && words.get(last - 1).equals("page")) {
      page = number(verb, "page", words.get(last), MOST_PAGES);
      words.subList(last - 1, last + 1).clear();
    }
    return new Command.Articles(words, page);
  }

  private Command embargo(Verb verb, Split split) throws WrongArgument {
    ArticleId article = id(verb, split.first());
    String time = told(verb, "time", split.rest());
    if (off(time)) {
      return new Command.Embargo(article, null);
    }
    try {
      return new Command.Embargo(article, Stamp.parse(time, zone).earliest(zone));
    } catch (DateTimeException e) {
      throw new WrongArgument(
          verb, "time", "is '" + cut(time) + "', expected is 2026-11-30 or 2026-11-30T08:00");
    }
  }

  private static Command admins(Verb verb, String rest) throws WrongArgument {
    List<String> words = words(rest);
    if (words.isEmpty()) {
      return new Command.Admins();
    }
    boolean add = words.getFirst().equals("add");
    if (!add && !words.getFirst().equals("remove")) {
      throw new WrongArgument(verb, "'" + cut(words.getFirst()) + "'", "is neither add nor remove");
    }
    if (words.size() < 2 || !PERSON.matcher(words.get(1)).matches()) {
      throw new WrongArgument(
          verb,
          "person",
          words.size() < 2 ? "is missing" : "is no numeric id; names count nothing");
    }
    if (words.size() > (add ? 3 : 2)) {
      throw new WrongArgument(verb, "'" + cut(words.getLast()) + "'", "is one argument too many");
    }
    return new Command.Appoint(words.get(1), add ? appointed(verb, words) : null);
  }

  private static Role appointed(Verb verb, List<String> words) throws WrongArgument {
    Optional<Role> role = words.size() < 3 ? Optional.empty() : Role.of(words.get(2));
    if (role.isEmpty() || role.get() == Role.OWNER) {
      throw new WrongArgument(
          verb, "role", "must be editor or auditor; owners are named by DATELINE_ADMINS");
    }
    return role.get();
  }

  // One number alone is days: nobody's id is so short.
  private static Command audit(Verb verb, String rest) throws WrongArgument {
    List<String> words = words(rest);
    if (words.size() > 2) {
      throw new WrongArgument(verb, "'" + cut(words.get(2)) + "'", "is one argument too many");
    }
    if (words.isEmpty()) {
      return new Command.Audit(null, null, DAYS);
    }
    String first = words.getFirst();
    if (words.size() == 1 && first.matches("[0-9]{1,4}")) {
      return new Command.Audit(null, null, number(verb, "days", first, MOST_DAYS));
    }
    int days = words.size() == 1 ? DAYS : number(verb, "days", words.get(1), MOST_DAYS);
    return first.startsWith("/")
        ? new Command.Audit(null, first, days)
        : new Command.Audit(first, null, days);
  }

  private static Split article(Verb verb, String rest) throws WrongArgument {
    Matcher matcher = FIRST.matcher(rest);
    if (!matcher.matches()) {
      throw new WrongArgument(verb, "id", "is missing");
    }
    String first = or(matcher.group(1), or(matcher.group(2), or(matcher.group(3), "")));
    return new Split(first, or(matcher.group(4), "").strip());
  }

  private static String or(@Nullable String group, String other) {
    return group == null ? other : group;
  }

  private static ArticleId whole(Verb verb, String rest) throws WrongArgument {
    Split split = article(verb, rest);
    boolean quoted = rest.startsWith("\"") || rest.startsWith("“");
    return id(verb, quoted && split.rest().isEmpty() ? split.first() : rest);
  }

  private static ArticleId id(Verb verb, String text) throws WrongArgument {
    try {
      return new ArticleId(text);
    } catch (IllegalArgumentException wrong) {
      throw new WrongArgument(verb, "id", "cannot be one: " + wrong.getMessage());
    }
  }

  private static String told(Verb verb, String argument, String text) throws WrongArgument {
    if (text.isEmpty()) {
      throw new WrongArgument(verb, argument, "is missing");
    }
    if (text.length() > LONGEST_TEXT) {
      throw new WrongArgument(
          verb, argument, "has " + text.length() + " characters, allowed are " + LONGEST_TEXT);
    }
    return text;
  }

  private static String code(Verb verb, String rest) throws WrongArgument {
    if (!rest.matches("[A-Za-z0-9]{1,32}")) {
      throw new WrongArgument(verb, "code", rest.isEmpty() ? "is missing" : "is none");
    }
    return rest;
  }

  private static long answer(Verb verb, String rest) throws WrongArgument {
    String digits = rest.startsWith("#") ? rest.substring(1) : rest;
    if (!digits.matches("[1-9][0-9]{0,17}")) {
      throw new WrongArgument(
          verb, "answer", rest.isEmpty() ? "is missing" : "is '" + cut(rest) + "', no number");
    }
    return Long.parseLong(digits);
  }

  private static int number(Verb verb, String argument, String text, int most)
      throws WrongArgument {
    int value = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    if (value < 1 || value > most) {
      throw new WrongArgument(verb, argument, "is '" + cut(text) + "', allowed are 1 to " + most);
    }
    return value;
  }

  private static boolean off(String text) {
    return text.equals("off");
  }

  private static List<String> words(String rest) {
    return rest.isEmpty() ? List.of() : List.of(rest.split("\\s+"));
  }

  private static String cut(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
