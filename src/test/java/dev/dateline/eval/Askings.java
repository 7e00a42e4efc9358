// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Questions for tests.
final class Askings {
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private Askings() {}

  /// {@return a question whose answer is one fact, "fact"}
  static Asking facts(String question) {
    return of(question, "", Set.of(Asking.ANSWERED), new Gold.Facts(List.of("fact"), "yes"));
  }

  /// {@return a question by itself}
  static Asking of(String question, String kind, Set<String> statuses, Gold gold) {
    return new Asking(
        question, question, kind, List.of(), statuses, Set.of(), gold, null, false, NOON);
  }
}
