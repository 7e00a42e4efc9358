// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Finds what is tied to something withdrawn, within the transaction that withdrew it or that
/// brought the twin.
///
/// Only what is withdrawn is compared. While nothing is, an article costs the row of its sentences;
/// behind that a new one is held against the withdrawn ones, whose sentences are few, and a new
/// retraction against all rows of sentences, read once: some 240 bytes an article.
///
/// @param handle of the transaction
/// @param now the time of the rows
record Twins(Handle handle, Instant now) {
  private static final String PRINTED =
      "select v.article, v.number, v.address, v.content_hash, s.prints from article_version v"
          + " join version_sentences s on s.article = v.article and s.number = v.number where ";

  private static final String RULED =
      "in (select value from decision where ruling in ('retract', 'kill') and target = ";

  /// Finds and writes every twin that a change has made.
  ///
  /// @param before the decisions and withdrawals before the change
  /// @param after the same behind it
  /// @param arrived the versions that it brought
  void find(Rulings before, Rulings after, Collection<Numbered> arrived) {
    if (!after.withdraw()) {
      return;
    }
    List<Printed> withdrawn = withdrawn(after);
    Set<Numbered> news = Set.copyOf(arrived);
    List<Printed> fresh = new ArrayList<>();
    List<Printed> known = new ArrayList<>();
    for (Printed each : withdrawn) {
      boolean old = !news.contains(each.version()) && before.withdrawn(each.subject()).isPresent();
      (old ? known : fresh).add(each);
    }
    Map<Numbered, Map<Printed, Kinship>> found = new LinkedHashMap<>();
    for (Numbered version : news) {
      one(version).ifPresent(arrival -> compare(arrival, known, found));
    }
    if (!fresh.isEmpty()) {
      scan(fresh, found);
    }
    found.forEach((version, kin) -> kin.forEach((of, kinship) -> write(version, of, kinship)));
  }

  /// Notes a version's sentences.
  ///
  /// @param row the version, which is stored
  void print(VersionRow row) {
    handle
        .createUpdate(
            "insert into version_sentences (article, number, prints) values (:a, :n, :prints)")
        .bind("a", row.version().id().value())
        .bind("n", row.version().number())
        .bind(
            "prints", SentencePrints.bytes(SentencePrints.of(row.version().article().canonical())))
        .execute();
  }

  /// Notes the sentences of some versions that lack them; with the last of them, finds every twin,
  /// in the same transaction.
  ///
  /// @param most how many versions
  /// @param zone the newsroom's zone
  /// @return how many were noted
  int complete(int most, ZoneId zone) {
    List<Numbered> some =
        handle
            .createQuery(
                "select v.article, v.number from article_version v where not exists (select 1 from"
                    + " version_sentences s where s.article = v.article and s.number = v.number)"
                    + " limit :most")
            .bind("most", most)
            .map((row, context) -> new Numbered(row.getString(1), row.getInt(2)))
            .list();
    for (Numbered each : some) {
      VersionRow.find(handle, each.article(), each.number(), zone).ifPresent(this::print);
    }
    if (lacking(handle) == 0) {
      find(Rulings.NONE, Rulings.load(handle), List.of());
    }
    return some.size();
  }

  /// {@return how many versions' sentences are not noted}
  ///
  /// @param handle of any transaction
  static int lacking(Handle handle) {
    return handle
        .createQuery(
            "select (select count(*) from article_version)"
                + " - (select count(*) from version_sentences)")
        .mapTo(Integer.class)
        .one();
  }

  private List<Printed> withdrawn(Rulings after) {
    return handle
        .createQuery(
            PRINTED
                + "v.article "
                + RULED
                + "'id') or v.address "
                + RULED
                + "'address') or v.content_hash "
                + RULED
                + "'content') or v.article in"
                + " (select article from source_state where status in ('retracted', 'killed'))"
                + " order by v.article, v.number")
        .map((row, context) -> Printed.read(row))
        .filter(printed -> after.withdrawn(printed.subject()).isPresent())
        .list();
  }

  private Optional<Printed> one(Numbered version) {
    return handle
        .createQuery(PRINTED + "v.article = :a and v.number = :n")
        .bind("a", version.article())
        .bind("n", version.number())
        .map((row, context) -> Printed.read(row))
        .findOne();
  }

  private static void compare(
      Printed one, Collection<Printed> withdrawn, Map<Numbered, Map<Printed, Kinship>> found) {
    for (Printed of : withdrawn) {
      if (!of.version().equals(one.version())) {
        Kinship.of(of, one)
            .ifPresent(
                kinship ->
                    found
                        .computeIfAbsent(one.version(), _ -> new LinkedHashMap<>())
                        .put(of, kinship));
      }
    }
  }

  /// Holds what was just withdrawn against every version.
  private void scan(List<Printed> fresh, Map<Numbered, Map<Printed, Kinship>> found) {
    Map<Long, List<Printed>> bySentence = new HashMap<>();
    for (Printed each : fresh) {
      for (long print : each.prints()) {
        bySentence.computeIfAbsent(print, _ -> new ArrayList<>()).add(each);
      }
    }
    Map<Numbered, Set<Printed>> near = new LinkedHashMap<>();
    try (Stream<Numbered> rows =
        handle
            .createQuery("select article, number, prints from version_sentences")
            .map(
                (row, context) -> {
                  Numbered version = new Numbered(row.getString(1), row.getInt(2));
                  Set<Printed> tied = tied(SentencePrints.read(row.getBytes(3)), bySentence);
                  if (!tied.isEmpty()) {
                    near.put(version, tied);
                  }
                  return version;
                })
            .stream()) {
      rows.forEach(_ -> {});
    }
    for (Printed each : fresh) {
      same(each).forEach(version -> near.computeIfAbsent(version, _ -> new HashSet<>()).add(each));
    }
    near.forEach(
        (version, touched) -> one(version).ifPresent(other -> compare(other, touched, found)));
  }

  private static Set<Printed> tied(long[] prints, Map<Long, List<Printed>> bySentence) {
    Map<Printed, Integer> shared = new HashMap<>();
    for (long print : prints) {
      bySentence.getOrDefault(print, List.of()).forEach(of -> shared.merge(of, 1, Integer::sum));
    }
    Set<Printed> tied = new HashSet<>();
    shared.forEach(
        (of, count) -> {
          if (Kinship.of(count, of.prints().length, prints.length) > 0) {
            tied.add(of);
          }
        });
    return tied;
  }

  private List<Numbered> same(Printed withdrawn) {
    return handle
        .createQuery(
            "select article, number from article_version where content_hash = :hash"
                + " union select article, number from article_version where address = :address")
        .bind("hash", withdrawn.subject().contentHash())
        .bind("address", withdrawn.subject().address())
        .map((row, context) -> new Numbered(row.getString(1), row.getInt(2)))
        .list();
  }

  private void write(Numbered version, Printed of, Kinship kinship) {
    handle
        .createUpdate(
            """
            insert into twin (seq, article, number, of_article, of_number, tie, shared, sentences,
                decided, at)
            select (select coalesce(max(seq), 0) + 1 from twin), :article, :number, :ofArticle,
                :ofNumber, :tie, :shared, :sentences,
                (select coalesce(max(seq), 0) from decision), :at
            where true
            on conflict (article, number, of_article, of_number) do nothing
            """)
        .bind("article", version.article())
        .bind("number", version.number())
        .bind("ofArticle", of.version().article())
        .bind("ofNumber", of.version().number())
        .bind("tie", kinship.tie().key())
        .bind("shared", kinship.shared())
        .bind("sentences", kinship.of())
        .bind("at", now.toEpochMilli())
        .execute();
  }
}
