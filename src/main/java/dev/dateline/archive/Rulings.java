// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.news.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Every decision so far, ready to be laid over what the sources say. Immutable.
///
/// @param newest the newest row's number, 0 where there is none
/// @param byTarget the rows by target and value, oldest first
record Rulings(long newest, Map<Key, List<Row>> byTarget) {
  /// One target.
  record Key(String target, String value) {}

  /// One decision.
  record Row(long seq, String ruling, @Nullable String detail) {}

  /// What a decision can be about, of one version.
  record Subject(String article, @Nullable String address, String contentHash) {}

  static Rulings load(Handle handle) {
    Map<Key, List<Row>> rows = new HashMap<>();
    long[] newest = {0};
    handle
        .createQuery("select seq, target, value, ruling, detail from decision order by seq")
        .map(
            (row, context) -> {
              newest[0] = row.getLong(1);
              return rows.computeIfAbsent(
                      new Key(row.getString(2), row.getString(3)), key -> new ArrayList<>())
                  .add(new Row(row.getLong(1), row.getString(4), row.getString(5)));
            })
        .list();
    return new Rulings(newest[0], Map.copyOf(rows));
  }

  Status status(Subject subject, Status source) {
    Optional<Row> row =
        newest(subject, r -> !r.ruling().equals("correct") && !r.ruling().equals("embargo"));
    if (row.isEmpty()) {
      return source;
    }
    return switch (row.get().ruling()) {
      case "retract" -> Status.RETRACTED;
      case "kill" -> Status.KILLED;
      case "hold" -> Status.HELD;
      case "restore" -> source == Status.HELD ? Status.PUBLISHED : source;
      case String other -> throw new IllegalStateException("decision with the ruling " + other);
    };
  }

  @Nullable String correction(Subject subject, @Nullable String source) {
    Optional<Row> row = newest(subject, r -> r.ruling().equals("correct"));
    return row.isEmpty() || row.get().detail() == null ? source : row.get().detail();
  }

  @Nullable Instant embargo(Subject subject, @Nullable Instant source) {
    Optional<Row> row = newest(subject, r -> r.ruling().equals("embargo"));
    if (row.isEmpty()) {
      return source;
    }
    String until = row.get().detail();
    return until == null ? null : Instant.ofEpochMilli(Long.parseLong(until));
  }

  private Optional<Row> newest(Subject subject, Predicate<Row> kind) {
    if (byTarget.isEmpty()) {
      return Optional.empty();
    }
    Row found = null;
    for (Key key : keys(subject)) {
      for (Row row : byTarget.getOrDefault(key, List.of())) {
        if (kind.test(row) && (found == null || row.seq() > found.seq())) {
          found = row;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private static List<Key> keys(Subject subject) {
    List<Key> keys = new ArrayList<>();
    keys.add(new Key("id", subject.article()));
    keys.add(new Key("content", subject.contentHash()));
    if (subject.address() != null) {
      keys.add(new Key("address", subject.address()));
    }
    return keys;
  }
}
