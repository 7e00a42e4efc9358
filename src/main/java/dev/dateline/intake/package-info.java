// SPDX-License-Identifier: Apache-2.0

/// What comes from outside → [Article][dev.dateline.news.Article], or
/// [Rejected][dev.dateline.intake.Outcome.Rejected] with why; a file at a time, each by its ending.
@NullMarked
package dev.dateline.intake;

import org.jspecify.annotations.NullMarked;
