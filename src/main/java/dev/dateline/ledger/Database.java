// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.settings.LedgerSettings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// One SQLite file: any thread may call, one thread writes, some connections read. A commit that
/// [#write] has returned from outlives the process and the machine's power (WAL, synchronous FULL).
public final class Database implements AutoCloseable {
  private final Path file;
  private final LedgerSettings settings;
  private final @Nullable Writer writer;
  private final ReadConnections reading;
  private final Jdbi reader;

  private Database(
      Path file, LedgerSettings settings, @Nullable Writer writer, ReadConnections reading) {
    this.file = file;
    this.settings = settings;
    this.writer = writer;
    this.reading = reading;
    this.reader = quiet(Jdbi.create(reading));
  }

  /// Opens a ledger to read and write, makes it where there is none, and brings it to this
  /// program's schema.
  ///
  /// @param file the file; its folder exists and is locked by this process
  /// @param settings bounds
  /// @return the database, to be closed
  /// @throws LedgerException when the file is a newer program's, damaged, or cannot be written
  public static Database open(Path file, LedgerSettings settings) {
    return open(file, settings, Migrations.KNOWN);
  }

  static Database open(Path file, LedgerSettings settings, Migrations migrations) {
    SQLiteDataSource source = source(file, settings, false);
    new Schema(file, migrations).bring(source);
    return new Database(
        file,
        settings,
        new Writer(file, quiet(Jdbi.create(source)), settings),
        new ReadConnections(file, source(file, settings, true), settings));
  }

  /// Opens another process's ledger to read only.
  ///
  /// @param file the file
  /// @param settings bounds
  /// @return the database, to be closed
  /// @throws LedgerException when there is no such file, or it is of another program's schema
  public static Database readOnly(Path file, LedgerSettings settings) {
    if (!Files.exists(file)) {
      throw new LedgerException("there is no ledger " + file + " to read yet");
    }
    SQLiteDataSource source = source(file, settings, true);
    new Schema(file, Migrations.KNOWN).same(source);
    return new Database(file, settings, null, new ReadConnections(file, source, settings));
  }

  private static SQLiteDataSource source(Path file, LedgerSettings settings, boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(settings.busyTimeoutMilliseconds());
    config.enforceForeignKeys(true);
    if (!readOnly) {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      // A write takes its lock at the start: it never has to give up a snapshot halfway.
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
      // What is erased is overwritten with zeros, not only unlinked.
      config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  // An exception goes into the log, and a statement's arguments are what people asked.
  private static Jdbi quiet(Jdbi jdbi) {
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }

  /// {@return the file}
  public Path file() {
    return file;
  }

  /// {@return whether this process may write}
  public boolean writes() {
    return writer != null;
  }

  /// Runs work in one transaction on the writer's thread, waits for its commit, and gives its
  /// result. When the work throws, nothing of it is kept, and the same exception comes out here.
  /// While the queue is full the caller waits.
  ///
  /// @param work what to do; it must not call [#write] itself, and should only touch the handle
  /// @param <T> what it gives
  /// @return what it gave
  /// @throws LedgerException when the ledger was opened to read only, is closed, or its queue
  ///   stayed full
  public <T> T write(HandleCallback<T, RuntimeException> work) {
    if (writer == null) {
      throw readOnly();
    }
    return writer.write(work);
  }

  private LedgerException readOnly() {
    return new LedgerException(
        "ledger " + file + " was opened to read only: another Dateline writes it");
  }

  /// Runs work on one snapshot of what is committed, on the caller's thread.
  ///
  /// @param work what to do; it must not write
  /// @param <T> what it gives
  /// @return what it gave
  /// @throws LedgerException when the ledger is closed, or every connection stayed in use
  public <T> T read(HandleCallback<T, RuntimeException> work) {
    return reader.withHandle(
        (Handle handle) ->
            handle.isInTransaction() ? work.withHandle(handle) : handle.inTransaction(work));
  }

  /// Moves what is in the write-ahead log into the file and empties the log, so that what was
  /// erased stands in neither.
  public void checkpoint() {
    if (writer == null) {
      throw readOnly();
    }
    Jdbi.create(source(file, settings, false))
        .useHandle(
            handle ->
                handle.createQuery("pragma wal_checkpoint(truncate)").mapTo(Integer.class).one());
  }

  /// Writes a copy of everything that is committed, while others read and write.
  ///
  /// @param to a new file
  public void copy(Path to) {
    reader.useHandle(handle -> handle.execute("vacuum into ?", to.toString()));
    try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      throw new LedgerException("copy " + to + " of ledger " + file + " is not on the disk", e);
    }
  }

  /// {@return the backups beside the ledger}
  BackupFolders backups() {
    return BackupFolders.beside(file, settings);
  }

  /// Deletes the copies beside the ledger that were made before migrations, where they are older
  /// than a moment: what was erased since still stands in them.
  ///
  /// @param before the moment
  /// @return how many
  public int deleteCopies(Instant before) {
    int deleted = 0;
    Path name = Objects.requireNonNull(file.getFileName());
    try (DirectoryStream<Path> copies =
        Files.newDirectoryStream(
            file.toAbsolutePath().getParent(),
            path -> path.getFileName().toString().startsWith(name + Schema.COPY))) {
      for (Path copy : copies) {
        if (Files.getLastModifiedTime(copy).toInstant().isBefore(before)) {
          Files.delete(copy);
          deleted++;
        }
      }
    } catch (IOException e) {
      throw new LedgerException("copies of ledger " + file + " cannot be deleted: " + e, e);
    }
    return deleted;
  }

  /// Finishes the writes that wait, then closes every connection.
  @Override
  public void close() {
    if (writer != null) {
      writer.close();
    }
    try {
      reading.close();
    } catch (SQLException e) {
      throw new LedgerException("ledger " + file + " did not close: " + e.getMessage(), e);
    }
  }
}
