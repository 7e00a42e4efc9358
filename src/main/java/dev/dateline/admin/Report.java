// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ledger.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a command comes to, in the order in which it is to be read.
///
/// @param result how it went
/// @param parts what is told; never empty
public record Report(Result result, List<Part> parts) {
  /// Copies the parts.
  public Report {
    parts = List.copyOf(parts);
  }

  /// How it went.
  public enum Result {
    /// It was done.
    DONE,
    /// It has begun and goes on.
    GOING,
    /// It waits for a second word; nothing has changed.
    WAITS,
    /// It was understood, and could not be done or may not be.
    REFUSED,
    /// An argument is missing or cannot be used.
    WRONG
  }

  /// A piece of it.
  public sealed interface Part {
    /// A paragraph.
    ///
    /// @param text plain, without a line end
    record Text(String text) implements Part {}

    /// It waits for a second word; nothing has changed.
    ///
    /// @param code the word, for whoever gave the command and in the same chat
    /// @param minutes how long it counts
    record Confirm(String code, long minutes) implements Part {}

    /// It can be taken back.
    ///
    /// @param command what takes it back
    /// @param minutes how long that can be done
    record Undo(String command, long minutes) implements Part {}

    /// A file.
    ///
    /// @param file the file
    record Sheet(Document file) implements Part {}

    /// It goes on behind the command.
    ///
    /// @param job tells how far it is, and what came of it
    record Going(Job job) implements Part {}

    /// Names with what belongs to them.
    ///
    /// @param rows from top to bottom
    record Table(List<Row> rows) implements Part {
      /// Copies the rows.
      public Table {
        rows = List.copyOf(rows);
      }
    }
  }

  /// One row of a table.
  ///
  /// @param name what
  /// @param value how it stands
  public record Row(String name, String value) {}

  static Report done(String line) {
    return new Report(Result.DONE, List.of(new Part.Text(line)));
  }

  static Report refused(String line) {
    return new Report(Result.REFUSED, List.of(new Part.Text(line)));
  }

  static Report wrong(String line) {
    return new Report(Result.WRONG, List.of(new Part.Text(line)));
  }

  static Report going(Job job) {
    return new Report(Result.GOING, List.of(new Part.Going(job)));
  }

  /// {@return what takes it back, in a line}
  ///
  /// @param command the command that does
  /// @param minutes how long that can be done
  public static String undo(String command, long minutes) {
    return "For " + minutes + " minutes: " + command + " takes it back.";
  }

  /// {@return the work that goes on behind the command, empty where none does}
  public Optional<Job> job() {
    for (Part part : parts) {
      if (part instanceof Part.Going(Job job)) {
        return Optional.of(job);
      }
    }
    return Optional.empty();
  }

  /// {@return the files that come with it}
  public List<Document> files() {
    return parts.stream()
        .flatMap(part -> part instanceof Part.Sheet(Document file) ? Stream.of(file) : Stream.of())
        .toList();
  }

  static Report done(List<Part> parts) {
    return new Report(Result.DONE, parts);
  }

  /// {@return the same with a paragraph behind it}
  ///
  /// @param line the paragraph
  Report and(String line) {
    return and(new Part.Text(line));
  }

  /// {@return the same with a piece behind it}
  ///
  /// @param part the piece
  Report and(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new Report(result, more);
  }
}
