// SPDX-License-Identifier: Apache-2.0
package dev.dateline.index;

import dev.dateline.news.Passage;

/// One passage that a probe found.
///
/// @param passage the passage with its text
/// @param score comparable within one probe's hits only; higher is better
public record Hit(Passage passage, float score) {}
