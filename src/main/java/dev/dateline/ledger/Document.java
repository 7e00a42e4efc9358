// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import java.nio.charset.StandardCharsets;

/// A file that is sent.
public final class Document {
  /// Largest file, in bytes: Telegram takes 50 MB from a bot, and a row of the ledger should not
  /// hold up its writer.
  public static final int MOST = 20 << 20;

  private final String name;
  private final byte[] bytes;

  /// Names a file.
  ///
  /// @param name a bare name with its ending
  /// @param bytes what it holds, at most [#MOST]; not copied
  public Document(String name, byte[] bytes) {
    if (bytes.length > MOST) {
      throw new IllegalArgumentException(
          name + " has " + bytes.length + " bytes, at most " + MOST + " can be sent");
    }
    this.name = name;
    this.bytes = bytes;
  }

  /// {@return a file of text, in UTF-8}
  ///
  /// @param name a bare name with its ending
  /// @param text what it holds
  public static Document of(String name, String text) {
    return new Document(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /// {@return a bare name with its ending}
  public String name() {
    return name;
  }

  /// {@return what it holds; to be left as it is}
  public byte[] bytes() {
    return bytes;
  }
}
