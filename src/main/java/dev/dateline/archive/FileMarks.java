// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.archive.FileMark.Refusal;
import dev.dateline.news.ArticleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Files' marks as rows.
final class FileMarks {
  private static final String SELECT =
      "select file, size, modified, sha256, parser, articles, refusals from file_mark"
          + " where folder = :folder";

  private FileMarks() {}

  static Map<String, FileMark> all(Handle handle, String folder) {
    Map<String, FileMark> marks = new HashMap<>();
    handle
        .createQuery(SELECT)
        .bind("folder", folder)
        .map((row, context) -> Map.entry(row.getString("file"), read(row)))
        .forEach(entry -> marks.put(entry.getKey(), entry.getValue()));
    return marks;
  }

  static Optional<FileMark> one(Handle handle, String folder, String file) {
    return handle
        .createQuery(SELECT + " and file = :file")
        .bind("folder", folder)
        .bind("file", file)
        .map((row, context) -> read(row))
        .findOne();
  }

  static int put(Handle handle, String folder, Map<String, FileMark> marks) {
    if (marks.isEmpty()) {
      return 0;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into file_mark (folder, file, size, modified, sha256, parser, articles,"
                + " refusals) values (:folder, :file, :size, :modified, :sha256, :parser,"
                + " :articles, :refusals) on conflict (folder, file) do update set size ="
                + " excluded.size, modified = excluded.modified, sha256 = excluded.sha256, parser"
                + " = excluded.parser, articles = excluded.articles, refusals ="
                + " excluded.refusals");
    marks.forEach(
        (file, mark) ->
            batch
                .bind("folder", folder)
                .bind("file", file)
                .bind("size", mark.size())
                .bind("modified", mark.modifiedMillis())
                .bind("sha256", mark.sha256())
                .bind("parser", mark.parser())
                .bind(
                    "articles",
                    String.join("\n", mark.articles().stream().map(ArticleId::value).toList()))
                .bind(
                    "refusals",
                    String.join("\n", mark.refusals().stream().map(FileMarks::line).toList()))
                .add());
    batch.execute();
    return marks.size();
  }

  static int delete(Handle handle, String folder, Collection<String> files) {
    if (files.isEmpty()) {
      return 0;
    }
    PreparedBatch batch =
        handle.prepareBatch("delete from file_mark where folder = :folder and file = :file");
    files.forEach(file -> batch.bind("folder", folder).bind("file", file).add());
    batch.execute();
    return files.size();
  }

  private static FileMark read(ResultSet row) throws SQLException {
    List<ArticleId> articles =
        row.getString("articles").lines().filter(l -> !l.isEmpty()).map(ArticleId::new).toList();
    List<Refusal> refusals = new ArrayList<>();
    row.getString("refusals")
        .lines()
        .filter(l -> !l.isEmpty())
        .forEach(line -> refusals.add(refusal(line)));
    return new FileMark(
        row.getLong("size"),
        row.getLong("modified"),
        row.getString("sha256"),
        row.getString("parser"),
        articles,
        refusals);
  }

  // A reason may quote a hostile file: whatever would break the line is a blank.
  private static String line(Refusal refusal) {
    return (refusal.line() == null ? "" : refusal.line().toString())
        + '\t'
        + refusal.reason().replaceAll("\\R", " ");
  }

  private static Refusal refusal(String line) {
    int tab = line.indexOf('\t');
    String number = line.substring(0, tab);
    return new Refusal(number.isEmpty() ? null : Integer.valueOf(number), line.substring(tab + 1));
  }
}
