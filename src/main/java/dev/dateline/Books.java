// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.admin.FairUse;
import dev.dateline.archive.Catalogue;
import dev.dateline.ledger.Access;
import dev.dateline.ledger.Alerts;
import dev.dateline.ledger.AnswerLog;
import dev.dateline.ledger.Broadcasts;
import dev.dateline.ledger.Choices;
import dev.dateline.ledger.Database;
import dev.dateline.ledger.HeldQuestions;
import dev.dateline.ledger.Inbox;
import dev.dateline.ledger.PinBook;
import dev.dateline.ledger.RoleBook;
import dev.dateline.ledger.StandingOrders;
import dev.dateline.ledger.Statistics;
import dev.dateline.ledger.UsageBook;
import dev.dateline.ledger.Votes;
import dev.dateline.settings.LimitSettings;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;

/// The books of the ledger that several parts of the house read and write, each opened once.
final class Books {
  final Access access;
  final Alerts alerts;
  final AnswerLog answers;
  final Broadcasts broadcasts;
  final Catalogue catalogue;
  final Choices choices;
  final FairUse use;
  final HeldQuestions held;
  final Inbox inbox;
  final PinBook pins;
  final RoleBook roles;
  final StandingOrders orders;
  final Statistics statistics;
  final UsageBook usage;
  final Votes votes;

  /// Opens them.
  ///
  /// @param database the ledger, which stays its caller's to close
  /// @param zone the newsroom's
  /// @param limits how much may be asked; asked for each time
  /// @param clock the time of rows
  Books(Database database, ZoneId zone, Supplier<LimitSettings> limits, InstantSource clock) {
    // A code that another could foresee would let in a stranger.
    access = new Access(database, new SecureRandom(), clock);
    alerts = new Alerts(database, clock);
    answers = new AnswerLog(database);
    broadcasts = new Broadcasts(database, clock);
    catalogue = new Catalogue(database, zone);
    choices = new Choices(database);
    held = new HeldQuestions(database, clock);
    inbox = new Inbox(database, clock);
    pins = new PinBook(database, clock);
    roles = new RoleBook(database, clock);
    orders = new StandingOrders(database, clock);
    statistics = new Statistics(database, zone);
    usage = new UsageBook(database);
    use = new FairUse(limits, orders);
    votes = new Votes(database, clock);
  }
}
