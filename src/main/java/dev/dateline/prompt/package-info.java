// SPDX-License-Identifier: Apache-2.0

/// Prompt files → what a model is told. A file declares its variables, and a missing or an unused
/// one is an error before any model is asked.
@NullMarked
package dev.dateline.prompt;

import org.jspecify.annotations.NullMarked;
