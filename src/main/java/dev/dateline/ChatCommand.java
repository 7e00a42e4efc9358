// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.ask.Audience;
import dev.dateline.ask.Reply;
import dev.dateline.console.Chat;
import dev.dateline.console.Lines;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// A conversation in the terminal or from a pipe, over folders that are watched meanwhile.
@Command(name = "chat", description = "Talks to the coverage; also reads questions from a pipe.")
final class ChatCommand implements Callable<Integer> {
  private static final String CONVERSATION = "terminal";

  private final Outside outside;

  @Mixin PlaceOptions places = new PlaceOptions();

  ChatCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws IOException {
    try (Desk desk = Desk.open(places.resolve(outside), outside);
        Watch _ = Watch.start(desk.wiring(), outside);
        Housekeeping _ = Housekeeping.start(desk.wiring())) {
      Chat chat = new Chat((text, audience) -> answer(desk, text, audience), desk.coverage());
      if (!outside.terminal()) {
        chat.pipe(new Lines(outside.in()), outside.out());
        return Main.DONE;
      }
      chat.screen(desk.wiring().data.path().resolve("history"));
      return Main.DONE;
    }
  }

  private Reply answer(Desk desk, String text, Audience audience) {
    if (text.strip().equals("/forget")) {
      return desk.forget(text, CONVERSATION);
    }
    Instant asked = outside.clock().instant();
    Reply reply = desk.ask(text, CONVERSATION, audience);
    // An answer that Ctrl-C stopped is shown to nobody.
    if (!Thread.currentThread().isInterrupted()) {
      desk.record(reply, asked);
    }
    return reply;
  }
}
