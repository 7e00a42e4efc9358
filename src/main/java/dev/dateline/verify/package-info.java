// SPDX-License-Identifier: Apache-2.0

/// Draft and Evidence → Answer; pure, without I/O, the only maker of an Answer.
@NullMarked
package dev.dateline.verify;

import org.jspecify.annotations.NullMarked;
