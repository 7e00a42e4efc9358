// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dateline.settings.ConversationSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// The conversations of all chats, in memory only: a restart forgets them, and a follow-up is then
/// taken by its own words. Bounded by count and age. Any thread may call; one chat's turns are
/// expected one after the other.
public final class Conversations {
  private final Cache<String, Conversation> byKey;
  private final InstantSource clock;
  private final Duration age;

  /// Begins with none.
  ///
  /// @param settings how many, and for how long
  /// @param clock what time it is
  public Conversations(ConversationSettings settings, InstantSource clock) {
    this.clock = clock;
    this.age = Duration.ofMinutes(settings.minutes());
    this.byKey =
        Caffeine.newBuilder()
            .maximumSize(settings.conversations())
            .expireAfterWrite(age)
            .ticker(() -> nanoseconds(clock))
            // On the caller's thread: a test sees the bound at once, and there is little to do.
            .executor(Runnable::run)
            .build();
  }

  /// The conversation so far.
  ///
  /// @param key the chat with its topic; empty for a question by itself
  /// @return its turns that are young enough, none for an unknown or empty key
  public Conversation before(String key) {
    Conversation kept = key.isEmpty() ? null : byKey.getIfPresent(key);
    if (kept == null) {
      return Conversation.EMPTY;
    }
    var oldest = clock.instant().minus(age);
    return new Conversation(
        kept.turns().stream().filter(turn -> !turn.at().isBefore(oldest)).toList());
  }

  /// The conversation that a question can mean: the turns before it, and behind them the words that
  /// it is a reply to.
  ///
  /// @param asked the question
  /// @return its turns, without that of the question itself before it was changed
  Conversation before(Asked asked) {
    Conversation turns = before(asked.conversation()).without(asked.message());
    String context = Wording.cleaned(asked.context());
    return context.isBlank()
        ? turns
        : turns.with(new Turn(context, context, List.of(), List.of(), asked.now()));
  }

  /// Adds a turn; one of the same name leaves.
  ///
  /// @param key the chat with its topic; nothing is kept for an empty one
  /// @param turn what was asked and answered
  public void add(String key, Turn turn) {
    if (!key.isEmpty()) {
      byKey.put(key, before(key).without(turn.message()).with(turn));
    }
  }

  /// Forgets a conversation.
  ///
  /// @param key the chat with its topic
  public void forget(String key) {
    byKey.invalidate(key);
  }

  /// {@return how many conversations are kept}
  public long size() {
    byKey.cleanUp();
    return byKey.estimatedSize();
  }

  private static long nanoseconds(InstantSource clock) {
    var now = clock.instant();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }
}
