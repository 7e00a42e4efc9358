// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import dev.dateline.news.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What a folder says once for all its articles, in a `folder.yaml` beside them: `status`, `source`
/// and `language`. An article's own header wins. It is how a `.txt`, which has no header, can be
/// sample coverage.
final class Masthead {
  /// The file's name in the folder itself; one in a subfolder says nothing.
  static final String FILE = "folder.yaml";

  /// More than three short lines need; a larger file is something else.
  private static final int MOST_BYTES = 16 << 10;

  private static final Set<Key> ALLOWED = EnumSet.of(Key.STATUS, Key.SOURCE, Key.LANGUAGE);

  private final Manuscript says;
  private final int mark;

  private Masthead(Manuscript says, int mark) {
    this.says = says;
    this.mark = mark;
  }

  /// Reads a folder's masthead.
  ///
  /// @param root the folder
  /// @return what it says; nothing where it has none
  /// @throws Refusal naming the file, the line and the fault: nothing of a folder may be shown
  ///   while nobody can tell whether it is sample coverage
  static Masthead of(Path root) throws Refusal {
    Path file = root.resolve(FILE);
    var says = new Manuscript();
    if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Masthead(says, 0);
    }
    byte[] bytes = bytes(file);
    try {
      FrontMatter.read(new String(bytes, StandardCharsets.UTF_8), 1, says);
    } catch (Refusal why) {
      throw new Refusal(FILE + ": " + why.reason(), why.line());
    }
    for (Key key : Key.values()) {
      if (says.has(key) && !ALLOWED.contains(key)) {
        throw new Refusal(
            FILE + ": " + key.key() + " cannot hold for a whole folder", says.line(key));
      }
    }
    check(says);
    return new Masthead(says, Arrays.hashCode(bytes));
  }

  /// Fills in what an article does not say itself.
  ///
  /// @param manuscript the article
  void complete(Manuscript manuscript) {
    for (Key key : ALLOWED) {
      manuscript.put(key, says.get(key));
    }
  }

  /// {@return a number that changes with what the file holds; 0 where there is none}
  int mark() {
    return mark;
  }

  private static void check(Manuscript says) throws Refusal {
    String status = says.get(Key.STATUS);
    if (status != null
        && Arrays.stream(Status.values()).noneMatch(one -> one.key().equals(status.strip()))) {
      throw new Refusal(
          FILE
              + ": status is '"
              + Refusal.shown(status, 80)
              + "', allowed are "
              + Arrays.stream(Status.values()).map(Status::key).collect(Collectors.joining(", ")),
          says.line(Key.STATUS));
    }
    String language = says.get(Key.LANGUAGE);
    if (language != null && Languages.code(language) == null) {
      throw new Refusal(
          FILE
              + ": language is '"
              + Refusal.shown(language, 80)
              + "', allowed are ISO 639 codes such as en",
          says.line(Key.LANGUAGE));
    }
  }

  private static byte[] bytes(Path file) throws Refusal {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Refusal(FILE + ": is not a regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Refusal(FILE + ": file is larger than " + MOST_BYTES + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw new Refusal(FILE + ": is unreadable: " + e.getClass().getSimpleName());
    }
  }
}
