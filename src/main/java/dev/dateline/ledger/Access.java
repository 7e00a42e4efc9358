// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Who may ask: persons and groups by Telegram's number, a group's being negative. What editors
/// decided is never changed or deleted; the newest row counts. Any thread may call.
///
/// @param database the ledger
/// @param random makes the codes; one that nobody can foresee
/// @param clock the time
public record Access(Database database, RandomGenerator random, InstantSource clock) {
  // Without the letters and digits that look alike on a phone, and told over a telephone.
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 8;

  private static final String NEWEST =
      "select subject, standing from access_standing where standing is not null and seq in"
          + " (select max(seq) from access_standing group by subject)";

  /// To whom the bot answers.
  public enum Mode {
    /// To everybody who is not banned.
    OPEN,
    /// To those alone who are allowed.
    LIST,
    /// To those alone who are allowed; whoever else asks gets a code to be let in by.
    PAIRING;

    /// {@return the mode of a name}
    ///
    /// @param name `open`, `list` or `pairing`
    /// @throws IllegalArgumentException when it is none of them
    public static Mode of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /// {@return its name in settings and commands}
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What was decided on a person or a group.
  public enum Standing {
    /// May ask in every mode.
    ALLOWED,
    /// May ask in none, and gets no line.
    BANNED;

    /// {@return how the ledger and commands write it}
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What comes of asking to be let in.
  public sealed interface Knock {
    /// Somebody of the newsroom is to be told this code.
    ///
    /// @param code the code
    /// @param expires until when it counts
    record Waits(String code, Instant expires) implements Knock {}

    /// So many wait already that nobody else can.
    record Full() implements Knock {}
  }

  /// Who waits to be let in.
  ///
  /// @param code as it was given to them
  /// @param subject Telegram's number
  /// @param expires until when the code counts
  public record Waiting(String code, String subject, Instant expires) {}

  /// {@return what was decided on a person or a group, empty for nothing}
  ///
  /// @param subject Telegram's number
  public Optional<Standing> of(String subject) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select standing from access_standing where subject = :subject"
                        + " order by seq desc limit 1")
                .bind("subject", subject)
                .map((row, context) -> Optional.ofNullable(row.getString("standing")))
                .findOne()
                .flatMap(newest -> newest.map(Access::standing)));
  }

  /// {@return every person and group on whom something is decided, by number as text}
  public Map<String, Standing> all() {
    return database.read(
        handle -> {
          Map<String, Standing> all = new TreeMap<>();
          handle
              .createQuery(NEWEST)
              .map(
                  (row, context) ->
                      Map.entry(row.getString("subject"), standing(row.getString("standing"))))
              .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
          return all;
        });
  }

  /// Decides on a person or a group. Whoever waited to be let in does not any more.
  ///
  /// @param subject Telegram's number
  /// @param standing what is decided, or null to take it back
  /// @param who the id of the editor who does it
  public void set(String subject, @Nullable Standing standing, String who) {
    database.write(handle -> set(handle, subject, standing, who));
  }

  private int set(Handle handle, String subject, @Nullable Standing standing, String who) {
    handle.execute("delete from access_knock where subject = ?", subject);
    return handle
        .createUpdate(
            "insert into access_standing (seq, subject, standing, who, at) values ((select"
                + " coalesce(max(seq), 0) + 1 from access_standing), :subject, :standing, :who,"
                + " :at)")
        .bind("subject", subject)
        .bind("standing", standing == null ? null : standing.key())
        .bind("who", who)
        .bind("at", clock.millis())
        .execute();
  }

  /// {@return the mode that an editor chose, empty for the configuration's}
  public Optional<Mode> mode() {
    return database.read(
        handle ->
            handle
                .createQuery("select mode from access_mode order by seq desc limit 1")
                .map((row, context) -> Optional.ofNullable(row.getString("mode")))
                .findOne()
                .flatMap(newest -> newest.map(Mode::of)));
  }

  /// Chooses the mode.
  ///
  /// @param mode the mode, or null for the configuration's from now on
  /// @param who the id of the editor who does it
  public void choose(@Nullable Mode mode, String who) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "insert into access_mode (seq, mode, who, at) values ((select"
                        + " coalesce(max(seq), 0) + 1 from access_mode), :mode, :who, :at)")
                .bind("mode", mode == null ? null : mode.key())
                .bind("who", who)
                .bind("at", clock.millis())
                .execute());
  }

  /// Asks for somebody to be let in. Whoever waits already keeps the code.
  ///
  /// @param subject Telegram's number
  /// @param counts how long a code counts
  /// @param most how many may wait at a time
  /// @return the code, or that too many wait
  public Knock knock(String subject, Duration counts, int most) {
    Instant now = clock.instant();
    StringBuilder code = new StringBuilder();
    random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
    return database.write(
        handle -> {
          handle.execute("delete from access_knock where expires < ?", now.toEpochMilli());
          List<Waiting> waiting = waiting(handle);
          for (Waiting each : waiting) {
            if (each.subject().equals(subject)) {
              return new Knock.Waits(each.code(), each.expires());
            }
          }
          if (waiting.size() >= most) {
            return new Knock.Full();
          }
          Instant expires = now.plus(counts);
          handle.execute(
              "insert into access_knock (code, subject, expires) values (?, ?, ?)",
              code.toString(),
              subject,
              expires.toEpochMilli());
          return new Knock.Waits(code.toString(), expires);
        });
  }

  /// {@return who waits, whose code ends first before the others}
  public List<Waiting> waiting() {
    long now = clock.millis();
    return database.read(Access::waiting).stream()
        .filter(each -> each.expires().toEpochMilli() >= now)
        .toList();
  }

  /// {@return who waits with a code, empty where it does not count (any more)}
  ///
  /// @param code as somebody typed it: case, blanks and hyphens do not matter
  public Optional<String> waitingWith(String code) {
    return database.read(handle -> waitingWith(handle, code));
  }

  private Optional<String> waitingWith(Handle handle, String code) {
    String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    long now = clock.millis();
    return waiting(handle).stream()
        .filter(each -> each.code().equals(plain) && each.expires().toEpochMilli() >= now)
        .map(Waiting::subject)
        .findFirst();
  }

  private static List<Waiting> waiting(Handle handle) {
    return handle
        .createQuery("select code, subject, expires from access_knock order by expires, code")
        .map(
            (row, context) ->
                new Waiting(
                    row.getString("code"),
                    row.getString("subject"),
                    Instant.ofEpochMilli(row.getLong("expires"))))
        .list();
  }

  /// Lets in whoever has a code.
  ///
  /// @param code as somebody typed it: case, blanks and hyphens do not matter
  /// @param who the id of the editor who does it
  /// @return whom, or empty when the code does not count (any more)
  public Optional<String> admit(String code, String who) {
    return database.write(
        handle -> {
          Optional<String> subject = waitingWith(handle, code);
          subject.ifPresent(each -> set(handle, each, Standing.ALLOWED, who));
          return subject;
        });
  }

  /// Forgets that somebody waits to be let in.
  ///
  /// @param handle of the transaction
  /// @param subject Telegram's number
  static void forget(Handle handle, String subject) {
    handle.execute("delete from access_knock where subject = ?", subject);
  }

  /// A group has become a supergroup: what was decided on it goes along.
  ///
  /// @param handle of the transaction
  /// @param from the group
  /// @param to the supergroup
  static void moved(Handle handle, String from, String to) {
    handle.execute(
        "insert into access_standing (seq, subject, standing, who, at) select (select max(seq)"
            + " from access_standing) + 1, ?, standing, who, at from access_standing where seq ="
            + " (select max(seq) from access_standing where subject = ?) and not exists"
            + " (select 1 from access_standing where subject = ?)",
        to,
        from,
        to);
    handle.execute("delete from access_knock where subject = ?", from);
  }

  private static Standing standing(String name) {
    return Standing.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
