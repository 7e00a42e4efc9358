// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

/// Everything that can be configured, a section for each room. The key of a section in
/// `config/dateline.yaml` is the component's name in snake case.
///
/// @param newsroom who asks to be quoted
/// @param articles where the coverage is read from
/// @param data where the program keeps its own
/// @param ledger the one file that archive and ledger live in
/// @param index how the coverage is indexed
/// @param model who writes answers
/// @param telegram how the bot polls, answers and keeps Telegram's rates
/// @param network how the outside is reached
/// @param limits how much one person or chat may ask
/// @param admins who may give commands
public record Settings(
    NewsroomSettings newsroom,
    ArticlesSettings articles,
    DataSettings data,
    LedgerSettings ledger,
    IndexSettings index,
    ModelSettings model,
    TelegramSettings telegram,
    NetworkSettings network,
    LimitSettings limits,
    AdminSettings admins) {}
