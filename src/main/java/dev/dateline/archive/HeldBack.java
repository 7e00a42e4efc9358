// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.news.Status;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Tells what is held for something withdrawn.
final class HeldBack {
  private HeldBack() {}

  static List<Held> find(
      Handle handle, Set<String> folders, Rulings rulings, Overlay overlay, ZoneId zone) {
    Set<String> candidates = new TreeSet<>(rulings.withdrawals().articles().keySet());
    rulings.withdrawals().twins().keySet().forEach(version -> candidates.add(version.article()));
    List<Held> held = new ArrayList<>();
    for (String article : candidates) {
      StateRow.of(handle, article, zone).stream()
          .filter(state -> folders.isEmpty() || folders.contains(state.folder()))
          .filter(StateRow::present)
          .flatMap(state -> find(handle, state, rulings, overlay, zone).stream())
          .findFirst()
          .ifPresent(held::add);
    }
    return held;
  }

  private static Optional<Held> find(
      Handle handle, StateRow state, Rulings rulings, Overlay overlay, ZoneId zone) {
    return overlay
        .row(handle, state.article(), state.number(), zone)
        .filter(row -> state.status().shown())
        .filter(row -> rulings.status(row.subject(), state.status()) == Status.HELD)
        .flatMap(row -> rulings.hold(row.subject()));
  }
}
