// SPDX-License-Identifier: Apache-2.0

/// Words → what is asked and what a sentence says: tokens, stems, names, dates, who did what to
/// whom, as far as rules can tell. English; pure. The only room that sees a stemmer.
@NullMarked
package dev.dateline.grammar;

import org.jspecify.annotations.NullMarked;
