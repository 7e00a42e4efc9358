// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// What a file looks like from outside.
///
/// @param size bytes
/// @param modifiedMillis its time of change, epoch milliseconds
record FileLook(long size, long modifiedMillis) {
  /// {@return how a file looks, or empty when it is not there or may not be looked at}
  ///
  /// @param file the file; a link's target counts
  static Optional<FileLook> at(Path file) {
    try {
      BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new FileLook(seen.size(), seen.lastModifiedTime().toMillis()));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// {@return the SHA-256 of a file's bytes in hexadecimal, or empty when it cannot be read}
  ///
  /// @param file the file
  static Optional<String> sha256(Path file) {
    try (InputStream bytes = Files.newInputStream(file);
        DigestInputStream digested =
            new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(OutputStream.nullOutputStream());
      return Optional.of(HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    } catch (IOException _) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
