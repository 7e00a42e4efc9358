// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What the newsroom ordered by command until further notice. It outlives a restart and counts
/// before environment and file. Nothing in it is changed or deleted; a name's newest row counts.
/// Any thread may call.
///
/// @param database the ledger
/// @param clock the time of rows, and whether an order has ended
public record StandingOrders(Database database, InstantSource clock) {
  /// That readers' questions wait; its value says nothing.
  public static final String PAUSE = "pause";

  /// What stands above answers.
  public static final String ANNOUNCEMENT = "announcement";

  /// {@return the name of the order to answer somebody's next question as a reader's}
  ///
  /// @param person the platform's id
  public static String asReader(String person) {
    return "reader." + person;
  }

  /// {@return the name of the order to tell a chat nothing unasked}
  ///
  /// @param chat the platform's id
  public static String alerts(String chat) {
    return "alerts." + chat;
  }

  /// How the names of orders begin that make a group an admin chat; its number comes behind.
  public static final String ADMIN_CHAT = "admin_chat.";

  /// An admin chat has become a supergroup, and stays one.
  ///
  /// @param handle of the transaction
  /// @param from the group
  /// @param to the supergroup
  static void moved(Handle handle, String from, String to) {
    handle.execute(
        "insert into standing_order (seq, name, value, until, who, at)"
            + " select (select coalesce(max(seq), 0) + 1 from standing_order), ?, value, until,"
            + " who, at from standing_order where name = ? order by seq desc limit 1",
        ADMIN_CHAT + to,
        ADMIN_CHAT + from);
  }

  /// One order.
  ///
  /// @param value what was ordered
  /// @param until when it ends by itself, or null for never
  /// @param who the id of whoever gave it
  /// @param at when
  public record Order(String value, @Nullable Instant until, String who, Instant at) {}

  /// {@return the order of a name, empty where there is none or it has ended}
  ///
  /// @param name its name
  public Optional<Order> of(String name) {
    Instant now = clock.instant();
    return database
        .read(handle -> newest(handle, name))
        .filter(order -> order.until() == null || order.until().isAfter(now));
  }

  /// {@return the order of a name, whether it has ended or not; empty where there is none}
  ///
  /// @param handle of the transaction
  /// @param name its name
  static Optional<Order> newest(Handle handle, String name) {
    return handle
        .createQuery(
            "select value, until, who, at from standing_order where name = :name"
                + " order by seq desc limit 1")
        .bind("name", name)
        .map((row, context) -> order(row))
        .findOne()
        .flatMap(order -> order);
  }

  private static Optional<Order> order(ResultSet row) throws SQLException {
    String value = row.getString("value");
    Instant at = Instant.ofEpochMilli(row.getLong("at"));
    String who = row.getString("who");
    long until = row.getLong("until");
    Instant end = row.wasNull() ? null : Instant.ofEpochMilli(until);
    return value == null ? Optional.empty() : Optional.of(new Order(value, end, who, at));
  }

  /// {@return every order whose name begins so, by the rest of its name}
  ///
  /// @param prefix how it begins
  public Map<String, Order> beginning(String prefix) {
    Instant now = clock.instant();
    Map<String, Order> all = new TreeMap<>();
    database.read(
        handle -> {
          handle
              .createQuery(
                  "select name, value, until, who, at from standing_order where seq in (select"
                      + " max(seq) from standing_order where substr(name, 1, :length) = :prefix"
                      + " group by name)")
              .bind("length", prefix.length())
              .bind("prefix", prefix)
              .map((row, context) -> Map.entry(row.getString("name"), order(row)))
              .forEach(
                  each ->
                      each.getValue()
                          .filter(order -> order.until() == null || order.until().isAfter(now))
                          .ifPresent(
                              order -> all.put(each.getKey().substring(prefix.length()), order)));
          return all;
        });
    return all;
  }

  /// Gives an order, or takes it back.
  ///
  /// @param name its name
  /// @param value what is ordered, or null to take it back
  /// @param until when it ends by itself, or null for never
  /// @param who the id of whoever gives it
  public void set(String name, @Nullable String value, @Nullable Instant until, String who) {
    database.write(handle -> set(handle, name, value, until, who));
  }

  int set(Handle handle, String name, @Nullable String value, @Nullable Instant until, String who) {
    return handle
        .createUpdate(
            "insert into standing_order (seq, name, value, until, who, at) values ((select"
                + " coalesce(max(seq), 0) + 1 from standing_order), :name, :value, :until,"
                + " :who, :at)")
        .bind("name", name)
        .bind("value", value)
        .bind("until", until == null ? null : (Long) until.toEpochMilli())
        .bind("who", who)
        .bind("at", clock.millis())
        .execute();
  }
}
