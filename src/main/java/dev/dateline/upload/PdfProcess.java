// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

import dev.dateline.settings.UploadSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Reads PDFs in a process of their own: what a hostile one eats, memory or time, it eats there,
/// and both have a bound that the parser cannot argue with. Any thread may call.
///
/// @param settings the bounds
/// @param java the program that starts a process
/// @param classes where its classes are
public record PdfProcess(UploadSettings settings, Path java, String classes) implements PdfReader {
  /// Reads with the same Java and the same classes as this process.
  ///
  /// @param settings the bounds
  /// @return the reader
  public static PdfProcess like(UploadSettings settings) {
    return new PdfProcess(
        settings,
        Path.of(System.getProperty("java.home"), "bin", "java"),
        System.getProperty("java.class.path"));
  }

  @Override
  public byte[] text(String name, byte[] bytes) throws Turned {
    try {
      Path folder = Files.createTempDirectory("dateline-pdf");
      Path in = folder.resolve("in");
      Path out = folder.resolve("out");
      try {
        Files.write(in, bytes);
        return text(name, in, out);
      } finally {
        Files.deleteIfExists(in);
        Files.deleteIfExists(out);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new Turned(name, "could not be read: no process or no file could be made for it");
    }
  }

  private byte[] text(String name, Path in, Path out) throws IOException, Turned {
    Process process =
        new ProcessBuilder(
                List.of(
                    java.toString(),
                    "-Xmx" + settings.pdfMegabytes() + "m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Xlog:disable",
                    "-Djava.awt.headless=true",
                    "-cp",
                    classes,
                    PdfText.class.getName()))
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(settings.pdfSeconds(), TimeUnit.SECONDS)) {
        throw new Turned(name, "could not be read within " + settings.pdfSeconds() + " s");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Turned(name, "was not read: the program is stopping");
    } finally {
      process.destroyForcibly();
    }
    return switch (process.exitValue()) {
      case PdfText.READ -> Files.readAllBytes(out);
      case PdfText.EMPTY -> throw new Turned(name, "holds no text; it may be a picture of one");
      case PdfText.LOCKED -> throw new Turned(name, "is locked by a password");
      case PdfText.LONG -> throw new Turned(name, "holds more text than an article can have");
      case PdfText.BROKEN -> throw new Turned(name, "is no PDF that can be read");
      default ->
          throw new Turned(
              name, "could not be read within " + settings.pdfMegabytes() + " MB of memory");
    };
  }
}
