// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ledger.HeldQuestions.Released;
import dev.dateline.ledger.StandingOrders;
import dev.dateline.ledger.StandingOrders.Order;
import java.time.Instant;
import java.util.Optional;

/// `/pause`, `/resume` and `/announce`. What is ordered counts from the next question on.
///
/// @param readers how readers are served
/// @param times how moments are written
record ServingDesk(Readership readers, Times times) {
  Report done(Serving serving, String by, Instant now) {
    return switch (serving) {
      case Serving.Pause _ -> paused(by);
      case Serving.Resume _ -> resumed(by);
      case Serving.Announce announce -> announced(announce, by, now);
      case Serving.Announced _ -> announcement();
    };
  }

  private Report paused(String by) {
    Optional<Order> before = readers.orders().of(StandingOrders.PAUSE);
    if (before.isPresent()) {
      return Report.done(
          "Readers wait already, since "
              + times.of(before.get().at())
              + ": "
              + questions(readers.held().waiting())
              + '.');
    }
    readers.orders().set(StandingOrders.PAUSE, "on", null, by);
    return Report.done(
        "Readers wait: each chat is told so once, and its questions are kept for /resume. The"
            + " newsroom's own people are answered as ever.");
  }

  private Report resumed(String by) {
    boolean paused = readers.orders().of(StandingOrders.PAUSE).isPresent();
    if (paused) {
      readers.orders().set(StandingOrders.PAUSE, null, null, by);
    }
    // Also where nothing is paused: a question may have come while the last pause was ended.
    Released released = readers.held().release(readers.longest());
    if (!paused && released.answered() + released.stale() == 0) {
      return Report.done("Readers are answered; nothing is paused.");
    }
    Report report =
        Report.done(
            "Readers are answered again, and with them "
                + questions(released.answered())
                + " of the pause.");
    return released.stale() == 0
        ? report
        : report.and(
            questions(released.stale())
                + " waited for more than "
                + Times.span(readers.longest())
                + "; those readers are told once that they may ask again.");
  }

  static String questions(int number) {
    return number + (number == 1 ? " question" : " questions");
  }

  private Report announced(Serving.Announce announce, String by, Instant now) {
    String line = announce.line();
    Instant until = announce.until();
    if (until != null && !until.isAfter(now)) {
      return Report.refused(times.of(until) + " is over already.");
    }
    if (line == null && readers.orders().of(StandingOrders.ANNOUNCEMENT).isEmpty()) {
      return announcement();
    }
    readers.orders().set(StandingOrders.ANNOUNCEMENT, line, until, by);
    return announcement();
  }

  private Report announcement() {
    Optional<Order> order = readers.orders().of(StandingOrders.ANNOUNCEMENT);
    if (order.isEmpty()) {
      return Report.done("Nothing stands above answers.");
    }
    Instant until = order.get().until();
    return Report.done(
            "Above answers "
                + (until == null ? "until /announce off" : "until " + times.of(until))
                + " stands:")
        .and(order.get().value());
  }
}
