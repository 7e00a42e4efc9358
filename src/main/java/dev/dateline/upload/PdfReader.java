// SPDX-License-Identifier: Apache-2.0
package dev.dateline.upload;

/// Reads PDFs.
@FunctionalInterface
public interface PdfReader {
  /// Gives a PDF's text.
  ///
  /// @param name what the file is called
  /// @param bytes what it holds
  /// @return its paragraphs in UTF-8, apart by blank lines
  /// @throws Turned where it cannot be read within the limits of time and memory, or holds no text
  byte[] text(String name, byte[] bytes) throws Turned;
}
