// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.settings.IndexSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches folders and reads what changes: told by the system, and looking through everything every
/// minute, for network folders tell nothing and embargoes end by the clock. A file is read once its
/// size and time have kept still.
public final class FolderWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

  private final Ingest ingest;
  private final List<Path> folders;
  private final IndexSettings settings;
  private final InstantSource clock;
  private final Consumer<IngestReport> read;
  private final WatchService watcher;
  private final Map<WatchKey, Path> keys = new HashMap<>();
  private final Map<Path, Restless> restless = new HashMap<>();
  private final Thread thread;
  private volatile boolean closed;

  /// A file that changed a moment ago.
  ///
  /// @param look how it looks, or empty when it is gone
  /// @param since when it began to look so, by [System#nanoTime]
  private record Restless(Optional<FileLook> look, long since) {}

  private FolderWatch(
      Ingest ingest,
      List<Path> folders,
      IndexSettings settings,
      InstantSource clock,
      Consumer<IngestReport> read,
      WatchService watcher) {
    this.ingest = ingest;
    this.folders = folders.stream().map(f -> f.toAbsolutePath().normalize()).toList();
    this.settings = settings;
    this.clock = clock;
    this.read = read;
    this.watcher = watcher;
    this.thread = Thread.ofPlatform().name("folders").daemon(true).unstarted(this::watch);
  }

  /// Begins to watch; reads everything through once at the start.
  ///
  /// @param ingest reads
  /// @param folders what to watch, folders that do not exist yet included
  /// @param settings how often and how patiently
  /// @param clock the wall clock that files' times are compared with
  /// @param read hears of each reading, on the watching thread
  /// @return the watch, to be closed
  public static FolderWatch start(
      Ingest ingest,
      List<Path> folders,
      IndexSettings settings,
      InstantSource clock,
      Consumer<IngestReport> read) {
    try {
      FolderWatch watch =
          new FolderWatch(
              ingest, folders, settings, clock, read, FileSystems.getDefault().newWatchService());
      watch.thread.start();
      return watch;
    } catch (IOException e) {
      throw new UncheckedIOException("the system cannot watch folders", e);
    }
  }

  private void watch() {
    long next = System.nanoTime();
    while (!closed) {
      boolean all = System.nanoTime() - next >= 0;
      if (all) {
        folders.forEach(this::register);
        next = System.nanoTime() + TimeUnit.SECONDS.toNanos(settings.watchSeconds());
      }
      if (settle() || all) {
        readAll();
      }
      try {
        take(next);
      } catch (ClosedWatchServiceException _) {
        return;
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void readAll() {
    try {
      read.accept(ingest.run(folders, Progress.NONE, false, this::moving));
    } catch (RuntimeException e) {
      // A full disk or a lock may be gone in a minute; whoever asks meanwhile finds what was there.
      LOG.warn("folders could not be read: {}", e.toString(), e);
    }
  }

  /// Whether a file is still being written. While this closes, every file is: the pass then ends
  /// without opening another one.
  private boolean moving(Path file) {
    if (closed || restless.containsKey(file)) {
      return true;
    }
    Optional<FileLook> look = FileLook.at(file);
    if (look.isEmpty()) {
      return false;
    }
    long age = clock.millis() - look.get().modifiedMillis();
    if (age >= 0 && age < settings.settleMilliseconds()) {
      restless.put(file, new Restless(look, System.nanoTime()));
      return true;
    }
    return false;
  }

  /// Lets files go that have kept still, and says whether there were any.
  private boolean settle() {
    long now = System.nanoTime();
    long still = TimeUnit.MILLISECONDS.toNanos(settings.settleMilliseconds());
    restless.replaceAll(
        (file, seen) -> {
          Optional<FileLook> look = FileLook.at(file);
          return look.equals(seen.look()) ? seen : new Restless(look, now);
        });
    return restless.values().removeIf(seen -> now - seen.since() >= still);
  }

  /// Waits for news: until the next reading of everything, or only a moment while a file moves.
  private void take(long next) throws InterruptedException {
    long wait = next - System.nanoTime();
    if (!restless.isEmpty()) {
      // A quarter of the time to keep still: a change is noticed and read within one and a half.
      wait = Math.min(wait, TimeUnit.MILLISECONDS.toNanos(settings.settleMilliseconds()) / 4);
    }
    WatchKey key = watcher.poll(Math.max(wait, 0), TimeUnit.NANOSECONDS);
    while (key != null) {
      hear(key);
      key = watcher.poll();
    }
  }

  private void hear(WatchKey key) {
    Path folder = keys.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (folder == null) {
        continue;
      }
      // Events that were lost name no file: the folder itself then keeps still and is read.
      Path changed = event.context() instanceof Path name ? folder.resolve(name) : folder;
      if (Files.isDirectory(changed)) {
        register(changed);
      }
      restless.put(changed, new Restless(FileLook.at(changed), System.nanoTime()));
    }
    if (!key.reset()) {
      keys.remove(key);
    }
  }

  private void register(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
                throws IOException {
              boolean hidden =
                  !each.equals(folder) && Objects.toString(each.getFileName(), "").startsWith(".");
              if (hidden) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              keys.put(
                  each.register(
                      watcher,
                      StandardWatchEventKinds.ENTRY_CREATE,
                      StandardWatchEventKinds.ENTRY_MODIFY,
                      StandardWatchEventKinds.ENTRY_DELETE),
                  each);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // Too many folders for the system, or one that vanished: the reading every minute covers it.
      LOG.info("folder {} is not watched: {}", folder, e.toString());
    }
  }

  /// Stops, behind the file in hand; waits for that.
  @Override
  public void close() {
    closed = true;
    try {
      watcher.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the watch of folders did not close", e);
    } finally {
      join(thread);
    }
  }

  /// Waits for a thread's end. It is never interrupted: that would close files under the index.
  static void join(@Nullable Thread thread) {
    if (thread == null || thread == Thread.currentThread()) {
      return;
    }
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
