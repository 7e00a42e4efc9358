// SPDX-License-Identifier: Apache-2.0
package dev.dateline.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The articles of an experiment.
///
/// @param folder where they are
/// @param articles names of the files that are read; the whole folder when empty
/// @param beir whether they are BEIR's documents and no articles of ours
public record Corpus(Path folder, List<String> articles, boolean beir) {
  /// Copies the names.
  public Corpus {
    articles = List.copyOf(articles);
  }

  /// Gives the hash over the corpus's files: SHA-256 over each file's name below the folder, its
  /// length and its bytes, in the names' order. Names that begin with a dot are passed over, as
  /// reading articles does.
  ///
  /// @return 64 hexadecimal digits
  /// @throws UncheckedIOException when a file cannot be read
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : names()) {
        Path file = folder.resolve(name);
        String head = name + "\0" + Files.size(file) + "\0";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
          in.transferTo(java.io.OutputStream.nullOutputStream());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java has SHA-256", impossible);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("corpus " + folder + " cannot be read", unreadable);
    }
  }

  private List<String> names() throws IOException {
    if (!articles.isEmpty()) {
      return articles.stream().sorted().toList();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(folder::relativize)
          .filter(name -> !hidden(name))
          .map(name -> name.toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static boolean hidden(Path name) {
    for (Path part : name) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /// Gives a folder that holds these articles and nothing else.
  ///
  /// @param empty where copies may be put
  /// @return the corpus's own folder when all of it is read, else the other
  /// @throws UncheckedIOException when a file cannot be read or written
  Path staged(Path empty) {
    if (articles.isEmpty()) {
      return folder;
    }
    try {
      for (String name : articles) {
        Path copy = empty.resolve(name).normalize();
        Files.createDirectories(copy.getParent());
        if (beir) {
          BeirDocuments.convert(folder.resolve(name), copy);
        } else {
          Files.copy(folder.resolve(name), copy);
        }
      }
      return empty;
    } catch (IOException failed) {
      throw new UncheckedIOException("corpus " + folder + " cannot be copied", failed);
    }
  }
}
