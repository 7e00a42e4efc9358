// SPDX-License-Identifier: Apache-2.0
package dev.dateline.draft;

/// What a model says a sentence rests on.
///
/// @param id of a passage, in small letters; perhaps none of this request's
/// @param anchor words that should stand in the passage; empty for none
record Mark(String id, String anchor) {}
