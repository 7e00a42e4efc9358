// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.archive.Decision.Ruling;
import dev.dateline.archive.Decision.Target;
import dev.dateline.news.ArticleId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes decisions as rows.
final class Decisions {
  private Decisions() {}

  static Set<ArticleId> write(Handle handle, Decision decision, Instant now) {
    Set<Rulings.Key> keys = keys(handle, decision);
    for (Rulings.Key key : keys) {
      handle
          .createUpdate(
              "insert into decision (seq, target, value, ruling, detail, words, who, reason, at)"
                  + " values ((select coalesce(max(seq), 0) + 1 from decision), :target, :value,"
                  + " :ruling, :detail, :words, :who, :reason, :at)")
          .bind("target", key.target())
          .bind("value", key.value())
          .bind("ruling", word(decision.ruling()))
          .bind("detail", detail(decision.ruling()))
          .bind("words", words(decision.ruling()))
          .bind("who", decision.by())
          .bind("reason", decision.reason())
          .bind("at", now.toEpochMilli())
          .execute();
    }
    Set<ArticleId> matched = new TreeSet<>();
    for (Rulings.Key key : keys) {
      handle
          .createQuery(
              "select distinct article from article_version where "
                  + switch (key.target()) {
                    case "id" -> "article";
                    case "address" -> "address";
                    default -> "content_hash";
                  }
                  + " = :value")
          .bind("value", key.value())
          .mapTo(String.class)
          .forEach(id -> matched.add(new ArticleId(id)));
    }
    return matched;
  }

  private static Set<Rulings.Key> keys(Handle handle, Decision decision) {
    Set<Rulings.Key> keys = new LinkedHashSet<>();
    switch (decision.target()) {
      case Target.Id(ArticleId article) -> {
        keys.add(new Rulings.Key("id", article.value()));
        if (spreads(handle, article, decision.ruling())) {
          handle
              .createQuery("select content_hash, address from article_version where article = :a")
              .bind("a", article.value())
              .map(
                  (row, context) -> {
                    keys.add(new Rulings.Key("content", row.getString(1)));
                    String address = row.getString(2);
                    if (address != null) {
                      keys.add(new Rulings.Key("address", address));
                    }
                    return keys.size();
                  })
              .list();
        }
      }
      case Target.At(String url) -> {
        String address = Address.of(url);
        if (address == null) {
          throw new IllegalArgumentException("decision by address: the address is blank");
        }
        keys.add(new Rulings.Key("address", address));
      }
      case Target.Content(String hash) -> keys.add(new Rulings.Key("content", hash));
    }
    return keys;
  }

  // What is withdrawn stays so under another id; a correction or an embargo is one article's. To
  // restore an article takes back what its own retraction spread: restoring a copy, or what came
  // to stand at its address, restores nothing else.
  private static boolean spreads(Handle handle, ArticleId article, Ruling ruling) {
    return switch (ruling) {
      case Ruling.Retract _, Ruling.Kill _, Ruling.Hold _ -> true;
      case Ruling.Restore _ -> withdrawn(handle, article);
      case Ruling.Correct _, Ruling.Embargo _, Ruling.Hide _, Ruling.Edit _ -> false;
    };
  }

  private static boolean withdrawn(Handle handle, ArticleId article) {
    return handle
        .createQuery(
            "select ruling from decision where target = 'id' and value = :id"
                + " and ruling in ('retract', 'kill', 'hold', 'restore') order by seq desc limit 1")
        .bind("id", article.value())
        .mapTo(String.class)
        .filter(ruling -> !ruling.equals("restore"))
        .findFirst()
        .isPresent();
  }

  private static String word(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Retract _ -> "retract";
      case Ruling.Kill _ -> "kill";
      case Ruling.Hold _ -> "hold";
      case Ruling.Restore _ -> "restore";
      case Ruling.Correct _ -> "correct";
      case Ruling.Embargo _ -> "embargo";
      case Ruling.Hide _ -> "hide";
      case Ruling.Edit _ -> "edit";
    };
  }

  private static @Nullable String detail(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Correct(String text, _) -> text;
      case Ruling.Edit(_, String value) -> value;
      case Ruling.Retract(String note) -> note;
      case Ruling.Embargo(Instant until) ->
          until == null ? null : Long.toString(until.toEpochMilli());
      case Ruling.Kill _, Ruling.Hold _, Ruling.Restore _, Ruling.Hide _ -> null;
    };
  }

  private static @Nullable String words(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Correct(_, String struck) -> struck;
      case Ruling.Hide(String words) -> words;
      case Ruling.Edit(Field field, _) -> field.key();
      case Ruling.Retract _, Ruling.Kill _, Ruling.Hold _, Ruling.Restore _, Ruling.Embargo _ ->
          null;
    };
  }
}
