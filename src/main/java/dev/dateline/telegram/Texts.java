// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import dev.dateline.phrase.Phrasebook;
import java.util.function.Function;

/// The newsroom's own texts, plain, lines separated by LF. Asked for each time, so that they may
/// say how far the coverage reaches, in the reader's language.
///
/// @param start what the bot is
/// @param help how to ask
/// @param privacy what is kept of a person, and for how long
/// @param bulletin what is ordered for all readers
public record Texts(
    Function<Phrasebook, String> start,
    Function<Phrasebook, String> help,
    Function<Phrasebook, String> privacy,
    Bulletin bulletin) {}
