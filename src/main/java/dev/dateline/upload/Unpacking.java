// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

import dev.dateline.settings.UploadSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// A file → the article files in it. A bad one in an archive harms no other. Any thread may call; a
/// call takes as long as the settings let a PDF take.
public final class Unpacking {
  private static final int LONGEST_NAME = 80;

  private final UploadSettings settings;
  private final PdfReader pdf;

  /// What was found.
  ///
  /// @param leaves article files, with names of their own
  /// @param turned what was not taken, a line each that names the file and says why
  public record Found(List<Leaf> leaves, List<String> turned) {
    /// Copies the lists.
    public Found {
      leaves = List.copyOf(leaves);
      turned = List.copyOf(turned);
    }
  }

  /// Unpacks within limits.
  ///
  /// @param settings the limits
  /// @param pdf reads PDFs
  public Unpacking(UploadSettings settings, PdfReader pdf) {
    this.settings = settings;
    this.pdf = pdf;
  }

  /// Looks into a file.
  ///
  /// @param name what it is called; only its ending is believed, and not for long
  /// @param bytes what it holds
  /// @return article files, or why there are none; not both empty
  public Found open(String name, byte[] bytes) {
    List<Leaf> leaves = new ArrayList<>();
    List<String> turned = new ArrayList<>();
    Set<String> names = new HashSet<>();
    try {
      if (bytes.length > settings.fileMegabytes() << 20) {
        throw new Turned(name, "is larger than " + settings.fileMegabytes() + " MB");
      }
      if (ending(name).equals("zip")) {
        zip(name, bytes, leaves, turned, names);
      } else {
        leaves.add(leaf(name, bytes, names));
      }
    } catch (Turned why) {
      turned.add(why.line());
    }
    return new Found(leaves, turned);
  }

  private void zip(
      String name, byte[] bytes, List<Leaf> leaves, List<String> turned, Set<String> names)
      throws Turned {
    long left = (long) settings.unpackedMegabytes() << 20;
    int entries = 0;
    try (Counted in = new Counted(bytes);
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > settings.zipFiles()) {
          throw new Turned(name, "holds more than " + settings.zipFiles() + " files");
        }
        long before = in.read;
        byte[] part = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8L));
        if (part.length > left) {
          throw new Turned(name, "unpacks to more than " + settings.unpackedMegabytes() + " MB");
        }
        left -= part.length;
        long packed = Math.max(1, in.read - before);
        if (part.length / packed > settings.zipRatio() && part.length > SMALL) {
          throw new Turned(
              name + '/' + entry.getName(),
              "unpacks to more than " + settings.zipRatio() + " times its size");
        }
        if (!entry.isDirectory() && !hidden(entry.getName())) {
          try {
            leaves.add(member(entry.getName(), part, names));
          } catch (Turned why) {
            turned.add(why.line());
          }
        }
      }
    } catch (ZipException | IllegalArgumentException broken) {
      throw new Turned(name, "is no zip file that can be read");
    } catch (IOException broken) {
      throw new Turned(name, "breaks off");
    }
    if (leaves.isEmpty() && turned.isEmpty()) {
      throw new Turned(name, "holds no file that could be an article");
    }
  }

  // A file of a few bytes may well be a hundred times smaller packed, and harms nobody.
  private static final int SMALL = 64 << 10;

  // What archivers of a Mac add, and what begins with a dot.
  private static boolean hidden(String name) {
    for (String part : name.split("[/\\\\]", -1)) {
      if (part.startsWith(".") && !part.equals("..") && !part.equals(".")
          || part.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  private Leaf member(String name, byte[] bytes, Set<String> names) throws Turned {
    for (String part : name.split("[/\\\\]", -1)) {
      if (part.equals("..")) {
        throw new Turned(name, "leads out of its archive");
      }
    }
    if (name.startsWith("/") || name.startsWith("\\") || name.matches("(?s)^[A-Za-z]:.*")) {
      throw new Turned(name, "leads out of its archive");
    }
    if (ending(name).equals("zip")) {
      throw new Turned(name, "is an archive within an archive");
    }
    return leaf(name, bytes, names);
  }

  private Leaf leaf(String name, byte[] bytes, Set<String> names) throws Turned {
    if (bytes.length == 0) {
      throw new Turned(name, "is empty");
    }
    String ending = ending(name);
    return switch (ending) {
      case "txt", "md", "html", "htm", "jsonl" -> named(name, ending, bytes, names);
      case "json" -> named(name, "jsonl", JsonArticles.lines(name, bytes), names);
      case "docx" ->
          named(
              name,
              "txt",
              Docx.text(name, bytes, (long) settings.unpackedMegabytes() << 20),
              names);
      case "pdf" -> named(name, "txt", pdf.text(name, bytes), names);
      default -> throw new Turned(name, "is none of .txt .md .html .jsonl .json .pdf .docx .zip");
    };
  }

  private static Leaf named(String from, String ending, byte[] bytes, Set<String> names) {
    String base = bare(from);
    String name = base + '.' + ending;
    for (int n = 2; !names.add(name); n++) {
      name = base + '-' + n + '.' + ending;
    }
    return new Leaf(name, bytes, Turned.plain(from));
  }

  // A name that no file system, shell or page can misread.
  private static String bare(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    String stem = dot > 0 ? last.substring(0, dot) : last;
    String kept =
        Normalizer.normalize(stem, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = kept.length() > LONGEST_NAME ? kept.substring(0, LONGEST_NAME) : kept;
    return cut.isEmpty() || Character.isHighSurrogate(cut.charAt(cut.length() - 1))
        ? "article"
        : cut;
  }

  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static final class Counted extends InputStream {
    private final ByteArrayInputStream bytes;
    long read;

    Counted(byte[] bytes) {
      this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      int one = bytes.read();
      read += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int count = bytes.read(into, from, length);
      read += Math.max(0, count);
      return count;
    }
  }
}
