// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.archive.FileMark.Refusal;
import dev.dateline.ledger.Database;
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

/// What sources' files looked like when they were read, so that an unchanged one is not parsed
/// again. Any thread may call.
public final class FileMarks {
  private static final String SELECT =
      "select file, size, modified, sha256, parser, articles, refusals from file_mark"
          + " where folder = :folder";

  private final Database database;

  /// Marks in a ledger.
  ///
  /// @param database the ledger
  FileMarks(Database database) {
    this.database = database;
  }

  /// What the files of a source looked like when they were last read.
  ///
  /// @param folder the source
  /// @return by file below the folder, with `/`
  public Map<String, FileMark> all(String folder) {
    Map<String, FileMark> marks = new HashMap<>();
    database.read(
        handle -> {
          handle
              .createQuery(SELECT)
              .bind("folder", folder)
              .map((row, context) -> Map.entry(row.getString("file"), read(row)))
              .forEach(entry -> marks.put(entry.getKey(), entry.getValue()));
          return marks.size();
        });
    return marks;
  }

  /// What one file looked like when it was last read.
  ///
  /// @param folder the source
  /// @param file the file below it, with `/`
  /// @return the mark, or empty when it was never read
  public Optional<FileMark> one(String folder, String file) {
    return database.read(
        handle ->
            handle
                .createQuery(SELECT + " and file = :file")
                .bind("folder", folder)
                .bind("file", file)
                .map((row, context) -> read(row))
                .findOne());
  }

  /// Notes what files look like, in one transaction.
  ///
  /// @param folder the source
  /// @param marks by file below it, with `/`; each in place of an earlier one
  public void put(String folder, Map<String, FileMark> marks) {
    if (!marks.isEmpty()) {
      database.write(handle -> put(handle, folder, marks));
    }
  }

  private static int put(Handle handle, String folder, Map<String, FileMark> marks) {
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

  /// Forgets what files looked like, so that they are read again or are known to be gone.
  ///
  /// @param folder the source
  /// @param files files below it
  public void forget(String folder, Collection<String> files) {
    if (!files.isEmpty()) {
      database.write(handle -> delete(handle, folder, files));
    }
  }

  private static int delete(Handle handle, String folder, Collection<String> files) {
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
