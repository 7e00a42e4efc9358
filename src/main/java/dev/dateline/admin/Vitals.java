// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.search.Extent;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// How the program is at a moment.
///
/// @param version of the program
/// @param started since when this process runs
/// @param coverage how far the coverage reaches
/// @param passages how many are searchable
/// @param vectorless articles that still wait for their vectors, empty where none are wanted
/// @param indexBytes size of the index
/// @param indexWritten when the index was last written, or null for never
/// @param waiting questions that wait
/// @param oldest when the oldest of them came, or null
/// @param pauses how often Telegram told the bot to wait, since the start
/// @param model who writes answers
/// @param diskMegabytes free space of the data folder's disk
/// @param memoryMegabytes used by this process
/// @param memoryMost what this process may use at most, in MB
/// @param wrong what is wrong, a sentence without a stop each
public record Vitals(
    String version,
    Instant started,
    Extent coverage,
    long passages,
    OptionalLong vectorless,
    long indexBytes,
    @Nullable Instant indexWritten,
    int waiting,
    @Nullable Instant oldest,
    long pauses,
    String model,
    long diskMegabytes,
    long memoryMegabytes,
    long memoryMost,
    List<String> wrong) {
  /// Copies the sentences.
  public Vitals {
    wrong = List.copyOf(wrong);
  }
}
