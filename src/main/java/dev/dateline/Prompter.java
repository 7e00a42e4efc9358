// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.ask.Leads;
import dev.dateline.telegram.Suggestions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// What readers may ask, from the coverage as it stands. Examples are kept until anything that can
/// be found changes, at most for the hour, since embargoes end by the clock.
final class Prompter implements Suggestions {
  private final Leads leads;
  private final LongSupplier snapshot;
  private final Set<String> folders;
  private final InstantSource clock;
  private @Nullable Kept kept;

  private record Kept(long snapshot, Instant hour, List<String> examples) {}

  /// A prompter.
  ///
  /// @param leads makes questions
  /// @param snapshot rises with every change of what can be found
  /// @param folders the sources, empty for all
  /// @param clock the time
  Prompter(Leads leads, LongSupplier snapshot, Set<String> folders, InstantSource clock) {
    this.leads = leads;
    this.snapshot = snapshot;
    this.folders = Set.copyOf(folders);
    this.clock = clock;
  }

  @Override
  public List<String> examples() {
    Instant now = clock.instant();
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    long current = snapshot.getAsLong();
    synchronized (this) {
      if (kept != null && kept.snapshot() == current && kept.hour().equals(hour)) {
        return kept.examples();
      }
    }
    List<String> examples = leads.examples(folders, now, MOST);
    synchronized (this) {
      kept = new Kept(current, hour, examples);
    }
    return examples;
  }

  @Override
  public List<String> further(String question, Collection<String> told) {
    return leads.further(question, told, folders, clock.instant(), MOST);
  }
}
