// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A disk of some megabytes that a test can fill to the last byte: a tmpfs, which only root may
/// mount. Elsewhere the test is skipped and says so.
public final class SmallDisk implements AutoCloseable {
  private static final int BLOCK = 4096;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /// Mounts one.
  ///
  /// @param folder an empty folder
  /// @param megabytes its size
  public static SmallDisk at(Path folder, int megabytes) throws IOException, InterruptedException {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()),
        "no small disk can be mounted here: the test of a full disk is skipped");
    return new SmallDisk(folder);
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /// {@return the folder where it is mounted}
  public Path folder() {
    return folder;
  }

  /// Leaves no free byte.
  public void fill() throws IOException {
    byte[] block = new byte[BLOCK];
    try (OutputStream out = Files.newOutputStream(folder.resolve("filler"))) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      if (Files.getFileStore(folder).getUsableSpace() > 0) {
        throw full;
      }
    }
  }

  /// Gives the space back.
  public void empty() throws IOException {
    Files.delete(folder.resolve("filler"));
  }

  @Override
  public void close() throws InterruptedException {
    if (!run("umount", folder.toString()) && !run("umount", "-l", folder.toString())) {
      throw new IllegalStateException(folder + " stays mounted");
    }
  }
}
