// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Counts for the day's limits what was erased: otherwise whoever asks to be forgotten could ask
/// without end. A row says when, how many tokens it took and, as hashes with a random salt, who and
/// where; rows and salt are deleted once no limit can count them.
///
/// Whoever holds the ledger and tries every number there is can still undo a hash while its salt is
/// there. That is why it is there for a day only.
///
/// @param handle of the transaction
record Spent(Handle handle) {
  /// How long a day's limit can count a question: the day on which clocks are put back has 25
  /// hours.
  static final Duration KEPT = Duration.ofHours(25);

  private static final String TOKENS = "coalesce(sum(tokens), 0)";

  private record Question(String person, Chat chat, long at, long tokens) {}

  /// Keeps the count of questions that are about to be erased.
  ///
  /// @param erased what follows `from question q join chat c on c.chat = q.chat where`
  /// @param named the values of its names
  /// @param since the earliest that counts
  void note(String erased, Map<String, String> named, Instant since) {
    List<Question> questions =
        handle
            .createQuery(
                "select q.person, q.at, c.platform, c.bot, c.external,"
                    + " coalesce(t.input + t.output, 0) as tokens from question q"
                    + " join chat c on c.chat = q.chat"
                    + " left join transcript t on t.answer = q.answer where q.person is not null"
                    + " and q.at >= :since and "
                    + erased)
            .bind("since", since.toEpochMilli())
            .bindMap(named)
            .map(
                (row, context) ->
                    new Question(
                        row.getString("person"),
                        new Chat(
                            row.getString("platform"),
                            row.getString("bot"),
                            row.getString("external"),
                            ""),
                        row.getLong("at"),
                        row.getLong("tokens")))
            .list();
    if (questions.isEmpty()) {
      return;
    }
    String salt = salt().orElseGet(this::salted);
    for (Question each : questions) {
      handle.execute(
          "insert into spent (person, chat, at, tokens) values (?, ?, ?, ?)",
          person(salt, each.chat().platform(), each.person()),
          chat(salt, each.chat()),
          each.at(),
          each.tokens());
    }
  }

  int ofPerson(String platform, String person, Instant since) {
    return counted("count(*)", "person", salt().map(salt -> person(salt, platform, person)), since)
        .intValue();
  }

  int ofChat(Chat chat, Instant since) {
    return counted("count(*)", "chat", salt().map(salt -> chat(salt, chat)), since).intValue();
  }

  long tokensOfPerson(String platform, String person, Instant since) {
    return counted(TOKENS, "person", salt().map(salt -> person(salt, platform, person)), since);
  }

  long tokensOfChat(Chat chat, Instant since) {
    return counted(TOKENS, "chat", salt().map(salt -> chat(salt, chat)), since);
  }

  void moved(Chat chat, String external) {
    Chat now = new Chat(chat.platform(), chat.bot(), external, "");
    salt()
        .ifPresent(
            salt ->
                handle.execute(
                    "update spent set chat = ? where chat = ?", chat(salt, now), chat(salt, chat)));
  }

  /// Deletes what no limit can count any more.
  ///
  /// @param now the time
  void purge(Instant now) {
    handle.execute("delete from spent where at < ?", now.minus(KEPT).toEpochMilli());
    handle.execute("delete from spent_salt where not exists (select 1 from spent)");
  }

  // Without a salt nothing was erased within the day.
  private Long counted(String what, String column, Optional<String> key, Instant since) {
    return key.isEmpty()
        ? (Long) 0L
        : handle
            .createQuery(
                "select " + what + " from spent where " + column + " = :key and at >= :since")
            .bind("key", key.get())
            .bind("since", since.toEpochMilli())
            .mapTo(Long.class)
            .one();
  }

  private Optional<String> salt() {
    return handle.createQuery("select salt from spent_salt").mapTo(String.class).findFirst();
  }

  // Nothing that a test would choose: only that nobody can know it counts.
  private String salted() {
    String salt = UUID.randomUUID().toString();
    handle.execute("insert into spent_salt (salt) values (?)", salt);
    return salt;
  }

  private static String person(String salt, String platform, String person) {
    return Fingerprint.of(String.join("\n", salt, "person", platform, person));
  }

  private static String chat(String salt, Chat chat) {
    return Fingerprint.of(
        String.join("\n", salt, "chat", chat.platform(), chat.bot(), chat.external()));
  }
}
