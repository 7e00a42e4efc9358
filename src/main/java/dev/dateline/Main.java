// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

/// Starts Dateline.
public final class Main {
  private Main() {}

  /// Runs one command.
  ///
  /// @param args the command and its options
  public static void main(String[] args) {
    System.exit(2);
  }
}
