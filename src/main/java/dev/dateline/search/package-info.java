// SPDX-License-Identifier: Apache-2.0

/// Question → Evidence: what to look for, fusion, ranking; sees no Lucene.
@NullMarked
package dev.dateline.search;

import org.jspecify.annotations.NullMarked;
