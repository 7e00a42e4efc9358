// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.ledger.Database;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// Tells what a decision would do before it is taken. Any thread may call; it takes as long as the
/// decision itself.
public final class Foresight {
  // Versions that are looked at; one is asked for at most twice.
  private static final int CACHED = 200;

  private final Database database;
  private final ZoneId zone;
  private final InstantSource clock;
  private final Overlay overlay = new Overlay(CACHED);

  /// Looks into a database.
  ///
  /// @param database the database, which stays its caller's to close
  /// @param zone the newsroom's zone
  /// @param clock the time
  public Foresight(Database database, ZoneId zone, InstantSource clock) {
    this.database = database;
    this.zone = zone;
    this.clock = clock;
  }

  /// What a decision would hold back besides, and is not held now. The decision is written and
  /// taken back within one transaction, so that this cannot differ from what it then does.
  ///
  /// @param decision the decision
  /// @param folders the sources, empty for all
  /// @return one for each article, by id
  public List<Held> held(Decision decision, Set<String> folders) {
    return database.write(
        handle -> {
          handle.savepoint("foresight");
          Rulings before = Rulings.load(handle);
          List<Held> now = HeldBack.find(handle, folders, before, overlay, zone);
          Decisions.write(handle, decision, clock.instant());
          new Twins(handle, clock.instant()).find(before, Rulings.load(handle), Set.of());
          List<Held> then = HeldBack.find(handle, folders, Rulings.load(handle), overlay, zone);
          handle.rollbackToSavepoint("foresight");
          return then.stream().filter(held -> !now.contains(held)).toList();
        });
  }
}
