// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.archive.Archive;
import dev.dateline.archive.FileMark;
import dev.dateline.archive.Incoming;
import dev.dateline.archive.Stored;
import dev.dateline.intake.FolderScan.Scan;
import dev.dateline.intake.Outcome.Parsed;
import dev.dateline.intake.Outcome.Rejected;
import dev.dateline.news.ArticleId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One folder read once: into the archive what is new, out of the source what is gone.
final class FolderPass {
  // One transaction's worth of the archive, and a bound on the texts held at once.
  private static final int BATCH = 200;
  private static final long BATCH_CHARACTERS = 16_000_000;

  // A folder that loses so many articles, and a fifth of all, was more likely unmounted or emptied
  // by
  // mistake than edited.
  private static final int MANY = 20;
  private static final int SHARE = 5;

  private final Archive archive;
  private final ArticleReader reader;
  private final String parser;
  private final String folder;
  private final Path root;
  private final Predicate<Path> restless;

  private final Map<String, FileMark> marks;
  private final Set<ArticleId> present;
  private final Map<ArticleId, String> claimed = new HashMap<>();
  private final List<Incoming> batch = new ArrayList<>();
  private final Map<String, FileMark> made = new HashMap<>();
  private long characters;
  private boolean unsure;

  private final List<Rejected> rejected = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private int added;
  private int updated;
  private int unchanged;
  private int removed;

  FolderPass(
      Archive archive,
      ArticleReader reader,
      String parser,
      String folder,
      Path root,
      Predicate<Path> restless) {
    this.archive = archive;
    this.reader = reader;
    this.parser = parser;
    this.folder = folder;
    this.root = root;
    this.restless = restless;
    this.marks = archive.files().all(folder);
    this.present = new HashSet<>(archive.present(folder));
  }

  void read(Scan scan, Progress progress, boolean allowRemoval) {
    rejected.addAll(scan.rejected());
    int done = 0;
    for (Path file : scan.files()) {
      progress.at(Progress.Stage.READING, done++, scan.files().size());
      String name = FolderScan.name(root, file);
      FileMark mark = marks.get(name);
      if (restless.test(file)) {
        if (mark != null) {
          keep(name, mark);
        } else {
          unsure = true;
        }
      } else if (mark != null && asBefore(file, name, mark)) {
        keep(name, mark);
      } else {
        parse(file, name, mark);
      }
    }
    flush();
    progress.at(Progress.Stage.READING, done, done);
    vanish(scan, allowRemoval);
  }

  /// Whether a file need not be read: it looks as it did, or holds the same bytes at another time.
  private boolean asBefore(Path file, String name, FileMark mark) {
    boolean trusted =
        mark.parser().equals(parser)
            && present.containsAll(mark.articles())
            && mark.articles().stream().noneMatch(claimed::containsKey);
    Optional<FileLook> look = trusted ? FileLook.at(file) : Optional.empty();
    if (look.isEmpty() || look.get().size() != mark.size()) {
      return false;
    }
    if (look.get().modifiedMillis() == mark.modifiedMillis()) {
      return true;
    }
    boolean same = FileLook.sha256(file).filter(mark.sha256()::equals).isPresent();
    if (same) {
      made.put(
          name,
          new FileMark(
              mark.size(),
              look.get().modifiedMillis(),
              mark.sha256(),
              parser,
              mark.articles(),
              mark.refusals()));
    }
    return same;
  }

  private void keep(String name, FileMark mark) {
    for (ArticleId id : mark.articles()) {
      claimed.putIfAbsent(id, name);
    }
    unchanged += mark.articles().size();
    for (FileMark.Refusal refusal : mark.refusals()) {
      rejected.add(new Rejected(name, refusal.line(), refusal.reason()));
    }
  }

  private void parse(Path file, String name, @Nullable FileMark before) {
    Optional<FileLook> look = FileLook.at(file);
    Optional<String> hash = FileLook.sha256(file);
    List<ArticleId> ids = new ArrayList<>();
    List<FileMark.Refusal> refusals = new ArrayList<>();
    Set<String> rivals = new HashSet<>();
    reader.read(
        root,
        file,
        outcome -> {
          switch (outcome) {
            case Parsed parsed -> {
              ArticleId id = parsed.article().id();
              String rival = claimed.putIfAbsent(id, name);
              if (rival == null) {
                ids.add(id);
                take(parsed, name);
              } else {
                rivals.add(rival);
                String reason = "has the id '" + id + "' of an article in " + rival;
                refusals.add(new FileMark.Refusal(parsed.line(), reason));
              }
            }
            case Rejected refused ->
                refusals.add(new FileMark.Refusal(refused.line(), refused.reason()));
          }
        });
    if (ids.isEmpty() && before != null && !Files.isReadable(file) && Files.exists(file)) {
      // Its articles are still there; only we may not look at them.
      keep(name, new FileMark(0, 0, "", "", before.articles(), List.of()));
    }
    for (FileMark.Refusal refusal : refusals) {
      rejected.add(new Rejected(name, refusal.line(), refusal.reason()));
    }
    rivals.remove(name);
    // Whoever lost an id to another file is read again each time: the other may be gone by then.
    if (rivals.isEmpty()
        && look.isPresent()
        && hash.isPresent()
        && look.equals(FileLook.at(file))) {
      made.put(
          name,
          new FileMark(
              look.get().size(), look.get().modifiedMillis(), hash.get(), parser, ids, refusals));
    }
  }

  private void take(Parsed parsed, String name) {
    batch.add(new Incoming(parsed.article(), folder, name));
    characters += parsed.article().canonical().text().length();
    if (batch.size() >= BATCH || characters >= BATCH_CHARACTERS) {
      store();
    }
  }

  private void store() {
    for (Stored stored : archive.putAll(List.copyOf(batch))) {
      switch (stored.change()) {
        case ADDED -> added++;
        case UPDATED -> updated++;
        case UNCHANGED -> unchanged++;
      }
    }
    batch.clear();
    characters = 0;
  }

  /// Articles first, marks behind them: a process that dies between the two reads a file once more.
  private void flush() {
    store();
    archive.files().put(folder, made);
  }

  private void vanish(Scan scan, boolean allowRemoval) {
    if (unsure) {
      // A file that was not read may hold what seems gone; the next pass knows.
      return;
    }
    List<ArticleId> gone =
        present.stream().filter(id -> !claimed.containsKey(id)).sorted().toList();
    Optional<String> doubt = allowRemoval ? Optional.empty() : doubt(scan);
    if (doubt.isPresent() && !gone.isEmpty()) {
      notices.add(
          "folder "
              + folder
              + " "
              + doubt.get()
              + ": "
              + gone.size()
              + " of its "
              + present.size()
              + " articles stay until 'index --allow-removal'");
      return;
    }
    archive.removed(folder, gone);
    removed += gone.size();
    Set<String> there = new HashSet<>();
    scan.files().forEach(file -> there.add(FolderScan.name(root, file)));
    archive
        .files()
        .forget(folder, marks.keySet().stream().filter(name -> !there.contains(name)).toList());
  }

  private Optional<String> doubt(Scan scan) {
    int lost = present.size() - claimed.size();
    if (!scan.complete()) {
      return Optional.of("could not be read whole");
    }
    if (scan.files().isEmpty()) {
      return Optional.of("is empty");
    }
    return lost >= MANY && lost * SHARE >= present.size()
        ? Optional.of("is much smaller")
        : Optional.empty();
  }

  List<Rejected> rejected() {
    return rejected;
  }

  List<String> notices() {
    return notices;
  }

  int added() {
    return added;
  }

  int updated() {
    return updated;
  }

  int unchanged() {
    return unchanged;
  }

  int removed() {
    return removed;
  }
}
