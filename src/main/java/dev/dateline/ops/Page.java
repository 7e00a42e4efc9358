// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ops;

/// What a visitor is shown.
///
/// @param code HTTP's status
/// @param type media type without the character set, which is UTF-8
/// @param text the page
public record Page(int code, String type, String text) {
  /// {@return metrics as Prometheus reads them}
  ///
  /// @param text as [Metric#text] makes it
  public static Page metrics(String text) {
    return new Page(200, "text/plain; version=0.0.4", text);
  }
}
