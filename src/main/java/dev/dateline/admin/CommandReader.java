// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

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

  /// Days of a command that names none.
  static final int DAYS = 7;

  static final int MOST_ANSWERS = 50;
  static final int MOST_PAGES = 100_000;

  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST_NAME = 100;
  private static final int ANSWERS = 10;
  private static final Pattern COMMAND =
      Pattern.compile("(?s)^/([A-Za-z_]{1,32})(?:@[A-Za-z0-9_]{1,64})?(?:\\s+(.*))?$");

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
    return Optional.of(command(new Arguments(verb.get(), rest)));
  }

  private Command command(Arguments arguments) throws WrongArgument {
    return switch (arguments.verb()) {
      case ADMIN -> arguments.nothing(new Look.Menu());
      case HELP -> new Look.Explain(explained(arguments));
      case STATUS -> arguments.nothing(new Look.Status());
      case STATS ->
          new Look.Stats(
              arguments.none()
                  ? DAYS
                  : arguments.number("days", arguments.rest(), StatsDesk.MOST_DAYS));
      case ARTICLES -> articles(arguments);
      case ARTICLE -> new Look.ShowArticle(arguments.whole());
      case LOG -> log(arguments);
      case GAPS -> gaps(arguments);
      case EVAL -> eval(arguments);
      case EXPORT -> export(arguments);
      case REPLAY -> new Look.Replay(answer(arguments));
      case ADD -> add(arguments);
      case PROTECT -> protect(arguments);
      case PIN -> pin(arguments);
      case RETRACT, KILL, RESTORE, EMBARGO, CORRECT, HIDE, EDIT ->
          new EditReader(zone).read(arguments);
      case CONFIRM -> confirm(arguments);
      case ACCESS, APPROVE, BAN, UNBAN -> DoorReader.read(arguments);
      case PAUSE, RESUME, ANNOUNCE, LIMITS, AS, ALERTS -> new ServingReader(zone).read(arguments);
      case MODEL, PROMPT, RELOAD -> WritingReader.read(arguments);
      case BROADCAST -> broadcast(arguments);
      case USERS, USER -> DossierReader.read(arguments);
      case REINDEX -> reindex(arguments);
      case BACKUP -> arguments.nothing(new Run.Backup());
      case ADMINS -> OfficeReader.admins(arguments);
      case AUDIT -> OfficeReader.audit(arguments);
    };
  }

  private static Verb explained(Arguments arguments) throws WrongArgument {
    if (arguments.none()) {
      throw arguments.wrong("command", "is missing");
    }
    Optional<Verb> meant = Verb.of(arguments.rest());
    if (meant.isEmpty()) {
      throw arguments.wrong(
          "command", "is '" + Arguments.cut(arguments.rest()) + "', and there is none such");
    }
    return meant.get();
  }

  private static Command articles(Arguments arguments) throws WrongArgument {
    List<String> words = new ArrayList<>(arguments.words());
    int page = 1;
    int last = words.size() - 1;
    if (last >= 1 && words.get(last - 1).equals("page")) {
      page = arguments.number("page", words.get(last), MOST_PAGES);
      words.subList(last - 1, last + 1).clear();
    }
    return new Look.Articles(words, page);
  }

  private static Command log(Arguments arguments) throws WrongArgument {
    if (arguments.rest().startsWith("#")) {
      return new Look.Replay(answer(arguments));
    }
    return new Look.Log(
        arguments.none() ? ANSWERS : arguments.number("n", arguments.rest(), MOST_ANSWERS));
  }

  private static Command gaps(Arguments arguments) throws WrongArgument {
    List<String> words = arguments.words();
    boolean file = !words.isEmpty() && words.getFirst().equals("export");
    List<String> behind = file ? words.subList(1, words.size()) : words;
    if (behind.size() > 1) {
      throw arguments.tooMany(behind.get(1));
    }
    return new Look.Gaps(
        behind.isEmpty() ? DAYS : arguments.number("days", behind.getFirst(), MOST_DAYS), file);
  }

  private static Command eval(Arguments arguments) throws WrongArgument {
    String name = arguments.rest();
    if (!arguments.none() && !name.matches("[a-z0-9-]{1,64}")) {
      throw arguments.wrong("experiment", "is '" + Arguments.cut(name) + "', no name of one");
    }
    return new Look.Eval(arguments.none() ? null : name);
  }

  private static Command export(Arguments arguments) throws WrongArgument {
    if (arguments.none()) {
      throw arguments.wrong("days", "is missing");
    }
    return new Look.Export(arguments.number("days", arguments.rest(), MOST_DAYS));
  }

  private static long answer(Arguments arguments) throws WrongArgument {
    String rest = arguments.rest();
    String digits = rest.startsWith("#") ? rest.substring(1) : rest;
    if (!digits.matches("[1-9][0-9]{0,17}")) {
      throw arguments.wrong(
          "answer", rest.isEmpty() ? "is missing" : "is '" + Arguments.cut(rest) + "', no number");
    }
    return Long.parseLong(digits);
  }

  private static Command protect(Arguments arguments) throws WrongArgument {
    if (arguments.none()) {
      return new Run.Protected();
    }
    Optional<Arguments.Wording> wording = arguments.quoted();
    if (wording.isEmpty()) {
      throw arguments.wrong("name", "must stand in quotation marks");
    }
    String name = wording.get().words().strip().replaceAll("\\s+", " ");
    if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME) {
      throw arguments.wrong(
          "name", "must have " + SHORTEST_NAME + " to " + LONGEST_NAME + " characters");
    }
    return new Run.Protect(name, wording.get().behind().orOff("reason"));
  }

  private static Command pin(Arguments arguments) throws WrongArgument {
    if (arguments.none()) {
      return new Run.Pinned();
    }
    Optional<Arguments.Wording> wording = arguments.quoted();
    String question =
        wording.isEmpty() ? "" : wording.get().words().strip().replaceAll("\\s+", " ");
    if (question.isEmpty()) {
      throw arguments.wrong("question", "must stand in quotation marks");
    }
    Arguments behind = wording.get().behind();
    return new Run.Pin(
        behind.told("question", question), behind.rest().equals("off") ? null : behind.whole());
  }

  private static Command reindex(Arguments arguments) throws WrongArgument {
    if (!arguments.none() && !arguments.rest().equals("full")) {
      throw arguments.wrong("'" + Arguments.cut(arguments.rest()) + "'", "is not full");
    }
    return new Run.Reindex(!arguments.none());
  }

  private static Command add(Arguments arguments) throws WrongArgument {
    List<String> words = arguments.words();
    if (words.isEmpty() || !words.getFirst().equals("undo")) {
      return new Run.Add(arguments.none() ? null : arguments.told("address"));
    }
    if (words.size() != 2 || !words.get(1).matches("[0-9a-f]{1,64}")) {
      throw arguments.wrong("ticket", words.size() < 2 ? "is missing" : "is none");
    }
    return new Run.Undo(words.get(1));
  }

  private static Command broadcast(Arguments arguments) throws WrongArgument {
    if (arguments.none()) {
      return new Broadcast.Show();
    }
    return arguments.rest().equals("stop")
        ? new Broadcast.Stop()
        : new Broadcast.Send(arguments.told("text"), null);
  }

  private static Command confirm(Arguments arguments) throws WrongArgument {
    String code = arguments.none() ? "" : arguments.words().getFirst();
    if (!code.matches("[A-Za-z0-9]{1,32}")) {
      throw arguments.wrong("code", code.isEmpty() ? "is missing" : "is none");
    }
    String note = arguments.rest().substring(code.length()).strip();
    return new Office.Confirm(code, note.isEmpty() ? null : arguments.told("note", note));
  }

  /// Reads a text again that waited for a second word.
  ///
  /// @param text as it was given
  /// @param code the code that was given with it
  /// @param note what came with the second word, or null for nothing
  /// @return the command, empty where there is none of this word any more
  /// @throws WrongArgument naming an argument that cannot be used
  Optional<Command> again(String text, String code, @Nullable String note) throws WrongArgument {
    Optional<Command> command = read(text);
    if (note == null || command.isEmpty()) {
      return command.map(
          known ->
              known instanceof Broadcast.Send(String words, var _)
                  ? new Broadcast.Send(words, code)
                  : known);
    }
    if (command.get() instanceof Edit.Retract(var article, String reason, var _)) {
      return Optional.of(new Edit.Retract(article, reason, note));
    }
    throw new WrongArgument(Verb.CONFIRM, "note", "goes with /retract alone");
  }
}
