// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// A bot in a process of its own, to be killed: arguments are the Bot API's address and the folder.
final class Killed {
  private Killed() {}

  /// Answers until it is killed.
  ///
  /// @param args the address and the folder
  /// @throws InterruptedException never
  public static void main(String[] args) throws InterruptedException {
    Desk desk =
        asked -> {
          // Long enough to be killed in.
          java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(40).toNanos());
          return Bench.says(asked, "Re: " + asked.text());
        };
    try (Bench bench = new Bench(args[0], Path.of(args[1]), desk, Map.of())) {
      bench.start();
      System.out.println(bench.bot.await());
    }
  }
}
