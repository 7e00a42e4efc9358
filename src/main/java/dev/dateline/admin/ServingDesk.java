// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ledger.HeldQuestions.Released;
import dev.dateline.ledger.StandingOrders;
import dev.dateline.ledger.StandingOrders.Order;
import dev.dateline.settings.LimitSettings;
import dev.dateline.settings.SettingsSheet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/pause`, `/resume`, `/announce`, `/limits`, `/as` and `/alerts`. What is ordered counts from
/// the next question on.
///
/// @param readers how readers are served
/// @param times how moments are written
record ServingDesk(Readership readers, Times times) {
  private static final Duration AS_READER = Duration.ofMinutes(10);

  Report done(Serving serving, Caller caller, Instant now) {
    String by = caller.id();
    return switch (serving) {
      case Serving.Pause _ -> paused(by);
      case Serving.Resume _ -> resumed(by);
      case Serving.Announce announce -> announced(announce, by, now);
      case Serving.Announced _ -> announcement();
      case Serving.Limits _ -> limits();
      case Serving.AsReader _ -> asReader(caller, now);
      case Serving.Alerting(Boolean on) -> alerting(caller, on);
      case Serving.Limit(String key, String value) -> limited(key, value, by);
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

  private Report asReader(Caller caller, Instant now) {
    if (!(caller instanceof Caller.Person person)) {
      return Report.refused("At the shell everybody is answered as a reader.");
    }
    readers
        .orders()
        .set(StandingOrders.asReader(person.id()), "on", now.plus(AS_READER), person.id());
    return Report.done("Your next question is answered as a reader's, once, within ten minutes.");
  }

  private Report alerting(Caller caller, @Nullable Boolean on) {
    if (!(caller instanceof Caller.Person person)) {
      return Report.refused("Alerts go to people's own chats with the bot: say it there.");
    }
    String name = StandingOrders.alerts(person.chat());
    boolean before = readers.orders().of(name).isEmpty();
    if (on != null && on != before) {
      readers.orders().set(name, on ? null : "off", null, person.id());
    }
    String who = person.inGroup() ? "This chat is" : "You are";
    return Report.done(
        (on == null ? before : on)
            ? who + " told by itself when something needs you."
            : who + " told of nothing by itself.");
  }

  private Report limits() {
    Map<String, Order> ordered = readers.use().ordered();
    LimitSettings now = readers.use().get();
    List<Report.Row> rows = new ArrayList<>();
    for (SettingsSheet.Row row : SettingsSheet.rows(LimitSettings.class)) {
      Order order = ordered.get(row.key());
      rows.add(
          new Report.Row(
              row.key(),
              SettingsSheet.value(now, row.key())
                  + ' '
                  + row.unit()
                  + (order == null
                      ? ", by the configuration"
                      : ", by command of "
                          + order.who()
                          + ", "
                          + times.of(order.at())
                          + "; by the configuration "
                          + SettingsSheet.value(readers.use().configured().get(), row.key()))));
    }
    return Report.done(List.of(new Report.Part.Table(rows)));
  }

  private Report limited(String key, @Nullable String value, String by) {
    Optional<String> before =
        Optional.ofNullable(readers.use().ordered().get(key)).map(Order::value);
    if (!before.equals(Optional.ofNullable(value))) {
      readers.orders().set(FairUse.name(key), value, null, by);
    }
    return Report.done(
        key
            + " is "
            + SettingsSheet.value(readers.use().get(), key)
            + (value == null ? " now, by the configuration." : " now."));
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
