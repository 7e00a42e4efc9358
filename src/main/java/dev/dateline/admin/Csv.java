// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import java.util.List;
import java.util.stream.Collectors;

/// Rows as comma-separated values (RFC 4180), for people to open in a spreadsheet. Pure.
final class Csv {
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  /// {@return the rows, each ended by CRLF}
  ///
  /// @param rows from top to bottom
  static String of(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n")
        .collect(Collectors.joining());
  }

  // Readers' words: what a spreadsheet would compute stays a text there.
  private static String cell(String text) {
    boolean computed = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (computed ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
