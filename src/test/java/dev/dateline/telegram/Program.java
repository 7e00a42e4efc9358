// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The program itself in a process of its own, at a fake Bot API, with its editors. The top level
/// is the working directory.
final class Program implements AutoCloseable {
  /// Owners' numbers, from here on.
  static final long OWNER = 4_200;

  /// So many owners there are: each has a chat, and a chat takes a message a second.
  static final int OWNERS = 40;

  private final Process process;

  private Program(Process process) {
    this.process = process;
  }

  /// Starts it, without vectors: they take processors for hours at first.
  ///
  /// @param articles its folder of articles
  /// @param work a folder of its own, which keeps its data from one to the next
  static Program start(FakeBotApi api, Path articles, Path work) throws IOException {
    Path config = Files.writeString(work.resolve("dateline.yaml"), "index:\n  vectors: false\n");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--config",
                config.toString(),
                "--articles",
                articles.toString(),
                "--data",
                work.resolve("data").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(work.resolve("log").toFile()));
    StringBuilder owners = new StringBuilder();
    for (int each = 0; each < OWNERS; each++) {
      owners.append(each == 0 ? "" : ",").append(OWNER + each);
    }
    builder.environment().put("DATELINE_ADMINS", owners.toString());
    builder.environment().put("TELEGRAM_BOT_TOKEN", FakeBotApi.TOKEN);
    builder.environment().put("TELEGRAM_API_URL", api.url());
    return new Program(builder.start());
  }

  /// Kills it as `kill -9` does.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(30, TimeUnit.SECONDS);
  }

  boolean alive() {
    return process.isAlive();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
