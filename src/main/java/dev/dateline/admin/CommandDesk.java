// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Result;
import dev.dateline.ledger.Confirmations;
import dev.dateline.ledger.Confirmations.Found;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where commands are given: whoever has no role is heard as if there were no commands, everything
/// else is done or refused and goes into the audit. Any thread may call; a call may take as long as
/// a commit and a search over the archive's sentences.
public final class CommandDesk {
  private final DeskParts parts;
  private final Times times;
  private final CommandReader reader;
  private final Staff staff;
  private final StatusPage status;
  private final ArticlePages articles;
  private final AnswerPages answers;
  private final EditorsDesk editors;
  private final AddDesk adds;
  private final ProtectionDesk protection;
  private final PinDesk pins;
  private final GapDesk gaps;
  private final ServingDesk serving;
  private final DossierDesk dossiers;
  private final BroadcastDesk broadcasts;
  private final WritingDesk writing;
  private final StatsDesk stats;
  private final DoorDesk doors;
  private final ReindexDesk index;

  /// Opens the desk.
  ///
  /// @param parts what it is made of
  public CommandDesk(DeskParts parts) {
    this.parts = parts;
    times = new Times(parts.zone());
    reader = new CommandReader(parts.zone());
    staff =
        new Staff(parts.owners(), parts.roles(), parts.readers().orders(), parts.trail(), times);
    status = new StatusPage(parts.log(), times);
    articles =
        new ArticlePages(parts.archive(), parts.catalogue(), parts.log(), parts.folders(), times);
    answers = new AnswerPages(parts.log(), parts.archive(), parts.readers().votes(), times);
    editors =
        new EditorsDesk(
            parts.archive(),
            parts.foresight(),
            parts.shelving(),
            parts.log(),
            parts.folders(),
            times);
    protection = new ProtectionDesk(parts.archive(), parts.shelving());
    pins = new PinDesk(parts.archive(), parts.pins());
    gaps = new GapDesk(parts.gaps(), staff, times);
    serving = new ServingDesk(parts.readers(), times);
    doors = new DoorDesk(parts.doors(), staff);
    stats = StatsDesk.of(parts);
    writing = new WritingDesk(parts.workshop(), parts.log(), times);
    broadcasts = new BroadcastDesk(parts.mailing(), times);
    dossiers = DossierDesk.of(parts, staff);
    index = new ReindexDesk(parts.bindery(), parts.jobs());
    adds = new AddDesk(parts.intray(), parts.fetch(), parts.archive(), times);
  }

  /// Hears a text.
  ///
  /// @param caller who says it
  /// @param text begins with a slash
  /// @return what came of it; empty where there is no such command, or none for this person
  public Optional<Report> hear(Caller caller, String text) {
    return hear(caller, text, null);
  }

  /// The same with a file.
  ///
  /// @param caller who says it
  /// @param text begins with a slash
  /// @param attachment the file, or null for none
  /// @return what came of it; empty where there is no such command, or none for this person
  public Optional<Report> hear(Caller caller, String text, @Nullable Attachment attachment) {
    Optional<Role> role = staff.role(caller);
    if (role.isEmpty()) {
      return Optional.empty();
    }
    boolean here = staff.meets(caller);
    try {
      Optional<Command> command =
          reader
              .read(text)
              // In any other group an owner has one word to say.
              .filter(known -> here || known instanceof Office.Gather && role.get() == Role.OWNER);
      return command.map(known -> answered(caller, role.get(), known, text, attachment));
    } catch (WrongArgument wrong) {
      if (!here) {
        return Optional.empty();
      }
      audit(caller, wrong.verb(), Result.WRONG, "");
      return Optional.of(Report.wrong(wrong.line()));
    }
  }

  /// {@return the chats in which commands are heard, by the platform's id, each with the role that
  /// whoever sits there has; in a group the least one}
  public Map<String, Role> chats() {
    return staff.chats();
  }

  private Report answered(
      Caller caller, Role role, Command command, String text, @Nullable Attachment attachment) {
    Verb verb = command.verb();
    String subject = subject(command);
    Report report =
        role.may(verb)
            ? done(caller, role, command, text, attachment)
            : Report.refused(
                verb.word() + " is for an " + verb.least().key() + "; you are " + role.key() + ".");
    audit(caller, verb, report, subject);
    return report;
  }

  // Whom a code means is known only as long as it counts.
  private String subject(Command command) {
    return command instanceof Door.Approve approve ? doors.meant(approve) : command.subject();
  }

  private Report done(
      Caller caller, Role role, Command command, String text, @Nullable Attachment attachment) {
    if (!parts.writes() && command.changes()) {
      return Report.refused(
          "Another Dateline writes this data: give the command to that one, in its chat.");
    }
    if (!command.dangerous() || caller instanceof Caller.Shell(boolean yes) && yes) {
      return carriedOut(caller, role, command, attachment);
    }
    Report foreseen = foreseen(caller, command);
    if (foreseen.result() != Result.WAITS) {
      return foreseen;
    }
    return switch (caller) {
      case Caller.Shell _ -> foreseen.and("Nothing has changed. Give it again with --yes.");
      case Caller.Person person ->
          noted(command, foreseen)
              .and(
                  new Report.Part.Confirm(
                      parts.confirmations().keep(person.id(), person.chat(), text),
                      Confirmations.COUNTS.toMinutes()));
    };
  }

  private static Report noted(Command command, Report foreseen) {
    return command instanceof Edit.Retract
        ? foreseen.and("Readers are told in a plain line; a note for them goes behind the code.")
        : foreseen;
  }

  private Report foreseen(Caller caller, Command command) {
    return switch (command) {
      case Edit edit -> editors.foreseen(edit, caller.id());
      case Run.Protect protect -> protection.foreseen(protect);
      case Run.Reindex _ -> index.foreseen();
      case Dossier dossier -> dossiers.foreseen(dossier);
      case Broadcast.Send send -> broadcasts.foreseen(send);
      case Look _, Run _, Office _, Door _, Serving _, Broadcast _, Writing _ ->
          throw new IllegalStateException(command.verb().word() + " needs no second word");
    };
  }

  private Report carriedOut(
      Caller caller, Role role, Command command, @Nullable Attachment attachment) {
    return switch (command) {
      case Look look -> shown(look, role);
      case Edit edit -> editors.done(edit, caller.id(), parts.clock().instant());
      case Run run -> done(run, caller, attachment);
      case Office office -> done(office, caller);
      case Dossier dossier -> dossiers.done(dossier);
      case Writing wanted -> writing.done(wanted, caller.id());
      case Broadcast wanted -> broadcasts.done(wanted, caller);
      case Serving wanted -> serving.done(wanted, caller, parts.clock().instant());
      case Door asked -> doors.done(asked, caller.id());
    };
  }

  private Report done(Run run, Caller caller, @Nullable Attachment attachment) {
    return switch (run) {
      case Run.Add add -> adds.add(add, attachment, caller, parts.clock().instant());
      case Run.Undo undo -> adds.undo(undo);
      case Run.Protect protect -> protection.done(protect, caller.id());
      case Run.Protected _ -> protection.list();
      case Run.Pin pin -> pins.set(pin, caller.id(), parts.clock().instant());
      case Run.Pinned _ -> pins.list(parts.clock().instant());
      case Run.Reindex reindex -> index.done(reindex);
      case Run.Backup _ -> new VaultDesk(parts.vault()).store();
    };
  }

  private Report shown(Look look, Role role) {
    Instant now = parts.clock().instant();
    return switch (look) {
      case Look.Menu _ -> Guide.menu(role);
      case Look.Explain(Verb verb) -> Guide.explained(verb);
      case Look.Stats(int days) -> stats.of(days, now);
      case Look.Status _ -> status.of(parts.vitals().get(), now);
      case Look.Articles(var words, int page) -> articles.list(words, page);
      case Look.ShowArticle(var id) -> articles.show(id, now);
      case Look.Gaps(int days, boolean file) -> file ? gaps.file(days, now) : gaps.of(days, now);
      case Look.Eval(var experiment) ->
          new EvalDesk(parts.laboratory(), parts.jobs(), times).run(experiment, now);
      case Look.Export(int days) -> new ExportDesk(parts.log(), times).of(days, now);
      case Look.Log(int most) -> answers.log(most);
      case Look.Replay(long answer) -> answers.replay(answer);
    };
  }

  private Report done(Office office, Caller caller) {
    return switch (office) {
      case Office.Admins _ -> staff.list();
      case Office.Appoint(String person, var given) -> staff.appoint(person, given, caller.id());
      case Office.Gather(boolean on) -> staff.gather(caller, on);
      case Office.Audit wanted -> staff.audit(wanted, parts.clock().instant());
      case Office.Confirm confirm -> confirmed(caller, confirm);
    };
  }

  /// A command that waits for a second word is not to be carried out; a code that does not count
  /// changes nothing.
  ///
  /// @param person who gave the command
  /// @param code what was given with it
  public void dropped(Caller.Person person, String code) {
    if (parts.confirmations().find(code, person.id(), person.chat()) instanceof Found.Ready) {
      parts.confirmations().used(code);
      audit(person, Verb.CONFIRM, Result.REFUSED, "");
    }
  }

  private Report confirmed(Caller caller, Office.Confirm confirm) {
    if (!(caller instanceof Caller.Person(String id, String chat))) {
      return Report.refused("At the shell --yes confirms.");
    }
    String typed = confirm.code().toLowerCase(Locale.ROOT);
    return switch (parts.confirmations().find(typed, id, chat)) {
      case Found.Ready(String text) -> confirmed(caller, typed, text, confirm.note());
      case Found.Expired _ ->
          Report.refused("This code has expired; nothing has changed. Give the command again.");
      case Found.Used(var at) ->
          Report.refused("This code was used " + times.of(at) + "; /audit tells what came of it.");
      case Found.Unknown _ -> Report.refused("There is no such code for you in this chat.");
    };
  }

  // The rights are asked again: a role may have gone since the command was given.
  private Report confirmed(Caller caller, String code, String text, @Nullable String note) {
    try {
      Command command = reader.again(text, code, note).orElseThrow();
      Verb verb = command.verb();
      Role role = staff.role(caller).filter(now -> now.may(verb)).orElse(null);
      if (role == null) {
        return Report.refused(verb.word() + " is not yours to give any more.");
      }
      Report report = carriedOut(caller, role, command, null);
      parts.confirmations().used(code);
      audit(caller, verb, report, command.subject());
      return report;
    } catch (WrongArgument wrong) {
      return Report.wrong(wrong.line());
    }
  }

  // What goes on is written down when it begins, and again when it is over.
  private void audit(Caller caller, Verb verb, Report report, String subject) {
    audit(caller, verb, report.result(), subject);
    report.job().ifPresent(job -> job.then(over -> audit(caller, verb, over.result(), subject)));
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
