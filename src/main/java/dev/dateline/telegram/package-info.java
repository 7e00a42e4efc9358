// SPDX-License-Identifier: Apache-2.0

/// Update → Incoming, Answer → Message; polling and the outgoing gate. The only room that sees the
/// bot library.
@NullMarked
package dev.dateline.telegram;

import org.jspecify.annotations.NullMarked;
