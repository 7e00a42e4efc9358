// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

/// What was deleted, in rows.
///
/// @param questions questions with their askers
/// @param links messages of chats that answers were sent as
/// @param answers answers with their citations
/// @param chats chats that nothing refers to any more
public record Purged(int questions, int links, int answers, int chats) {}
