// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/// A model without a server: fails as it is told, then answers.
final class FakeModel implements Model {
  private final String name;
  private final Deque<Supplier<ModelFailure>> failures = new ArrayDeque<>();

  /// The deadline of each call, in order.
  final List<Budget> calls = new ArrayList<>();

  FakeModel(String name) {
    this.name = name;
  }

  FakeModel fails(ModelFailure.Kind... kinds) {
    for (ModelFailure.Kind kind : kinds) {
      failures.add(() -> new ModelFailure(kind, name + ": " + kind));
    }
    return this;
  }

  FakeModel fails(Supplier<ModelFailure> failure) {
    failures.add(failure);
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Completion answer(Prompt prompt, Budget budget, Pieces pieces) throws ModelFailure {
    calls.add(budget);
    Supplier<ModelFailure> next = failures.poll();
    if (next != null) {
      ModelFailure failure = next.get();
      if (!failure.said().isEmpty()) {
        pieces.piece(failure.said());
      }
      throw failure;
    }
    pieces.piece(name);
    return new Completion(
        name, new Usage(100, 10, new BigDecimal("0.5"), false), name, Duration.ZERO);
  }
}
