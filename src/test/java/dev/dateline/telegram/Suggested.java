// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Questions that a test suggests.
final class Suggested implements Suggestions {
  final List<String> first = new CopyOnWriteArrayList<>();
  final List<String> next = new CopyOnWriteArrayList<>();

  @Override
  public List<String> examples() {
    return List.copyOf(first);
  }

  @Override
  public List<String> further(String question, Collection<String> told) {
    return List.copyOf(next);
  }
}
