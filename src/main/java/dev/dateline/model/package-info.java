// SPDX-License-Identifier: Apache-2.0

/// The language models. A [dev.dateline.model.Prompt] goes in, a [dev.dateline.model.Completion]
/// comes out or a [dev.dateline.model.ModelFailure] that says which of the known ways to fail it
/// was, and nothing here takes longer than the [dev.dateline.model.Budget] allows.
@NullMarked
package dev.dateline.model;

import org.jspecify.annotations.NullMarked;
