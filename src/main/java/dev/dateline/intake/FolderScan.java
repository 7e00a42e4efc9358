// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.intake.Outcome.Rejected;
import dev.dateline.settings.IntakeSettings;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lists the article files below a folder.
public final class FolderScan {
  private FolderScan() {}

  /// What a folder holds.
  ///
  /// @param files files to read, sorted by [#name]
  /// @param rejected what is not read and why, sorted by file
  /// @param complete whether everything below the folder was seen: where it is not, a file that is
  ///   absent here may still be there
  public record Scan(List<Path> files, List<Rejected> rejected, boolean complete) {
    /// Copies the lists.
    public Scan {
      files = List.copyOf(files);
      rejected = List.copyOf(rejected);
    }
  }

  /// Walks through a folder. Names that begin with a dot and endings of no article are passed over;
  /// a link is followed to a file below the folder only.
  ///
  /// @param root the folder
  /// @param settings how many files and how deep
  /// @return what it holds; nothing, and not complete, where it is missing, cannot be listed, or
  ///   its `folder.yaml` is at fault
  public static Scan scan(Path root, IntakeSettings settings) {
    List<Rejected> rejected = new ArrayList<>();
    try {
      // The folder itself may be a link; names are the same below either.
      Path real = root.toRealPath();
      if (!Files.isDirectory(real)) {
        rejected.add(new Rejected("", null, "the folder is no folder: " + root));
        return new Scan(List.of(), rejected, false);
      }
      Masthead.of(real);
      Walk walk = new Walk(real, settings, rejected);
      Files.walkFileTree(real, walk);
      rejected.sort(Comparator.comparing(Rejected::file));
      // The paths themselves are kept: a name in another character set has no text to return from.
      List<Path> files =
          walk.files.stream()
              .map(file -> root.resolve(real.relativize(file)))
              .sorted(Comparator.comparing(file -> name(root, file)))
              .toList();
      return new Scan(files, rejected, walk.complete);
    } catch (Refusal why) {
      rejected.add(new Rejected(Masthead.FILE, why.line(), why.reason()));
    } catch (NoSuchFileException _) {
      rejected.add(new Rejected("", null, "the folder is missing: " + root));
    } catch (IOException e) {
      rejected.add(new Rejected("", null, "the folder is unreadable: " + e));
    }
    return new Scan(List.of(), rejected, false);
  }

  /// {@return a file's name below its folder, with `/` between the names}
  ///
  /// @param root the folder
  /// @param file a file below it
  public static String name(Path root, Path file) {
    Path relative = file.startsWith(root) ? root.relativize(file) : file;
    return relative.toString().replace(root.getFileSystem().getSeparator(), "/");
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final IntakeSettings settings;
    private final List<Rejected> rejected;
    private final List<Path> files = new ArrayList<>();
    private boolean complete = true;

    Walk(Path root, IntakeSettings settings, List<Rejected> rejected) {
      this.root = root;
      this.settings = settings;
      this.rejected = rejected;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      if (hidden(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      int depth = root.relativize(folder).getNameCount();
      if (depth > settings.maxDepth()) {
        reject(folder, "folder lies " + depth + " levels deep, allowed are " + settings.maxDepth());
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (hidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      boolean article = ArticleReader.Ending.of(file) != null;
      if (attributes.isSymbolicLink()) {
        return link(file, article);
      }
      if (!article) {
        return FileVisitResult.CONTINUE;
      }
      if (!attributes.isRegularFile()) {
        reject(file, "is not a regular file");
        return FileVisitResult.CONTINUE;
      }
      return list(file);
    }

    private FileVisitResult list(Path file) {
      if (files.size() >= settings.maxFiles()) {
        reject(file, "is beyond the " + settings.maxFiles() + " files that a folder may hold");
        complete = false;
        return FileVisitResult.TERMINATE;
      }
      files.add(file);
      return FileVisitResult.CONTINUE;
    }

    private FileVisitResult link(Path file, boolean article) {
      try {
        Path target = file.toRealPath();
        if (!target.startsWith(root)) {
          if (article || Files.isDirectory(target)) {
            reject(file, "is a link out of the folder");
          }
        } else if (article && Files.isRegularFile(target)) {
          return list(file);
        }
      } catch (IOException _) {
        if (article) {
          reject(file, "is a link to nothing");
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      complete = false;
      reject(file, "is unreadable: " + Refusal.shown(e.getClass().getSimpleName(), 80));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      if (e != null) {
        complete = false;
        reject(folder, "is unreadable: " + Refusal.shown(e.toString(), 160));
      }
      return FileVisitResult.CONTINUE;
    }

    private void reject(Path file, String reason) {
      rejected.add(new Rejected(name(root, file), null, reason));
    }

    private static boolean hidden(Path path) {
      return Objects.toString(path.getFileName(), "").startsWith(".");
    }
  }
}
