// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

import dev.dateline.archive.Archive;
import dev.dateline.archive.Decision;
import dev.dateline.archive.Decision.Ruling;
import dev.dateline.archive.Decision.Target;
import dev.dateline.archive.Field;
import dev.dateline.intake.ArticleReader;
import dev.dateline.intake.Ingest;
import dev.dateline.intake.Outcome;
import dev.dateline.intake.Progress;
import dev.dateline.news.Article;
import dev.dateline.news.ArticleId;
import dev.dateline.news.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes in what editors hand in. It lies in a folder of the program's own that is a source like
/// any other, so that it is read again, indexed again and found as everything else is.
///
/// What is handed in twice is in once: its place is named after what it holds. A process that dies
/// halfway leaves nothing, or everything. Any thread may call; one works at a time.
public final class Intray {
  /// How long what was taken in can be taken back.
  public static final Duration UNDO = Duration.ofMinutes(10);

  private static final String NOTE = ".added";
  private static final int DIGITS = 12;

  private final Path folder;
  private final Path staging;
  private final Archive archive;
  private final ArticleReader reader;
  private final Ingest ingest;
  private final Unpacking unpacking;
  private final ZoneId zone;
  private final InstantSource clock;

  /// One article that came in.
  ///
  /// @param version the article
  /// @param order the line that holds it back, or null
  /// @param until until when, or null for until an editor decides
  public record Arrival(Version version, @Nullable String order, @Nullable Instant until) {}

  /// What came of it.
  ///
  /// @param ticket what takes it back; empty where nothing came in
  /// @param again whether it was in already
  /// @param arrivals the articles
  /// @param turned what was not taken, a line each
  public record Receipt(String ticket, boolean again, List<Arrival> arrivals, List<String> turned) {
    /// Copies the lists.
    public Receipt {
      arrivals = List.copyOf(arrivals);
      turned = List.copyOf(turned);
    }
  }

  /// An in-tray.
  ///
  /// @param folder where it keeps what came in
  /// @param staging where it works, on the same disk; whatever lies there may be deleted
  /// @param archive the system of record
  /// @param reader reads article files
  /// @param ingest brings archive and index up to date
  /// @param unpacking opens files
  /// @param zone the newsroom's zone
  /// @param clock the time
  public Intray(
      Path folder,
      Path staging,
      Archive archive,
      ArticleReader reader,
      Ingest ingest,
      Unpacking unpacking,
      ZoneId zone,
      InstantSource clock) {
    this.folder = folder;
    this.staging = staging;
    this.archive = archive;
    this.reader = reader;
    this.ingest = ingest;
    this.unpacking = unpacking;
    this.zone = zone;
    this.clock = clock;
  }

  /// Takes a file in; when this returns, searches see it.
  ///
  /// @param name what it is called
  /// @param bytes what it holds
  /// @param address where it stands in the web, for an article that names no address; or null
  /// @param by an editor's id
  /// @return what came of it
  public synchronized Receipt take(String name, byte[] bytes, @Nullable String address, String by) {
    String ticket = ticket(name, bytes);
    Path place = folder.resolve(ticket);
    Unpacking.Found found = unpacking.open(name, bytes);
    List<String> turned = new ArrayList<>(found.turned());
    try {
      clear(staging);
      Path tray = Files.createDirectories(staging.resolve(ticket));
      List<HeldBack> held = read(tray, found.leaves(), turned);
      if (held.isEmpty()) {
        clear(staging);
        return new Receipt("", false, List.of(), turned);
      }
      boolean again = Files.exists(place);
      if (!again) {
        held.forEach(each -> decide(each, address, by));
        Files.writeString(tray.resolve(NOTE), clock.millis() + "\n" + by + "\n");
        Files.createDirectories(folder);
        Files.move(tray, place, StandardCopyOption.ATOMIC_MOVE);
      }
      clear(staging);
      ingest.run(List.of(folder), Progress.NONE, true);
      return new Receipt(
          ticket, again, held.stream().flatMap(each -> arrival(each).stream()).toList(), turned);
    } catch (IOException full) {
      throw new UncheckedIOException("what was handed in cannot be kept", full);
    }
  }

  private List<HeldBack> read(Path tray, List<Leaf> leaves, List<String> turned)
      throws IOException {
    List<HeldBack> articles = new ArrayList<>();
    for (Leaf leaf : leaves) {
      Path file = Files.write(tray.resolve(leaf.name()), leaf.bytes());
      int before = articles.size();
      reader.read(
          staging,
          file,
          outcome -> {
            switch (outcome) {
              case Outcome.Parsed parsed -> articles.add(held(parsed.article(), leaf));
              case Outcome.Rejected no ->
                  turned.add(
                      leaf.from()
                          + (no.line() == null ? "" : ":" + no.line())
                          + ": "
                          + no.reason());
            }
          });
      if (articles.size() == before) {
        Files.delete(file);
      }
    }
    return articles;
  }

  private record HeldBack(Article article, Optional<HoldWords.Order> order) {}

  private HeldBack held(Article article, Leaf leaf) {
    Optional<HoldWords.Order> order =
        HoldWords.in(article.canonical().text(), zone, clock.instant());
    // A line that is no part of the article is left out of it, and is an order still.
    boolean bare = order.isEmpty() && leaf.name().endsWith(".txt");
    return new HeldBack(
        article,
        bare
            ? HoldWords.in(new String(leaf.bytes(), StandardCharsets.UTF_8), zone, clock.instant())
            : order);
  }

  // Before it is in: nobody sees it for a moment.
  private void decide(HeldBack each, @Nullable String address, String by) {
    Target target = new Target.Id(each.article().id());
    if (address != null
        && each.article().header().url() == null
        && Field.URL.wrong(address, zone).isEmpty()) {
      archive.decide(new Decision(target, new Ruling.Edit(Field.URL, address), by, ""));
    }
    if (each.order().isPresent()) {
      Instant until = each.order().get().until();
      Ruling ruling = until == null ? new Ruling.Hold() : new Ruling.Embargo(until);
      archive.decide(new Decision(target, ruling, by, each.order().get().line()));
    }
  }

  private Optional<Arrival> arrival(HeldBack each) {
    ArticleId id = each.article().id();
    return archive
        .newest(id)
        .map(
            version ->
                new Arrival(
                    version,
                    each.order().map(HoldWords.Order::line).orElse(null),
                    each.order().map(HoldWords.Order::until).orElse(null)));
  }

  /// What became of a wish to take something back.
  public enum Undone {
    /// It is out.
    OUT,
    /// It was taken in too long ago.
    LATE,
    /// There is no such ticket, or it is out already.
    UNKNOWN
  }

  /// Takes back what came in.
  ///
  /// @param ticket what [#take] gave
  /// @return what became of it
  public synchronized Undone undo(String ticket) {
    Path place = folder.resolve(ticket);
    if (!ticket.matches("[0-9a-f]{" + DIGITS + "}") || !Files.isDirectory(place)) {
      return Undone.UNKNOWN;
    }
    try {
      List<String> note = Files.readAllLines(place.resolve(NOTE));
      Instant added = Instant.ofEpochMilli(Long.parseLong(note.getFirst()));
      if (added.plus(UNDO).isBefore(clock.instant())) {
        return Undone.LATE;
      }
      clear(staging);
      Files.createDirectories(staging);
      Files.move(place, staging.resolve(ticket), StandardCopyOption.ATOMIC_MOVE);
      clear(staging);
    } catch (IOException | NumberFormatException unreadable) {
      return Undone.UNKNOWN;
    }
    ingest.run(List.of(folder), Progress.NONE, true);
    return Undone.OUT;
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static String ticket(String name, byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(bytes)).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
