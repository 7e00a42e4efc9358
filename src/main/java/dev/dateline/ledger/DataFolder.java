// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder that holds ledger and index. One process writes it and holds its lock until it closes
/// it or dies; every other one reads.
public sealed interface DataFolder extends AutoCloseable {
  /// {@return the folder, absolute}
  Path path();

  /// {@return where the ledger stands}
  default Path ledger() {
    return path().resolve("dateline.db");
  }

  @Override
  void close();

  /// This process writes.
  ///
  /// @param path the folder
  /// @param channel of the lock's file, closed with the folder
  record Writing(Path path, FileChannel channel) implements DataFolder {
    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new LedgerException("data folder " + path + " did not close: " + e.getMessage(), e);
      }
    }
  }

  /// Another process writes.
  ///
  /// @param path the folder
  /// @param notice one line for standard error
  record Reading(Path path, String notice) implements DataFolder {
    @Override
    public void close() {}
  }

  /// Opens a data folder, made where there is none, readable by its owner only.
  ///
  /// @param folder the folder
  /// @return writing for the first process, reading for any other
  /// @throws LedgerException naming the folder when it can be neither made nor locked
  static DataFolder open(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      make(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve(".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (locked(channel)) {
        byte[] pid =
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid), 0);
        return new Writing(path, channel);
      }
      String holder = holder(channel);
      channel.close();
      return new Reading(
          path,
          "another Dateline"
              + holder
              + " writes "
              + path
              + ": this one reads its last snapshot and changes nothing");
    } catch (IOException e) {
      throw new LedgerException("data folder " + path + " cannot be used: " + reason(e), e);
    }
  }

  // The file system's exceptions have the file for their whole message.
  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileAlreadyExistsException file -> file.getFile() + " is no folder";
      case NoSuchFileException missing -> missing.getFile() + " cannot be made";
      case IOException other -> String.valueOf(other.getMessage());
    };
  }

  private static void make(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return;
    }
    Files.createDirectories(path);
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      // It holds what people asked.
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  // Far behind the process id, so that systems with mandatory locks let others read that.
  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(1L << 30, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(20);
    channel.read(bytes, 0);
    String pid = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    return pid.matches("[0-9]+") ? " (pid " + pid + ")" : "";
  }
}
