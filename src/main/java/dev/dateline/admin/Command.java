// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

/// What somebody of the newsroom tells the bot, read and checked. Its arguments are data and
/// nothing else: no pattern, no query, no statement.
public sealed interface Command
    permits Look, Edit, Run, Office, Door, Serving, Dossier, Broadcast, Writing {
  /// {@return its word}
  Verb verb();

  /// {@return ids and numbers for the audit, never what was searched for or written; may be empty}
  default String subject() {
    return "";
  }

  /// {@return whether it changes anything}
  boolean changes();

  /// {@return whether it first shows what it would do, and wants a second word}
  default boolean dangerous() {
    return verb().dangerous();
  }
}
