// SPDX-License-Identifier: Apache-2.0

/// How the house looks from outside: [dev.dateline.ops.Health] and [dev.dateline.ops.Metric] as
/// pages of a [dev.dateline.ops.Door], the program's one HTTP server. Knows no other room's work:
/// the wiring brings what is shown.
@NullMarked
package dev.dateline.ops;

import org.jspecify.annotations.NullMarked;
