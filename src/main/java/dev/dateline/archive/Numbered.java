// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

/// A version's name.
///
/// @param article the article's id
/// @param number from 1
record Numbered(String article, int number) {}
