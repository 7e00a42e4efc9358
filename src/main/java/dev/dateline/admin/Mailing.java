// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ledger.Broadcasts;
import dev.dateline.ledger.Choices;
import org.jspecify.annotations.Nullable;

/// What the newsroom writes to all chats.
///
/// @param broadcasts what was ordered
/// @param choices where it is welcome
/// @param bot the bot's number, or null where none runs in this process
public record Mailing(Broadcasts broadcasts, Choices choices, @Nullable Long bot) {}
