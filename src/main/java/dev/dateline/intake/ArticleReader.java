// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.intake.Outcome.Parsed;
import dev.dateline.intake.Outcome.Rejected;
import dev.dateline.settings.IntakeSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads article files, each by its ending: `.txt`, `.md`, `.html` (also `.htm`) and `.jsonl`.
/// Whatever a file holds, reading it ends in a [Parsed] or a [Rejected] for each article, never in
/// an exception. Thread-safe.
public final class ArticleReader {
  /// Rises when a parser's output changes, so that files already read are read again.
  public static final int PARSER = 3;

  private final IntakeSettings settings;
  private final Accession accession;
  private final JsonLines lines;

  /// Makes a reader.
  ///
  /// @param settings limits
  /// @param zone the newsroom's zone, for times without an offset
  /// @param defaultLanguage ISO 639-1 code for a text whose language is neither given nor detected
  /// @param outlet the newsroom's name for articles that name no outlet, or null
  /// @param clock now, for dates that the text alone gives
  public ArticleReader(
      IntakeSettings settings,
      ZoneId zone,
      String defaultLanguage,
      @Nullable String outlet,
      InstantSource clock) {
    this.settings = settings;
    this.accession = new Accession(settings, zone, defaultLanguage, outlet, clock);
    this.lines = new JsonLines(settings);
  }

  /// What the outcome of reading depends on besides the file: the parsers, and what the folder's
  /// `folder.yaml` says. A file read under another value is read again.
  ///
  /// @param root the folder
  /// @return a short text
  public static String parser(Path root) {
    try {
      int mark = Masthead.of(root).mark();
      return mark == 0 ? Integer.toString(PARSER) : PARSER + "/" + Integer.toHexString(mark);
    } catch (Refusal why) {
      return PARSER + "/" + why.reason();
    }
  }

  /// Reads one file.
  ///
  /// @param root the folder, whose `folder.yaml` says what holds for articles that do not
  /// @param file a file below it; of an ending that is none of the four nothing is read
  /// @param each takes what became of each article, in the file's order
  public void read(Path root, Path file, Consumer<Outcome> each) {
    String name = FolderScan.name(root, file);
    try {
      if (!Files.isRegularFile(file)) {
        throw new Refusal(Files.exists(file) ? "is not a regular file" : "is not there any more");
      }
      Masthead masthead = Masthead.of(root);
      Ending ending = Ending.of(file);
      if (ending == Ending.JSONL) {
        stream(file, name, masthead, each);
      } else if (ending != null) {
        Manuscript manuscript = parse(ending, bytes(file));
        masthead.complete(manuscript);
        each.accept(new Parsed(accession.accept(manuscript, madeId(name)), name, 1));
      }
    } catch (Refusal why) {
      each.accept(new Rejected(name, why.line(), why.reason()));
    } catch (NoSuchFileException _) {
      each.accept(new Rejected(name, null, "is not there any more"));
    } catch (AccessDeniedException _) {
      each.accept(new Rejected(name, null, "is unreadable: permission denied"));
    } catch (IOException e) {
      each.accept(new Rejected(name, null, "is unreadable: " + Refusal.shown(e.toString(), 160)));
    }
  }

  private Manuscript parse(Ending ending, byte[] bytes) throws Refusal {
    return switch (ending) {
      case TXT -> PlainText.read(Decoding.decode(bytes, null));
      case MD -> MarkdownFile.read(bounded(Decoding.decode(bytes, null)));
      case HTML -> WebPage.read(Decoding.decode(bytes, WebPage.declaredCharset(bytes)));
      case JSONL -> throw new IllegalArgumentException("a .jsonl file is read by its lines");
    };
  }

  /// Markdown costs the most to parse: what is longer than an article with as many marks again is
  /// refused before.
  private String bounded(String text) throws Refusal {
    long most = 2048L * settings.maxArticleKilobytes();
    if (text.length() > most) {
      throw new Refusal("file has " + text.length() + " characters, allowed are " + most);
    }
    return text;
  }

  private void stream(Path file, String name, Masthead masthead, Consumer<Outcome> each)
      throws IOException, Refusal {
    long size = Files.size(file);
    long most = (long) settings.maxStreamMegabytes() << 20;
    if (size == 0) {
      throw new Refusal("file is empty");
    }
    if (size > most) {
      throw new Refusal("file has " + size + " bytes, allowed are " + most);
    }
    try (InputStream in = Files.newInputStream(file)) {
      lines.read(
          in,
          new JsonLines.Each() {
            @Override
            public void read(Manuscript manuscript, int line) throws Refusal {
              masthead.complete(manuscript);
              String id = madeId(name) + '#' + hash(manuscript.get(Key.TITLE));
              each.accept(new Parsed(accession.accept(manuscript, id), name, line));
            }

            @Override
            public void refused(Refusal why, int line) {
              each.accept(new Rejected(name, line, why.reason()));
            }
          });
    }
  }

  private byte[] bytes(Path file) throws IOException, Refusal {
    int most = settings.maxFileMegabytes() << 20;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length == 0) {
        throw new Refusal("file is empty");
      }
      if (bytes.length > most) {
        throw new Refusal("file has " + Files.size(file) + " bytes, allowed are " + most);
      }
      return bytes;
    }
  }

  /// A path that is too long for an id is cut and carries its hash.
  private static String madeId(String name) {
    String id = Normalizer.normalize(name, Normalizer.Form.NFC);
    return id.length() <= 270 ? id : id.substring(0, 257) + '~' + hash(id);
  }

  private static String hash(@Nullable String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// The endings that hold articles.
  enum Ending {
    TXT,
    MD,
    HTML,
    JSONL;

    /// {@return the ending of a file's name in any case of letters, or null where it holds no
    /// articles}
    static @Nullable Ending of(Path file) {
      Path last = file.getFileName();
      String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
      int dot = name.lastIndexOf('.');
      return switch (dot < 0 ? "" : name.substring(dot)) {
        case ".txt" -> TXT;
        case ".md" -> MD;
        case ".html", ".htm" -> HTML;
        case ".jsonl" -> JSONL;
        default -> null;
      };
    }
  }
}
