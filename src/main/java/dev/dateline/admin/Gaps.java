// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.ledger.GapLog;
import dev.dateline.search.Nearness;
import java.util.function.ToLongFunction;

/// Where it is looked up what readers miss.
///
/// @param log what was not answered
/// @param nearness gives questions their vectors
/// @param passages how many passages that may be shown hold a word
public record Gaps(GapLog log, Nearness nearness, ToLongFunction<String> passages) {}
