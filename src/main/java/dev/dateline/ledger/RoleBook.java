// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which roles owners have given to whom. Nothing in it is changed or deleted; a person's newest
/// row counts. Any thread may call.
///
/// @param database the ledger
/// @param clock the time of rows
public record RoleBook(Database database, InstantSource clock) {
  private static final String NEWEST =
      "select person, role from admin_role where role is not null and seq in"
          + " (select max(seq) from admin_role group by person)";

  /// Gives a role, or takes it away.
  ///
  /// @param person the platform's numeric id
  /// @param role `editor` or `auditor`, or null for none from now on
  /// @param who the id of the owner who does it
  public void set(String person, @Nullable String role, String who) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "insert into admin_role (seq, person, role, who, at) values ((select"
                        + " coalesce(max(seq), 0) + 1 from admin_role), :person, :role, :who, :at)")
                .bind("person", person)
                .bind("role", role)
                .bind("who", who)
                .bind("at", clock.millis())
                .execute());
  }

  /// {@return the role that was given to a person, empty for none}
  ///
  /// @param person the platform's numeric id
  public Optional<String> of(String person) {
    return database.read(
        handle ->
            handle
                .createQuery(NEWEST + " and person = :person")
                .bind("person", person)
                .map((row, context) -> row.getString("role"))
                .findOne());
  }

  /// {@return every person who has a role, by id}
  public Map<String, String> all() {
    return database.read(
        handle -> {
          Map<String, String> all = new TreeMap<>();
          handle
              .createQuery(NEWEST)
              .map((row, context) -> Map.entry(row.getString("person"), row.getString("role")))
              .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
          return all;
        });
  }
}
