// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.ask.Asked;
import dev.dateline.ask.Audience;
import dev.dateline.ask.Reply;
import dev.dateline.ledger.Inbox;
import dev.dateline.settings.TelegramSettings;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes questions to the desk, and shows meanwhile that somebody is at work.
///
/// @param desk who answers
/// @param folders the sources to search, empty for all
/// @param signs shows that we are at work
/// @param threads where searching is done: platform threads, as many as there are processors
/// @param settings limits
/// @param clock the time
record DeskRunner(
    Desk desk,
    Set<String> folders,
    Signs signs,
    ExecutorService threads,
    TelegramSettings settings,
    InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(DeskRunner.class);

  /// Drops what is remembered of a conversation.
  ///
  /// @param waiting an update of it
  void forget(Inbox.Waiting waiting) {
    desk.forget(conversation(waiting));
  }

  /// Asks a question, and waits for its answer.
  ///
  /// @param enquiry the question
  /// @param work ends the wait when it is not to be answered any more
  /// @return the answer, or null where there is none, which is logged unless it was cancelled
  /// @throws InterruptedException when the thread was told to stop
  @Nullable Reply ask(Enquiry enquiry, InHand.Work work) throws InterruptedException {
    // What is written for a group is read by many: they see that we type, and then the answer.
    if (enquiry.question().setting() == Asked.Setting.GROUP) {
      return reply(enquiry, work, Audience.NONE);
    }
    try (Preview preview = signs.preview(enquiry.waiting())) {
      return reply(enquiry, work, preview);
    }
  }

  private @Nullable Reply reply(Enquiry enquiry, InHand.Work work, Audience audience)
      throws InterruptedException {
    Inbox.Waiting waiting = enquiry.waiting();
    Asked asked =
        new Asked(
            enquiry.question().text(),
            conversation(waiting),
            enquiry.question().setting(),
            folders,
            clock.instant(),
            enquiry.name(),
            enquiry.question().context());
    Future<Reply> answering = threads.submit(() -> desk.ask(asked, audience));
    work.by(answering);
    int waits = Math.max(1, settings.answerSeconds() * 1_000 / settings.typingMilliseconds());
    try {
      for (int wait = 0; wait < waits; wait++) {
        signs.typing(waiting.chat(), waiting.topic());
        try {
          return answering.get(settings.typingMilliseconds(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          LOG.trace("update {} is still being answered", waiting.update());
        }
      }
      answering.cancel(true);
      LOG.error("update {}: no answer in {} s", waiting.update(), settings.answerSeconds());
      return null;
    } catch (CancellationException e) {
      LOG.debug("update {} is not to be answered any more", waiting.update());
      return null;
    } catch (ExecutionException e) {
      LOG.error("update {} of chat {} broke", waiting.update(), waiting.chat(), e.getCause());
      return null;
    } catch (InterruptedException e) {
      answering.cancel(true);
      throw e;
    }
  }

  private static String conversation(Inbox.Waiting waiting) {
    return LedgerChronicle.conversation(waiting.chat(), waiting.topic());
  }
}
