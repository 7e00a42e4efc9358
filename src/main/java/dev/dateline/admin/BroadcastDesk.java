// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.admin.Report.Part;
import dev.dateline.admin.Report.Result;
import dev.dateline.ledger.BroadcastCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `/broadcast`: what the newsroom writes to every chat that said `/notices on`.
///
/// @param mailing what was ordered, and where it is welcome
/// @param times how moments are written
record BroadcastDesk(Mailing mailing, Times times) {
  Report done(Broadcast wanted, Caller caller) {
    Long bot = mailing.bot();
    if (bot == null) {
      return Report.refused("Only the running bot writes to chats: give the command in its chat.");
    }
    return switch (wanted) {
      case Broadcast.Show _ -> show(bot);
      case Broadcast.Stop _ -> stopped(bot);
      case Broadcast.Send send -> begun(bot, send, caller);
    };
  }

  private Report show(long us) {
    return mailing
        .broadcasts()
        .newest(us)
        .map(
            count ->
                Report.done(
                    "The broadcast of "
                        + times.of(count.at())
                        + (count.over() ? " is over: " : " is under way: ")
                        + count.line()
                        + '.'))
        .orElseGet(() -> Report.done("Nothing was broadcast."));
  }

  private Report stopped(long us) {
    return mailing.broadcasts().stop(us)
        ? Report.done("Nothing more is sent; how it went follows.")
        : Report.done("No broadcast is under way.");
  }

  Report foreseen(Broadcast.Send send) {
    Optional<Report> refusal = refusal();
    Long bot = mailing.bot();
    if (refusal.isPresent() || bot == null) {
      return refusal.orElseThrow();
    }
    int chats = mailing.choices().welcoming(bot).size();
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Text(
            "This goes to " + chats(chats) + " that said /notices on, and cannot be taken back:"));
    send.words().lines().forEach(line -> parts.add(new Part.Text(line)));
    return new Report(Result.WAITS, parts);
  }

  private Optional<Report> refusal() {
    Long bot = mailing.bot();
    if (bot == null) {
      return Optional.of(
          Report.refused("Only the running bot writes to chats: give the command in its chat."));
    }
    Optional<BroadcastCount> newest = mailing.broadcasts().newest(bot);
    if (newest.isPresent() && !newest.get().over()) {
      return Optional.of(Report.refused("A broadcast is under way; /broadcast stop ends it."));
    }
    return mailing.choices().welcoming(bot).isEmpty()
        ? Optional.of(Report.refused("No chat has said /notices on: there is nobody to write to."))
        : Optional.empty();
  }

  private Report begun(long us, Broadcast.Send send, Caller caller) {
    String ticket = send.ticket();
    if (ticket == null || !(caller instanceof Caller.Person(String id, String chat))) {
      return Report.refused("A broadcast is confirmed in the bot's chat.");
    }
    // Heard again after a crash, it has begun already: that is no second one.
    Optional<Report> refusal = mailing.broadcasts().known(ticket) ? Optional.empty() : refusal();
    if (refusal.isPresent()) {
      return refusal.get();
    }
    List<Long> chats = mailing.choices().welcoming(us);
    mailing.broadcasts().begin(ticket, us, send.words(), id, Long.parseLong(chat), chats);
    return Report.done(
        "The broadcast to "
            + chats(mailing.broadcasts().newest(us).orElseThrow().chats())
            + " has begun. /broadcast tells how far it is, /broadcast stop ends it; how it went is"
            + " told here.");
  }

  private static String chats(int number) {
    return number + (number == 1 ? " chat" : " chats");
  }
}
