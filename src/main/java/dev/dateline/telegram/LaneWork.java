// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ledger.Broadcasts;
import dev.dateline.ledger.Inbox;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What is done in a lane: a chat's messages are sent, then its next update is answered; in that of
/// broadcasts the next copy is sent.
///
/// @param bot our own number
/// @param inbox what waits to be answered
/// @param clerk answers it
/// @param postman sends what waits to be sent
/// @param broadcaster sends broadcasts
/// @param wake told of lanes that have something new to do
record LaneWork(
    long bot,
    Inbox inbox,
    Clerk clerk,
    Postman postman,
    Broadcaster broadcaster,
    Consumer<Set<String>> wake)
    implements Lanes.Step {
  @Override
  public boolean take(String lane) throws InterruptedException {
    if (lane.equals(Broadcasts.LANE)) {
      wake.accept(broadcaster.step());
      return false;
    }
    wake.accept(postman.deliver(lane));
    Optional<Inbox.Waiting> waiting = inbox.begin(bot, lane);
    if (waiting.isEmpty()) {
      return false;
    }
    wake.accept(clerk.answer(waiting.get()));
    wake.accept(postman.deliver(lane));
    return true;
  }
}
