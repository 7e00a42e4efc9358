// SPDX-License-Identifier: Apache-2.0

/// Answers as terminal text and as JSON, and the terminal's chat; the only room that sees the
/// terminal library.
@NullMarked
package dev.dateline.console;

import org.jspecify.annotations.NullMarked;
