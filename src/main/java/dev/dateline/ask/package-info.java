// SPDX-License-Identifier: Apache-2.0

/// The straight line from a question to its answer, and conversations.
@NullMarked
package dev.dateline.ask;

import org.jspecify.annotations.NullMarked;
