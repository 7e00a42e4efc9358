// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Row;
import dev.dateline.ledger.Access.Mode;
import dev.dateline.ledger.Access.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/access`, `/approve`, `/ban` and `/unban`: who may ask. What is decided counts from the next
/// question on, and a mode chosen here before that of the configuration.
///
/// @param doors what was decided so far
/// @param staff the newsroom's own people, who are always let in
record DoorDesk(Doors doors, Staff staff) {
  /// People and groups that are listed at once.
  static final int ROWS = 100;

  Report done(Door door, String by) {
    return switch (door) {
      case Door.Listing _ -> list();
      case Door.Choose(var mode) -> chosen(mode, by);
      case Door.Approve(String whom) -> approved(whom, by);
      case Door.Dismiss(String id) ->
          takenBack(id, Standing.ALLOWED, " is not let in by command.", by);
      case Door.Ban(String id) -> banned(id, by);
      case Door.Unban(String id) -> takenBack(id, Standing.BANNED, " is not banned.", by);
    };
  }

  private Report list() {
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            "Answers to",
            doors
                .access()
                .mode()
                .map(mode -> said(mode) + ", by command")
                .orElseGet(() -> said(doors.configured()) + ", by the configuration")));
    doors
        .access()
        .waiting()
        .forEach(
            each ->
                rows.add(
                    new Row(
                        "Waits: " + each.subject(),
                        each.code() + ", until " + staff.times().of(each.expires()))));
    doors.allowed().forEach(id -> rows.add(new Row("Let in by the configuration", id)));
    for (Map.Entry<String, Standing> each : doors.access().all().entrySet()) {
      rows.add(new Row(each.getValue() == Standing.BANNED ? "Banned" : "Let in", each.getKey()));
    }
    Report shown = Report.done(List.of(new Part.Table(rows.stream().limit(ROWS).toList())));
    int more = rows.size() - ROWS;
    return more > 0 ? shown.and("And " + more + " more.") : shown;
  }

  private static String said(Mode mode) {
    return switch (mode) {
      case OPEN -> "everybody who is not banned";
      case LIST -> "those who were let in";
      case PAIRING -> "those who were let in; others get a code for /approve";
    };
  }

  private Report chosen(@Nullable Mode mode, String by) {
    if (!doors.access().mode().equals(Optional.ofNullable(mode))) {
      doors.access().choose(mode, by);
    }
    return Report.done(
        mode == null
            ? "The bot answers by the configuration: " + said(doors.configured()) + "."
            : "The bot answers " + said(mode) + ".");
  }

  private Report approved(String whom, String by) {
    // A code may be all digits; whoever waits with it is meant before anybody of that number.
    Optional<String> admitted = doors.access().admit(whom, by);
    if (admitted.isPresent()) {
      return Report.done(admitted.get() + " is let in.");
    }
    if (!DoorReader.ID.matcher(whom).matches()) {
      return Report.refused("Nobody waits with this code; it may have expired. /access lists who.");
    }
    boolean banned = doors.access().of(whom).equals(Optional.of(Standing.BANNED));
    return decided(
        whom, Standing.ALLOWED, by, banned ? " was banned, and is let in now." : " is let in.");
  }

  /// {@return the number of whom a code or a number means, for the audit; empty for nobody}
  ///
  /// @param approve the command, before it is done
  String meant(Door.Approve approve) {
    return doors
        .access()
        .waitingWith(approve.whom())
        .orElse(DoorReader.ID.matcher(approve.whom()).matches() ? approve.whom() : "");
  }

  private Report banned(String id, String by) {
    if (staff.role(new Caller.Person(id, id)).isPresent()) {
      return Report.refused(id + " has a role here; the newsroom's own people are not shut out.");
    }
    return decided(id, Standing.BANNED, by, " is banned and gets no line any more.");
  }

  private Report decided(String id, Standing standing, String by, String what) {
    // Given twice it counts once.
    if (!doors.access().of(id).equals(Optional.of(standing))) {
      doors.access().set(id, standing, by);
    }
    return Report.done(id + what);
  }

  private Report takenBack(String id, Standing decided, String not, String by) {
    Optional<Standing> before = doors.access().of(id);
    if (before.isEmpty()) {
      return Report.done("Nothing is decided on " + id + ".");
    }
    if (before.get() != decided) {
      String other = decided == Standing.BANNED ? "/approve " + id + " off" : "/unban " + id;
      return Report.refused(id + not + " What is decided, " + other + " takes back.");
    }
    doors.access().set(id, null, by);
    return Report.done("Nothing is decided on " + id + " any more.");
  }
}
