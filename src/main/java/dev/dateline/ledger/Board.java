// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import org.jspecify.annotations.Nullable;

/// What the buttons below a message mean.
///
/// @param key stands in the buttons; one that nobody can guess
/// @param kind who hears of a tap
/// @param person who alone may tap, Telegram's number, or 0 for everybody in the chat
/// @param answer the key of the answer that it is about, or null for none; of a board that goes
///   into the outbox together with its answer the outbox knows it
/// @param subject what else its kind needs to know, never a reader's words
public record Board(
    String key, String kind, long person, @Nullable String answer, String subject) {}
