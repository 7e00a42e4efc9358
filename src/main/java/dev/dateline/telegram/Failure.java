// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

/// A call that did not do what was asked: Telegram said no, or could not be asked. Neither carries
/// a cause: the library's exceptions hold the address, and the token is in it.
abstract sealed class Failure extends Exception permits Refused, Unreachable {
  private static final long serialVersionUID = 1L;

  private final String method;

  Failure(String method, String message) {
    super(message);
    this.method = method;
  }

  /// {@return the method of the Bot API that was called}
  String method() {
    return method;
  }
}
