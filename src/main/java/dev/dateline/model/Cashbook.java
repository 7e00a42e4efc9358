// SPDX-License-Identifier: Apache-2.0
package dev.dateline.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Keeps what calls used, so that a day's budget outlives the process. Any thread may call.
public interface Cashbook {
  /// {@return what all models used}
  ///
  /// @param from from this moment on
  Usage since(Instant from);

  /// Notes what a call used.
  ///
  /// @param at when
  /// @param model whose call, as [Model#name] says
  /// @param usage what it used
  void book(Instant at, String model, Usage usage);

  /// {@return a book that adds to another what this process uses, and leaves the other as it is}
  ///
  /// @param before the other, which is only read
  static Cashbook beside(Cashbook before) {
    return new Cashbook() {
      private record Booked(Instant at, Usage usage) {}

      private final List<Booked> own = new ArrayList<>();

      @Override
      public synchronized Usage since(Instant from) {
        return own.stream()
            .filter(each -> !each.at().isBefore(from))
            .map(Booked::usage)
            .reduce(before.since(from), Usage::plus);
      }

      @Override
      public synchronized void book(Instant at, String model, Usage usage) {
        own.add(new Booked(at, usage));
      }
    };
  }

  /// {@return a book of this process alone}
  static Cashbook inMemory() {
    return beside(
        new Cashbook() {
          @Override
          public Usage since(Instant from) {
            return Usage.NONE;
          }

          @Override
          public void book(Instant at, String model, Usage usage) {}
        });
  }
}
