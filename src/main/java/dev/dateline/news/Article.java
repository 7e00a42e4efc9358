// SPDX-License-Identifier: Apache-2.0
package dev.dateline.news;

/// One article as its source gives it now.
///
/// @param id its stable id
/// @param header what stands over it
/// @param canonical its text
public record Article(ArticleId id, Header header, Canonical canonical) {}
