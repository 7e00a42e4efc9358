// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A short name for characters: whoever has the text can prove that it is this one, and nobody can
/// read it from the name.
public final class Fingerprint {
  private Fingerprint() {}

  /// SHA-256 over characters as UTF-8.
  ///
  /// @param text any text
  /// @return 64 hexadecimal digits in lower case
  public static String of(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
