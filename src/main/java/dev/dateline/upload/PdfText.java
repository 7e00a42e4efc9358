// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/// A process: a PDF on standard input, its paragraphs on standard output. [PdfProcess] starts it
/// with little memory and ends it after some seconds.
public final class PdfText {
  /// Its text was written.
  static final int READ = 0;

  /// It holds none.
  static final int EMPTY = 10;

  /// It wants a password.
  static final int LOCKED = 11;

  /// It holds too much.
  static final int LONG = 12;

  /// It is no PDF.
  static final int BROKEN = 13;

  /// Most characters that are written.
  static final int LONGEST = 4 << 20;

  private PdfText() {}

  /// Reads one PDF.
  ///
  /// @param arguments none
  public static void main(String[] arguments) throws IOException {
    byte[] bytes = System.in.readAllBytes();
    System.exit(run(bytes));
  }

  private static int run(byte[] bytes) throws IOException {
    String text;
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      stripper.setParagraphStart("\n");
      stripper.setLineSeparator("\n");
      Bounded writer = new Bounded();
      stripper.writeText(document, writer);
      text = paragraphs(writer.toString());
    } catch (InvalidPasswordException locked) {
      return LOCKED;
    } catch (TooLong tooLong) {
      return LONG;
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      // A parser of a format of a thousand pages breaks in ways that nobody has listed.
      return BROKEN;
    }
    if (text.isBlank()) {
      return EMPTY;
    }
    System.out.write(text.getBytes(StandardCharsets.UTF_8));
    System.out.flush();
    return READ;
  }

  /// Lines of a page → paragraphs: a line that ends before its sentence does goes on in the next,
  /// and a word that was divided is one again.
  static String paragraphs(String lines) {
    StringBuilder text = new StringBuilder();
    String before = "";
    for (String raw : lines.split("\\R", -1)) {
      String line = raw.strip();
      if (line.isEmpty() || before.isEmpty()) {
        text.append(before.isEmpty() ? "" : "\n\n").append(line);
      } else if (before.endsWith("-") && Character.isLowerCase(line.codePointAt(0))) {
        text.setLength(text.length() - 1);
        text.append(line);
      } else {
        text.append(' ').append(line);
      }
      before = line;
    }
    return text.toString().strip() + "\n";
  }

  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Bounded extends Writer {
    private final StringWriter text = new StringWriter();

    @Override
    public void write(char[] from, int start, int length) throws IOException {
      if (text.getBuffer().length() + length > LONGEST) {
        throw new TooLong();
      }
      text.write(from, start, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
