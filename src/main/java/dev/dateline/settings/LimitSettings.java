// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

/// How much may be asked.
///
/// @param questionsPerPersonDaily over all chats, by the newsroom's day
/// @param questionsPerChatDaily by all its members
/// @param tokensPerPersonDaily by the newsroom's day, 0 for no limit
/// @param tokensPerChatDaily by all its members, 0 for no limit
/// @param articlePercentDaily how much of one article a chat may be shown
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
            about =
                "how much of a model one person's questions may use a day, over all chats; 0 for no"
                    + " limit",
            standard = "0",
            unit = "tokens",
            min = 0,
            max = 2_000_000_000)
        int tokensPerPersonDaily,
    @Setting(
            about = "how much of a model one chat's questions may use a day; 0 for no limit",
            standard = "0",
            unit = "tokens",
            min = 0,
            max = 2_000_000_000)
        int tokensPerChatDaily,
    @Setting(
            about = "how much of one article's passages a chat may look up in a day",
            standard = "50",
            unit = "percent",
            min = 1,
            max = 100)
        int articlePercentDaily,
    @Setting(
            about = "longest question",
            standard = "1000",
            unit = "characters",
            min = 20,
            max = 1000)
        int questionCharacters) {}
