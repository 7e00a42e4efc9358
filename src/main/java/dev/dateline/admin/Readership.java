// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ledger.HeldQuestions;
import dev.dateline.ledger.StandingOrders;
import java.time.Duration;

/// How readers are served.
///
/// @param orders what is ordered until further notice
/// @param held where questions wait through a pause
/// @param longest how long a question may have waited that is still answered
public record Readership(StandingOrders orders, HeldQuestions held, Duration longest) {}
