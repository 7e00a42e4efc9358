// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

/// Telegram could not be asked, or its answer was lost or made no sense: whether it did what was
/// asked is not known.
final class Unreachable extends Failure {
  private static final long serialVersionUID = 1L;

  /// Could not ask.
  ///
  /// @param method what was called
  /// @param why what happened, without any secret
  Unreachable(String method, String why) {
    super(method, method + " did not reach Telegram: " + why);
  }
}
