// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.ledger.DataFolder;
import dev.dateline.settings.Secrets;
import dev.dateline.settings.SettingsException;
import dev.dateline.telegram.BotToken;
import dev.dateline.telegram.TelegramBot;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The bot, until SIGTERM or until Telegram refuses the token.
@Command(name = "run", description = "Runs the Telegram bot.")
final class RunCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

  // Behind the bot's own time for what is in hand: closing the index and the ledger.
  static final int CLOSE_SECONDS = 10;

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
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<TelegramBot> running = new AtomicReference<>();
    Thread stopping = Thread.ofPlatform().unstarted(() -> stop(running.get(), closed));
    Optional<String> why = serve(resolved, running, stopping);
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(stopping);
    } catch (IllegalStateException _) {
      // It runs: the process ends there.
      LOG.debug("stopped by a signal");
    }
    why.ifPresent(outside::say);
    return why.isPresent() ? Main.FAILED : Main.DONE;
  }

  private Optional<String> serve(
      Places places, AtomicReference<TelegramBot> running, Thread stopping)
      throws InterruptedException {
    try (Desk desk = Desk.open(places, outside)) {
      if (desk.wiring().data instanceof DataFolder.Reading) {
        return Optional.of("the bot needs a data folder of its own");
      }
      LOG.info("{}", desk.coverage());
      if (desk.extent().samples() > 0) {
        LOG.warn("readers are shown sample coverage; --articles or DATELINE_ARTICLES names yours");
      }
      desk.wiring()
          .choice
          .models()
          .writer()
          .ifPresent(model -> LOG.info("{} writes answers", model.name()));
      Served served = new Served();
      BotToken token = new BotToken(places.secrets().botToken());
      TelegramBot bot = new TelegramBot(BotParts.of(desk, outside, token, served));
      served.calling(bot.calls()::now);
      try (NightDesk night = new NightDesk(desk, outside, bot.bot(), bot.calls()::now).start();
          Watch _ = Watch.start(desk.wiring(), outside, night::read);
          Housekeeping _ = Housekeeping.start(desk.wiring());
          Lookout _ = Lookout.open(desk, outside, bot, served);
          Hatch _ = Hatch.open(places.settings().telegram(), token, bot)) {
        running.set(bot);
        Runtime.getRuntime().addShutdownHook(stopping);
        bot.start();
        Optional<String> why = bot.await();
        if (why.isPresent()) {
          bot.stop();
        }
        return why;
      }
    } catch (IllegalArgumentException address) {
      throw new SettingsException(String.valueOf(address.getMessage()));
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
