// SPDX-License-Identifier: Apache-2.0

/// Question and Evidence → Draft: who writes.
@NullMarked
package dev.dateline.draft;

import org.jspecify.annotations.NullMarked;
