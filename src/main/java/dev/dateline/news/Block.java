// SPDX-License-Identifier: Apache-2.0
package dev.dateline.news;

/// One block of an article as a parser found it.
///
/// @param role what the block is
/// @param text its text; [Canonical] cleans it
public record Block(Role role, String text) {}
