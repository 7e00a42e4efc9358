// SPDX-License-Identifier: Apache-2.0

/// Version → passages and sentences with exact offsets; pure.
@NullMarked
package dev.dateline.split;

import org.jspecify.annotations.NullMarked;
