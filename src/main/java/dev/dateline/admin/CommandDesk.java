// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Result;
import dev.dateline.archive.Archive;
import dev.dateline.archive.Catalogue;
import dev.dateline.archive.Decision.Ruling;
import dev.dateline.archive.Foresight;
import dev.dateline.intake.Shelving;
import dev.dateline.ledger.AnswerLog;
import dev.dateline.ledger.AuditTrail;
import dev.dateline.ledger.Confirmations;
import dev.dateline.ledger.Confirmations.Found;
import dev.dateline.ledger.Ledger;
import dev.dateline.ledger.RoleBook;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Where commands are given: whoever has no role is heard as if there were no commands, everything
/// else is done or refused and goes into the audit. Any thread may call; a call may take as long as
/// a commit and a search over the archive's sentences.
public final class CommandDesk {
  private final Parts parts;
  private final CommandReader reader;
  private final Staff staff;
  private final StatusPage status;
  private final ArticlePages articles;
  private final AnswerPages answers;
  private final EditorsDesk editors;

  /// What the desk is made of.
  ///
  /// @param owners numeric ids of the configuration
  /// @param folders the sources, empty for all
  /// @param zone the newsroom's
  /// @param writes whether this process may change the data
  /// @param archive the system of record
  /// @param catalogue finds in it
  /// @param foresight tells what a decision would do
  /// @param shelving brings the index up to it
  /// @param ledger takes the audit
  /// @param trail reads the audit
  /// @param log reads answers
  /// @param roles who has which role
  /// @param confirmations what waits for a second word
  /// @param vitals how the program is
  /// @param clock the time
  public record Parts(
      Set<String> owners,
      Set<String> folders,
      ZoneId zone,
      boolean writes,
      Archive archive,
      Catalogue catalogue,
      Foresight foresight,
      Shelving shelving,
      Ledger ledger,
      AuditTrail trail,
      AnswerLog log,
      RoleBook roles,
      Confirmations confirmations,
      Supplier<Vitals> vitals,
      InstantSource clock) {
    /// Copies the sets.
    public Parts {
      owners = Set.copyOf(owners);
      folders = Set.copyOf(folders);
    }
  }

  /// Opens the desk.
  ///
  /// @param parts what it is made of
  public CommandDesk(Parts parts) {
    this.parts = parts;
    Times times = new Times(parts.zone());
    reader = new CommandReader(parts.zone());
    staff = new Staff(parts.owners(), parts.roles(), parts.trail(), times);
    status = new StatusPage(parts.log(), times);
    articles =
        new ArticlePages(parts.archive(), parts.catalogue(), parts.log(), parts.folders(), times);
    answers = new AnswerPages(parts.log(), parts.archive(), times);
    editors =
        new EditorsDesk(
            parts.archive(),
            parts.foresight(),
            parts.shelving(),
            parts.log(),
            parts.folders(),
            times);
  }

  /// Hears a text.
  ///
  /// @param caller who says it
  /// @param text begins with a slash
  /// @return what came of it; empty where there is no such command, or none for this person
  public Optional<Report> hear(Caller caller, String text) {
    Optional<Role> role = staff.role(caller);
    if (role.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<Command> command = reader.read(text);
      return command.map(known -> answered(caller, role.get(), known, text));
    } catch (WrongArgument wrong) {
      audit(caller, wrong.verb(), Result.WRONG, "");
      return Optional.of(Report.wrong(wrong.line()));
    }
  }

  private Report answered(Caller caller, Role role, Command command, String text) {
    Verb verb = Verb.of(command);
    Report report =
        role.may(verb)
            ? done(caller, role, command, text)
            : Report.refused(
                verb.word() + " is for an " + verb.least().key() + "; you are " + role.key() + ".");
    audit(caller, verb, report.result(), subject(command));
    return report;
  }

  private Report done(Caller caller, Role role, Command command, String text) {
    if (!parts.writes() && changes(command)) {
      return Report.refused(
          "Another Dateline writes this data: give the command to that one, in its chat.");
    }
    Verb verb = Verb.of(command);
    if (!verb.dangerous() || caller instanceof Caller.Shell(boolean yes) && yes) {
      return carriedOut(caller, role, command);
    }
    Report foreseen = foreseen(caller, command);
    if (foreseen.result() != Result.WAITS) {
      return foreseen;
    }
    return switch (caller) {
      case Caller.Shell _ -> foreseen.and("Nothing has changed. Give it again with --yes.");
      case Caller.Person person ->
          foreseen.and(
              "Nothing has changed. Within "
                  + Confirmations.COUNTS.toMinutes()
                  + " minutes: /confirm "
                  + parts.confirmations().keep(person.id(), person.chat(), text));
    };
  }

  private Report foreseen(Caller caller, Command command) {
    return switch (command) {
      case Command.Retract(var id, _) -> editors.foreseen(id, new Ruling.Retract(), caller.id());
      case Command.Kill(var id, _) -> editors.foreseen(id, new Ruling.Kill(), caller.id());
      case Command.Restore(var id) -> editors.foreseen(id, new Ruling.Restore(), caller.id());
      case Command other ->
          throw new IllegalStateException(Verb.of(other).word() + " needs no second word");
    };
  }

  private Report carriedOut(Caller caller, Role role, Command command) {
    String by = caller.id();
    return switch (command) {
      case Command.Menu _ -> Guide.menu(role);
      case Command.Explain(Verb verb) -> Guide.explained(verb);
      case Command.Status _ -> status.of(parts.vitals().get(), parts.clock().instant());
      case Command.Articles(var words, int page) -> articles.list(words, page);
      case Command.ShowArticle(var id) -> articles.show(id, parts.clock().instant());
      case Command.Log(int most) -> answers.log(most);
      case Command.Replay(long answer) -> answers.replay(answer);
      case Command.Admins _ -> staff.list();
      case Command.Appoint(String person, var given) -> staff.appoint(person, given, by);
      case Command.Audit wanted -> staff.audit(wanted, parts.clock().instant());
      case Command.Retract(var id, String reason) ->
          editors.decide(id, new Ruling.Retract(), by, reason);
      case Command.Kill(var id, String reason) -> editors.decide(id, new Ruling.Kill(), by, reason);
      case Command.Restore(var id) -> editors.decide(id, new Ruling.Restore(), by, "");
      case Command.Embargo(var id, var until) ->
          editors.embargo(id, until, by, parts.clock().instant());
      case Command.Correct(var id, var text) -> editors.correct(id, text, by);
      case Command.Confirm(String code) -> confirmed(caller, code);
    };
  }

  private Report confirmed(Caller caller, String code) {
    if (!(caller instanceof Caller.Person(String id, String chat))) {
      return Report.refused("At the shell --yes confirms.");
    }
    String typed = code.toLowerCase(Locale.ROOT);
    return switch (parts.confirmations().find(typed, id, chat)) {
      case Found.Ready(String text) -> confirmed(caller, typed, text);
      case Found.Expired _ ->
          Report.refused("This code has expired; nothing has changed. Give the command again.");
      case Found.Used(var at) ->
          Report.refused(
              "This code was used "
                  + new Times(parts.zone()).of(at)
                  + "; /audit tells what came of it.");
      case Found.Unknown _ -> Report.refused("There is no such code for you in this chat.");
    };
  }

  // The rights are asked again: a role may have gone since the command was given.
  private Report confirmed(Caller caller, String code, String text) {
    try {
      Command command = reader.read(text).orElseThrow();
      Verb verb = Verb.of(command);
      Role role = staff.role(caller).filter(now -> now.may(verb)).orElse(null);
      if (role == null) {
        return Report.refused(verb.word() + " is not yours to give any more.");
      }
      Report report = carriedOut(caller, role, command);
      parts.confirmations().used(code);
      audit(caller, verb, report.result(), subject(command));
      return report;
    } catch (WrongArgument wrong) {
      return Report.wrong(wrong.line());
    }
  }

  private static boolean changes(Command command) {
    return switch (command) {
      case Command.Menu _,
          Command.Explain _,
          Command.Status _,
          Command.Articles _,
          Command.ShowArticle _,
          Command.Log _,
          Command.Replay _,
          Command.Admins _,
          Command.Audit _ ->
          false;
      case Command.Appoint _,
          Command.Retract _,
          Command.Kill _,
          Command.Restore _,
          Command.Embargo _,
          Command.Correct _,
          Command.Confirm _ ->
          true;
    };
  }

  // Ids and numbers alone: what was searched for or written is nobody else's business.
  private static String subject(Command command) {
    return switch (command) {
      case Command.Menu _,
          Command.Status _,
          Command.Articles _,
          Command.Log _,
          Command.Admins _,
          Command.Audit _,
          Command.Confirm _ ->
          "";
      case Command.Explain(Verb verb) -> verb.word();
      case Command.ShowArticle(var id) -> id.value();
      case Command.Replay(long answer) -> "#" + answer;
      case Command.Appoint(String person, var role) ->
          person + (role == null ? " none" : " " + role.key());
      case Command.Retract(var id, _) -> id.value();
      case Command.Kill(var id, _) -> id.value();
      case Command.Restore(var id) -> id.value();
      case Command.Embargo(var id, var until) -> id + (until == null ? " off" : " " + until);
      case Command.Correct(var id, _) -> id.value();
    };
  }

  private void audit(Caller caller, Verb verb, Result result, String subject) {
    if (parts.writes()) {
      String how = result.name().toLowerCase(Locale.ROOT);
      parts
          .ledger()
          .audit(caller.id(), verb.word(), subject.isEmpty() ? how : subject + ": " + how);
    }
  }
}
