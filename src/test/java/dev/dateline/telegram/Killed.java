// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/// A bot in a process of its own, to be killed: arguments are the Bot API's address, the folder,
/// and at which look on the clock it kills itself, 0 for never. Ledger and outbox look on the clock
/// before they write and while they do.
final class Killed {
  /// The exit status of a process that killed itself.
  static final int HALTED = 86;

  private Killed() {}

  /// Answers until it is killed.
  ///
  /// @param args the address, the folder and the look
  /// @throws InterruptedException never
  public static void main(String[] args) throws InterruptedException {
    Desk desk =
        asked -> {
          // Long enough to be killed in.
          java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(40).toNanos());
          return Bench.says(asked, "Re: " + asked.text());
        };
    int last = Integer.parseInt(args[2]);
    AtomicInteger looks = new AtomicInteger();
    InstantSource clock =
        () -> {
          if (looks.incrementAndGet() == last) {
            Runtime.getRuntime().halt(HALTED);
          }
          return InstantSource.system().instant();
        };
    try (Bench bench = new Bench(args[0], Path.of(args[1]), desk, clock)) {
      bench.start();
      System.out.println(bench.bot.await());
    }
  }
}
