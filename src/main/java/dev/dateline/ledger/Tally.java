// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.Instant;

/// How much was asked; of what was erased, what was asked within the last day. Any thread may call.
///
/// @param database the ledger
public record Tally(Database database) {
  private static final String TOKENS =
      "select coalesce(sum(t.input + t.output), 0) from question q"
          + " join chat c on c.chat = q.chat join transcript t on t.answer = q.answer where";

  /// {@return how many questions a person asked, in all chats of a platform}
  ///
  /// @param platform the platform
  /// @param person the platform's id of the person
  /// @param since from this moment on
  public int ofPerson(String platform, String person, Instant since) {
    return database.read(
        handle ->
            handle
                    .createQuery(
                        "select count(*) from question q join chat c on c.chat = q.chat where"
                            + " c.platform = :platform and q.person = :person and q.at >= :since")
                    .bind("platform", platform)
                    .bind("person", person)
                    .bind("since", since.toEpochMilli())
                    .mapTo(Integer.class)
                    .one()
                + new Spent(handle).ofPerson(platform, person, since));
  }

  /// {@return how many tokens of models a person's questions used, in all chats of a platform}
  ///
  /// @param platform the platform
  /// @param person the platform's id of the person
  /// @param since from this moment on
  public long tokensOfPerson(String platform, String person, Instant since) {
    return database.read(
        handle ->
            handle
                    .createQuery(
                        TOKENS
                            + " c.platform = :platform and q.person = :person and q.at >= :since")
                    .bind("platform", platform)
                    .bind("person", person)
                    .bind("since", since.toEpochMilli())
                    .mapTo(Long.class)
                    .one()
                + new Spent(handle).tokensOfPerson(platform, person, since));
  }

  /// {@return how many tokens of models the questions of a chat used, in all of its topics}
  ///
  /// @param chat the chat, in whichever topic
  /// @param since from this moment on
  public long tokensOfChat(Chat chat, Instant since) {
    return database.read(
        handle ->
            handle
                    .createQuery(TOKENS + Erasure.CHAT + " and q.at >= :since")
                    .bindMethods(chat)
                    .bind("since", since.toEpochMilli())
                    .mapTo(Long.class)
                    .one()
                + new Spent(handle).tokensOfChat(chat, since));
  }

  /// {@return how many questions were asked in a chat, in all of its topics}
  ///
  /// @param chat the chat, in whichever topic
  /// @param since from this moment on
  public int ofChat(Chat chat, Instant since) {
    return database.read(
        handle ->
            handle
                    .createQuery(
                        "select count(*) from question q join chat c on c.chat = q.chat where"
                            + Erasure.CHAT
                            + " and q.at >= :since")
                    .bindMethods(chat)
                    .bind("since", since.toEpochMilli())
                    .mapTo(Integer.class)
                    .one()
                + new Spent(handle).ofChat(chat, since));
  }
}
