// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.news.ArticleId;
import dev.dateline.news.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Every decision so far, ready to be laid over what the sources say, and what is held because of
/// something withdrawn. Immutable.
///
/// @param newest the newest row's number, 0 where there is none
/// @param byTarget the rows by target and value, oldest first
/// @param withdrawals what sources have withdrawn, and the twins of that
/// @param guarded whom the newsroom protects
record Rulings(
    long newest, Map<Key, List<Row>> byTarget, Withdrawals withdrawals, Guarded guarded) {
  /// Nobody has decided or withdrawn anything.
  static final Rulings NONE = new Rulings(0, Map.of(), Withdrawals.NONE, Guarded.NOBODY);

  /// One target.
  record Key(String target, String value) {}

  /// One decision.
  record Row(long seq, String ruling, @Nullable String detail, @Nullable String words, long at) {
    boolean is(String word) {
      return ruling.equals(word);
    }

    /// {@return whether it says whether an article is shown}
    boolean shows() {
      return is("retract") || is("kill") || is("hold") || is("restore");
    }
  }

  /// What a decision can be about, of one version.
  record Subject(Numbered version, @Nullable String address, String contentHash) {}

  static Rulings load(Handle handle) {
    Map<Key, List<Row>> rows = new HashMap<>();
    long[] newest = {0};
    handle
        .createQuery(
            "select seq, target, value, ruling, detail, words, at from decision order by seq")
        .map(
            (row, context) -> {
              newest[0] = row.getLong(1);
              return rows.computeIfAbsent(
                      new Key(row.getString(2), row.getString(3)), key -> new ArrayList<>())
                  .add(
                      new Row(
                          row.getLong(1),
                          row.getString(4),
                          row.getString(5),
                          row.getString(6),
                          row.getLong(7)));
            })
        .list();
    return new Rulings(newest[0], Map.copyOf(rows), Withdrawals.load(handle), Guarded.load(handle));
  }

  /// {@return these decisions with what sources have withdrawn by now}
  ///
  /// @param handle of a transaction that wrote no decision
  Rulings again(Handle handle) {
    return new Rulings(newest, byTarget, Withdrawals.load(handle), Guarded.load(handle));
  }

  /// {@return whether anything may be withdrawn}
  boolean withdraw() {
    return !byTarget.isEmpty() || !withdrawals.articles().isEmpty();
  }

  Status status(Subject subject, Status source) {
    Optional<Row> row = showing(subject);
    if (row.isEmpty()) {
      return held(subject, source);
    }
    return switch (row.get().ruling()) {
      case "retract" -> Status.RETRACTED;
      case "kill" -> Status.KILLED;
      case "hold" -> Status.HELD;
      case "restore" -> held(subject, source == Status.HELD ? Status.PUBLISHED : source);
      case String other -> throw new IllegalStateException("decision with the ruling " + other);
    };
  }

  private Status held(Subject subject, Status status) {
    return status.shown() && hold(subject).isPresent() ? Status.HELD : status;
  }

  /// Why a version is held that its source and the editors would show.
  ///
  /// @param subject the version
  /// @return the retraction that holds it back; empty where none does, or an editor has decided on
  ///   the version since
  Optional<Held> hold(Subject subject) {
    long decided = showing(subject).map(Row::seq).orElse(0L);
    Numbered version = subject.version();
    Long elsewhere = withdrawals.articles().get(version.article());
    if (elsewhere != null && elsewhere >= decided) {
      return Optional.of(Held.of(version, version.article(), null));
    }
    for (Twin twin : withdrawals.twins().getOrDefault(version, List.of())) {
      OptionalLong since = withdrawn(twin.of());
      if (since.isPresent() && Math.max(since.getAsLong(), twin.decided()) >= decided) {
        return Optional.of(Held.of(version, twin.of().version().article(), twin.kinship()));
      }
    }
    return Optional.empty();
  }

  /// Since when a version is retracted or killed, by an editor or by a source.
  ///
  /// @param subject the version
  /// @return the number of the decision, or of the newest one when the source spoke; empty where it
  ///   is neither
  OptionalLong withdrawn(Subject subject) {
    Long source = withdrawals.versions().get(subject.version());
    long since = source == null ? -1 : source;
    Optional<Row> row = showing(subject);
    if (row.isPresent() && (row.get().is("retract") || row.get().is("kill"))) {
      since = Math.max(since, row.get().seq());
    }
    return since < 0 ? OptionalLong.empty() : OptionalLong.of(since);
  }

  /// {@return the articles that are tied to some articles, whether or not they are held for it}
  ///
  /// @param articles what may have been withdrawn
  Set<ArticleId> tied(Set<ArticleId> articles) {
    Set<ArticleId> tied = new HashSet<>();
    for (List<Twin> rows : withdrawals.twins().values()) {
      for (Twin twin : rows) {
        if (articles.contains(new ArticleId(twin.of().version().article()))) {
          tied.add(new ArticleId(twin.version().article()));
        }
      }
    }
    return tied;
  }

  private Optional<Row> showing(Subject subject) {
    return newest(subject, Row::shows);
  }

  @Nullable String correction(Subject subject, @Nullable String source) {
    Optional<Row> row = newest(subject, each -> each.is("correct"));
    return row.isEmpty() || row.get().detail() == null ? source : row.get().detail();
  }

  @Nullable Instant embargo(Subject subject, @Nullable Instant source) {
    Optional<Row> row = newest(subject, each -> each.is("embargo"));
    if (row.isEmpty()) {
      return source;
    }
    String until = row.get().detail();
    return until == null ? null : Instant.ofEpochMilli(Long.parseLong(until));
  }

  /// What editors changed in what an article says and what stands over it.
  ///
  /// @param article its id
  /// @return the changes; [Redaction#NONE] where there are none
  Redaction redaction(String article) {
    return byTarget.isEmpty()
        ? Redaction.NONE
        : Redaction.of(byTarget.getOrDefault(new Key("id", article), List.of()));
  }

  /// Which edition of its versions an article is in: what was made of it under another number is
  /// out of date.
  ///
  /// @param article its id
  /// @return 0 where nothing of it was ever changed
  long edition(String article) {
    return redaction(article).seq() + (guarded.touched().getOrDefault(article, 0L) << Integer.SIZE);
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
    keys.add(new Key("id", subject.version().article()));
    keys.add(new Key("content", subject.contentHash()));
    if (subject.address() != null) {
      keys.add(new Key("address", subject.address()));
    }
    return keys;
  }
}
