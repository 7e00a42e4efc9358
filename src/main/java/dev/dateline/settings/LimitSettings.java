// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

/// How much may be asked.
///
/// @param questionsPerPersonDaily over all chats, by the newsroom's day
/// @param questionsPerChatDaily by all its members
/// @param questionCharacters longest question, in UTF-16 units
public record LimitSettings(
    @Setting(
            about = "how much one person may ask a day, over all chats",
            standard = "200",
            unit = "questions",
            min = 1,
            max = 1_000_000)
        int questionsPerPersonDaily,
    @Setting(
            about = "how much one chat may ask a day, by all its members",
            standard = "1000",
            unit = "questions",
            min = 1,
            max = 1_000_000)
        int questionsPerChatDaily,
    @Setting(
            about = "longest question",
            standard = "1000",
            unit = "characters",
            min = 20,
            max = 1000)
        int questionCharacters) {}
