// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Row;
import dev.dateline.ledger.AuditTrail;
import dev.dateline.ledger.RoleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `/admins` and `/audit`: who may do what, and who did what.
///
/// @param owners numeric ids of the configuration; asked each time
/// @param roles what owners gave
/// @param trail the record
/// @param times how moments are written
record Staff(Supplier<Set<String>> owners, RoleBook roles, AuditTrail trail, Times times) {
  /// Rows of the audit that are shown at once.
  static final int ROWS = 100;

  /// {@return what somebody may do, empty for nobody of the newsroom}
  ///
  /// @param caller who
  Optional<Role> role(Caller caller) {
    return switch (caller) {
      case Caller.Shell _ -> Optional.of(Role.OWNER);
      case Caller.Person person ->
          owners.get().contains(person.id())
              ? Optional.of(Role.OWNER)
              : roles.of(person.id()).flatMap(Role::of);
    };
  }

  /// {@return who has which role}
  Report list() {
    List<Row> rows = new ArrayList<>();
    owners.get().stream().sorted().forEach(owner -> rows.add(new Row(owner, Role.OWNER.key())));
    roles
        .all()
        .forEach(
            (person, role) -> {
              if (!owners.get().contains(person)) {
                rows.add(new Row(person, role));
              }
            });
    return rows.isEmpty()
        ? Report.done("Nobody has a role; DATELINE_ADMINS names owners.")
        : Report.done(List.of(new Part.Table(rows)));
  }

  /// Gives or takes a role.
  ///
  /// @param person whose
  /// @param role which, or null for none
  /// @param by who does it
  /// @return what came of it
  Report appoint(String person, @Nullable Role role, String by) {
    if (owners.get().contains(person)) {
      return Report.refused(person + " is an owner by the configuration.");
    }
    Optional<String> before = roles.of(person);
    if (before.equals(Optional.ofNullable(role).map(Role::key))) {
      return Report.done(
          role == null ? person + " has no role." : person + " is " + role.key() + ".");
    }
    roles.set(person, role == null ? null : role.key(), by);
    return Report.done(
        role == null ? person + " has no role any more." : person + " is " + role.key() + " now.");
  }

  /// {@return the record, the newest first}
  ///
  /// @param wanted what of it
  /// @param now the moment
  Report audit(Office.Audit wanted, Instant now) {
    List<AuditTrail.Row> found =
        trail.rows(
            now.minus(Duration.ofDays(wanted.days())), wanted.who(), wanted.what(), ROWS + 1);
    if (found.isEmpty()) {
      return Report.done("Nothing within the last " + wanted.days() + " days.");
    }
    List<Row> rows =
        found.stream()
            .limit(ROWS)
            .map(
                row ->
                    new Row(times.of(row.at()), row.who() + ' ' + row.what() + ": " + row.detail()))
            .toList();
    Report report = Report.done(List.of(new Part.Table(rows)));
    return found.size() > ROWS
        ? report.and("There is more: name a person, a command or fewer days.")
        : report;
  }
}
