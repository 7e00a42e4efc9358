// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Row;
import dev.dateline.ledger.AuditTrail;
import dev.dateline.ledger.RoleBook;
import dev.dateline.ledger.StandingOrders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `/admins` and `/audit`: who may do what, and who did what.
///
/// @param owners numeric ids of the configuration; asked each time
/// @param roles what owners gave
/// @param orders which groups are admin chats
/// @param trail the record
/// @param times how moments are written
record Staff(
    Supplier<Set<String>> owners,
    RoleBook roles,
    StandingOrders orders,
    AuditTrail trail,
    Times times) {
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

  /// {@return whether commands are heard where somebody gives one: at the shell, in a chat of their
  /// own, or in a group that an owner has made an admin chat}
  ///
  /// @param caller who
  boolean meets(Caller caller) {
    return switch (caller) {
      case Caller.Shell _ -> true;
      case Caller.Person person ->
          !person.inGroup() || orders.of(StandingOrders.ADMIN_CHAT + person.chat()).isPresent();
    };
  }

  /// {@return the chats in which commands are heard, with the role of whoever sits there}
  Map<String, Role> chats() {
    Map<String, Role> all = new TreeMap<>();
    orders.beginning(StandingOrders.ADMIN_CHAT).keySet().forEach(id -> all.put(id, Role.AUDITOR));
    roles.all().forEach((id, role) -> all.put(id, Role.of(role).orElseThrow()));
    owners.get().forEach(id -> all.put(id, Role.OWNER));
    return all;
  }

  /// Makes a group an admin chat, or one no more.
  ///
  /// @param caller who says so, in the group
  /// @param on which of both
  /// @return what came of it
  Report gather(Caller caller, boolean on) {
    if (!(caller instanceof Caller.Person person) || !person.inGroup()) {
      return Report.refused("Say it in the group that is meant.");
    }
    if (meets(person) != on) {
      gather(person.chat(), on, person.id());
    }
    return Report.done(
        on
            ? "This group is an admin chat now: whoever has a role may give commands here, and"
                + " everybody here reads what comes of them."
            : "This group is no admin chat.");
  }

  private void gather(String chat, boolean on, String by) {
    orders.set(StandingOrders.ADMIN_CHAT + chat, on ? "on" : null, null, by);
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
    orders
        .beginning(StandingOrders.ADMIN_CHAT)
        .keySet()
        .forEach(chat -> rows.add(new Row(chat, "admin chat")));
    return rows.isEmpty()
        ? Report.done("Nobody has a role; DATELINE_ADMINS names owners.")
        : Report.done(List.of(new Part.Table(rows)));
  }

  /// Gives or takes a role.
  ///
  /// @param person whose; a group is an admin chat no more
  /// @param role which, or null for none
  /// @param by who does it
  /// @return what came of it
  Report appoint(String person, @Nullable Role role, String by) {
    if (person.startsWith("-")) {
      gather(person, false, by);
      return Report.done(person + " is no admin chat.");
    }
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
