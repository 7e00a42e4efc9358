// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

/// How much of a conversation is remembered.
///
/// @param conversations chats at most
/// @param minutes after the last question
public record ConversationSettings(
    @Setting(
            about = "conversations kept in memory; the one unused for longest leaves first",
            standard = "10000",
            unit = "conversations",
            min = 1,
            max = 1_000_000)
        int conversations,
    @Setting(
            about = "how long a follow-up question may refer to an earlier one",
            standard = "120",
            unit = "minutes",
            min = 1,
            max = 10_080)
        int minutes) {}
