// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

/// A command's argument is missing or cannot be used. The message names it.
final class WrongArgument extends Exception {
  private static final long serialVersionUID = 1L;

  private final Verb verb;

  /// Names what is wrong.
  ///
  /// @param verb the command
  /// @param argument the argument's name
  /// @param why what is wrong with it, without a stop
  WrongArgument(Verb verb, String argument, String why) {
    super(verb.word() + ": " + argument + ' ' + why + ". Usage: " + verb.usage());
    this.verb = verb;
  }

  /// {@return the command}
  Verb verb() {
    return verb;
  }

  /// {@return what to tell the person}
  String line() {
    return String.valueOf(getMessage());
  }
}
