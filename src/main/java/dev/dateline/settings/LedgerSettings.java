// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

/// The one file that archive and ledger live in.
///
/// @param queueWrites writes that may wait for the writer
/// @param queueWaitMilliseconds how long a caller waits for a place among them
/// @param busyTimeoutMilliseconds how long SQLite waits for a lock of another process
/// @param readConnections reads at a time
/// @param readWaitMilliseconds how long a caller waits for one of them
/// @param versionsCached article versions kept in memory
public record LedgerSettings(
    @Setting(
            about = "writes that may wait for the one writer",
            standard = "1000",
            unit = "writes",
            min = 1,
            max = 100_000)
        int queueWrites,
    @Setting(
            about = "how long a caller waits for a place in that queue",
            standard = "10000",
            unit = "ms",
            min = 1,
            max = 600_000)
        int queueWaitMilliseconds,
    @Setting(
            about = "how long SQLite waits for another process's lock",
            standard = "5000",
            unit = "ms",
            min = 0,
            max = 600_000)
        int busyTimeoutMilliseconds,
    @Setting(
            about = "reads of the ledger at a time",
            standard = "4",
            unit = "connections",
            min = 1,
            max = 64)
        int readConnections,
    @Setting(
            about = "how long a caller waits for one of those connections",
            standard = "10000",
            unit = "ms",
            min = 1,
            max = 600_000)
        int readWaitMilliseconds,
    @Setting(
            about = "article versions kept in memory",
            standard = "500",
            unit = "versions",
            min = 1,
            max = 100_000)
        int versionsCached) {}
