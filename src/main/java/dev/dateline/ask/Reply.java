// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.search.Evidence;
import dev.dateline.verify.Answer;
import java.time.Duration;

/// An answer with what it was made of.
///
/// @param asked what was typed
/// @param answer what may be shown
/// @param evidence the passages it was chosen from; empty where nothing was searched
/// @param took from the question's arrival to the answer
public record Reply(String asked, Answer answer, Evidence evidence, Duration took) {}
