// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.settings.LedgerSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/// A fixed number of connections that only read, opened when first needed and lent to one thread at
/// a time.
final class ReadConnections implements ConnectionFactory, AutoCloseable {
  private final Path file;
  private final DataSource source;
  private final LedgerSettings settings;
  private final BlockingQueue<Connection> idle = new LinkedBlockingQueue<>();
  private final AtomicInteger opened = new AtomicInteger();
  private volatile boolean closed;

  ReadConnections(Path file, DataSource source, LedgerSettings settings) {
    this.file = file;
    this.source = source;
    this.settings = settings;
  }

  @Override
  public Connection openConnection() throws SQLException {
    if (closed) {
      throw new LedgerException("ledger " + file + " is closed");
    }
    Connection free = idle.poll();
    if (free != null) {
      return free;
    }
    if (opened.incrementAndGet() <= settings.readConnections()) {
      try {
        return source.getConnection();
      } catch (SQLException e) {
        opened.decrementAndGet();
        throw e;
      }
    }
    opened.decrementAndGet();
    free = await();
    if (free == null) {
      throw new LedgerException(
          "ledger "
              + file
              + ": all "
              + settings.readConnections()
              + " read connections stayed in use for "
              + settings.readWaitMilliseconds()
              + " ms");
    }
    return free;
  }

  private @Nullable Connection await() {
    try {
      return idle.poll(settings.readWaitMilliseconds(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerException("interrupted while waiting to read ledger " + file, e);
    }
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    idle.add(connection);
    if (closed) {
      close();
    }
  }

  @Override
  public void close() throws SQLException {
    closed = true;
    for (Connection each = idle.poll(); each != null; each = idle.poll()) {
      each.close();
    }
  }
}
