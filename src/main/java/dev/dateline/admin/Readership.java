// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ledger.HeldQuestions;
import dev.dateline.ledger.People;
import dev.dateline.ledger.StandingOrders;
import dev.dateline.ledger.Statistics;
import dev.dateline.ledger.Votes;
import java.time.Duration;
import java.util.function.Consumer;

/// How readers are served.
///
/// @param orders what is ordered until further notice
/// @param held where questions wait through a pause
/// @param use how much may be asked
/// @param people what is kept on them
/// @param statistics what was asked, in numbers
/// @param votes what they think of answers
/// @param forget drops what is remembered of a person's conversation, by the person's number
/// @param longest how long a question may have waited that is still answered
public record Readership(
    StandingOrders orders,
    HeldQuestions held,
    FairUse use,
    People people,
    Statistics statistics,
    Votes votes,
    Consumer<String> forget,
    Duration longest) {}
