// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Database;
import dev.dateline.ledger.HeldQuestions;
import dev.dateline.ledger.StandingOrders;
import java.time.InstantSource;

/// What is ordered in a ledger; the newsroom's own is number 9.
final class Bulletins {
  private Bulletins() {}

  /// {@return texts that say what they are, and what is ordered}
  static Texts texts(Database database) {
    return new Texts(book -> "start", book -> "help", book -> "privacy " + book, of(database));
  }

  static Bulletin of(Database database) {
    StandingOrders orders = new StandingOrders(database, InstantSource.system());
    return new Bulletin(
        person ->
            orders.of(StandingOrders.PAUSE).isPresent()
                && (!person.equals("9") || orders.of(StandingOrders.asReader("9")).isPresent()),
        () -> orders.of(StandingOrders.ANNOUNCEMENT).map(StandingOrders.Order::value),
        new HeldQuestions(database, InstantSource.system()),
        person -> orders.set(StandingOrders.asReader(person), null, null, person));
  }
}
