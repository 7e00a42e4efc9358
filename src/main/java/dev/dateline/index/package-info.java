// SPDX-License-Identifier: Apache-2.0

/// Passages in, [dev.dateline.index.PassageIndex#find] out; the only room that sees Lucene.
@NullMarked
package dev.dateline.index;

import org.jspecify.annotations.NullMarked;
