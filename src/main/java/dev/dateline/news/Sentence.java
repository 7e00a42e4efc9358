// SPDX-License-Identifier: Apache-2.0
package dev.dateline.news;

/// One sentence of a version.
///
/// @param block index of its block in [Canonical#blocks]
/// @param role that block's role
/// @param start first UTF-16 unit in the canonical text
/// @param end one behind its last
/// @param text exactly that stretch
public record Sentence(int block, Role role, int start, int end, String text) {}
