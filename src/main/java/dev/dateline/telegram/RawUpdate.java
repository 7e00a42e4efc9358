// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// One update as it came.
///
/// @param id Telegram's id of it, or null when it has none that is a number
/// @param json the whole update
record RawUpdate(@Nullable Long id, String json) implements Serializable {}
