// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.admin.Job;
import dev.dateline.admin.Report;
import dev.dateline.ledger.Document;
import dev.dateline.ledger.Inbox;
import dev.dateline.ledger.Outbox;
import dev.dateline.ledger.TickerBook;
import dev.dateline.telegram.Markup.Block;
import dev.dateline.telegram.Markup.Line;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;

/// Messages that tell how far some work has come, by edits of themselves. How far it is, is worth
/// something only now; what came of it waits in the outbox until it is sent. Any thread may call.
final class Ticker implements AutoCloseable {
  /// What is said of work that a process died over.
  static final String CUT_OFF =
      "It was cut off when the program stopped; nothing is half done. Give the command again.";

  // A chat takes a message a second; answers go before.
  private static final Duration STEP = Duration.ofSeconds(3);
  private static final Duration SOON = Duration.ofMillis(300);
  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

  private final long bot;
  private final TickerBook book;
  private final Gate gate;
  private final Consumer<Set<String>> wake;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// A ticker with nothing to tell.
  ///
  /// @param bot whose messages
  /// @param book where they are kept
  /// @param gate the way out
  /// @param wake told of lanes that have something to do
  Ticker(long bot, TickerBook book, Gate gate, Consumer<Set<String>> wake) {
    this.bot = bot;
    this.book = book;
    this.gate = gate;
    this.wake = wake;
  }

  /// Keeps the answer to an update up to date with some work.
  ///
  /// @param update the update
  /// @param target the message that tells of it, or null for the answer, which is not written yet
  /// @param job the work
  void follow(Inbox.Waiting update, @Nullable Long target, Job job) {
    book.begin(bot, update, target);
    threads.execute(
        () -> {
          try {
            tell(update, job);
          } catch (InterruptedException stopped) {
            LOG.debug("update {}: its work is not told of any more", update.update());
          }
        });
  }

  /// Tells of the work that another process left. To be called before updates are answered.
  void cutOff() {
    List<Outbox.Part> said = parts(List.of(Line.of(CUT_OFF)), List.of());
    for (long inbox : book.left(bot)) {
      threads.execute(
          () -> {
            try {
              end(inbox, said);
            } catch (InterruptedException stopped) {
              LOG.debug("work that was cut off is told of by the next process");
            }
          });
    }
  }

  private void tell(Inbox.Waiting update, Job job) throws InterruptedException {
    String shown = job.line();
    while (!job.over(STEP)) {
      String line = job.line();
      Optional<Long> message = book.message(bot, update.seq());
      if (!line.equals(shown) && message.isPresent()) {
        shown = line;
        edit(update.chat(), message.get(), line);
      }
    }
    Report report = job.report();
    end(update.seq(), parts(ReportMarkup.of(report), report.files()));
  }

  private void edit(long chat, long message, String line) throws InterruptedException {
    EditMessageText said =
        EditMessageText.builder()
            .chatId(chat)
            .messageId(Math.toIntExact(message))
            .text(line)
            .build();
    try {
      LOG.trace("{}", gate.once(chat, () -> said));
    } catch (Refused | Unreachable missed) {
      // The next line tells more.
      LOG.debug("chat {}: {}", chat, missed.getMessage());
    }
  }

  // The message may be on its way: whoever waits for it looks again soon.
  private void end(long inbox, List<Outbox.Part> parts) throws InterruptedException {
    Optional<Set<String>> lanes = book.end(bot, inbox, parts);
    while (lanes.isEmpty()) {
      Thread.sleep(SOON);
      lanes = book.end(bot, inbox, parts);
    }
    wake.accept(lanes.get());
  }

  private static List<Outbox.Part> parts(List<Block> blocks, List<Document> files) {
    return Stream.concat(
            Pages.TELEGRAM.of(blocks).stream()
                .map(page -> new Outbox.Part(Markup.html(page), Markup.plain(page))),
            files.stream().map(file -> new Outbox.Part("", "", null, file)))
        .toList();
  }

  /// Tells nothing any more; what is not told waits in the ledger.
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
