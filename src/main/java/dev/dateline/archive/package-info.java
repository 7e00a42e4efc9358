// SPDX-License-Identifier: Apache-2.0

/// The system of record, append-only: every version's text and header, what each source said of it,
/// and the editors' decisions on top; the index is rebuilt from here, never from folders.
@NullMarked
package dev.dateline.archive;

import org.jspecify.annotations.NullMarked;
