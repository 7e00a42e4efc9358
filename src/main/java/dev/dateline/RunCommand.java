// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.search.Extent;
import dev.dateline.settings.Secrets;
import dev.dateline.telegram.BotToken;
import dev.dateline.telegram.TelegramBot;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The bot, until SIGTERM or until Telegram refuses the token.
@Command(name = "run", description = "Runs the Telegram bot.")
final class RunCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

  // Behind the bot's own time for what is in hand: closing the index and the ledger.
  private static final int CLOSE_SECONDS = 10;

  private final Outside outside;

  @Mixin PlaceOptions places = new PlaceOptions();

  RunCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws InterruptedException {
    Places resolved = places.resolve(outside);
    if (resolved.secrets().botToken().isEmpty()) {
      outside.say(Secrets.BOT_TOKEN + " is not set: BotFather gives one, the README says how");
      return Main.WRONG;
    }
    Logging.verbose();
    try (Desk desk = Desk.open(resolved, outside)) {
      if (!desk.wiring().writes()) {
        return Main.FAILED;
      }
      Extent extent = desk.extent();
      LOG.info("{}", desk.coverage());
      if (extent.samples() > 0) {
        LOG.warn("readers are shown sample coverage; --articles or DATELINE_ARTICLES names yours");
      }
      if (!resolved.settings().model().none()) {
        LOG.warn(CheckCommand.NO_MODEL_YET);
      }
      TelegramBot bot =
          new TelegramBot(
              new BotParts(desk, outside).of(new BotToken(resolved.secrets().botToken())));
      CountDownLatch closed = new CountDownLatch(1);
      Thread stopping = Thread.ofPlatform().unstarted(() -> stop(bot, closed));
      Runtime.getRuntime().addShutdownHook(stopping);
      Optional<String> why;
      try (Watch watch = Watch.start(desk.wiring(), outside);
          Housekeeping housekeeping = Housekeeping.start(desk.wiring().ledger)) {
        bot.start();
        why = bot.await();
      }
      desk.close();
      closed.countDown();
      why.ifPresent(outside::say);
      return why.isPresent() ? Main.FAILED : Main.DONE;
    }
  }

  private static void stop(TelegramBot bot, CountDownLatch closed) {
    try {
      bot.stop();
      if (!closed.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("closing took too long; the next start mends what is open");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    // A stop that was asked for is no failure, whatever the signal's own number is.
    Runtime.getRuntime().halt(Main.DONE);
  }
}
