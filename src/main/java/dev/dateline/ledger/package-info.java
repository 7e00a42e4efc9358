// SPDX-License-Identifier: Apache-2.0

/// What was asked, shown and decided, in one SQLite file with one writer; with `archive` the only
/// room that touches JDBC.
@NullMarked
package dev.dateline.ledger;

import org.jspecify.annotations.NullMarked;
