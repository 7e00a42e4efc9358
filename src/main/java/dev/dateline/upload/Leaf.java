// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

/// One file with its name.
public final class Leaf {
  private final String name;
  private final byte[] bytes;
  private final String from;

  /// Names a file.
  ///
  /// @param name a bare name with its ending
  /// @param bytes what it holds; not copied
  /// @param from what it was called where it came from, for a person to recognise
  Leaf(String name, byte[] bytes, String from) {
    this.name = name;
    this.bytes = bytes;
    this.from = from;
  }

  /// {@return a bare name with its ending}
  public String name() {
    return name;
  }

  /// {@return what it holds; to be left as it is}
  public byte[] bytes() {
    return bytes;
  }

  /// {@return what it was called, or the address, where it came from}
  public String from() {
    return from;
  }
}
