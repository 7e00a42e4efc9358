// SPDX-License-Identifier: Apache-2.0

/// Text → vectors; the only room that sees the embedding models.
@NullMarked
package dev.dateline.embed;

import org.jspecify.annotations.NullMarked;
