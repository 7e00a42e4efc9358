// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.ask.Pin;
import dev.dateline.news.ArticleId;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From which articles editors want questions answered first. Nothing in it is changed or deleted;
/// a question's newest row counts. Any thread may call.
///
/// @param database the ledger
/// @param clock the time of rows
public record PinBook(Database database, InstantSource clock) {
  /// {@return what is pinned now, the newest first}
  public List<Pin> all() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select question, article from pin where article is not null and seq in"
                        + " (select max(seq) from pin group by question) order by seq desc")
                .map(
                    (row, context) ->
                        new Pin(row.getString("question"), new ArticleId(row.getString("article"))))
                .list());
  }

  /// Pins a question to an article, or to none any more.
  ///
  /// @param question as it was typed
  /// @param article the article, or null for none
  /// @param who the editor's id
  public void set(String question, @Nullable ArticleId article, String who) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "insert into pin (seq, question, article, who, at) values ((select"
                        + " coalesce(max(seq), 0) + 1 from pin), :question, :article, :who, :at)")
                .bind("question", question)
                .bind("article", article == null ? null : article.value())
                .bind("who", who)
                .bind("at", clock.millis())
                .execute());
  }
}
