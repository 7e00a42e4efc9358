// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

import dev.dateline.news.Article;

/// An article with the place that it was read from.
///
/// @param article the article as its source gives it now
/// @param folder the source: an absolute normalised path
/// @param file the file below it, with `/`
public record Incoming(Article article, String folder, String file) {}
