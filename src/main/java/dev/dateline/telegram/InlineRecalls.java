// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls back what people have posted by typing behind our name, in chats that we do not know. An
/// edit is noted once Telegram has taken it: what a crash or the network kept from it is looked for
/// again. Any thread may call; nobody waits for it.
final class InlineRecalls implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InlineRecalls.class);

  private final long bot;
  private final BotApi api;
  private final Recalls recalls;
  private final Errands errands = new Errands("posts");

  /// Nothing looked for yet.
  ///
  /// @param bot whose
  /// @param api the Bot API
  /// @param recalls says what is to be said
  InlineRecalls(long bot, BotApi api, Recalls recalls) {
    this.bot = bot;
    this.api = api;
    this.recalls = recalls;
  }

  /// Looks for what is to be called back.
  void look() {
    errands.run(
        () -> {
          List<Recalls.Posting> next = recalls.posts(bot);
          while (!next.isEmpty() && edited(next)) {
            next = recalls.posts(bot);
          }
        });
  }

  // Whether more may be asked of Telegram now.
  private boolean edited(List<Recalls.Posting> next) throws InterruptedException {
    for (Recalls.Posting each : next) {
      try {
        LOG.trace("{}", api.call(edit(each)));
        recalls.posted(bot, each);
      } catch (Refused refused) {
        if (refused.retryAfter() != null || refused.theirs()) {
          LOG.info(refused.getMessage());
          return false;
        }
        if (refused.unchanged()) {
          recalls.posted(bot, each);
        } else {
          LOG.info("a post is gone: {}", refused.getMessage());
          recalls.lost(bot, each);
        }
      } catch (Unreachable lost) {
        LOG.info(lost.getMessage());
        return false;
      }
    }
    return true;
  }

  private static RawCall edit(Recalls.Posting posting) {
    return new RawCall(
        "editMessageText",
        Map.of(
            "inline_message_id",
            posting.message(),
            "text",
            posting.html(),
            "parse_mode",
            "HTML",
            "link_preview_options",
            Map.of("is_disabled", true)));
  }

  @Override
  public void close() {
    errands.close();
  }
}
