// SPDX-License-Identifier: Apache-2.0

/// What the bot says of itself, in each reader's language: a [dev.dateline.phrase.Phrase] and its
/// arguments → words. Articles' words are never translated.
@NullMarked
package dev.dateline.phrase;

import org.jspecify.annotations.NullMarked;
