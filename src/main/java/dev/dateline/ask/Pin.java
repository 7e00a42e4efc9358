// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.news.ArticleId;

/// A question that is answered from an article first.
///
/// @param question as an editor typed it
/// @param article the article
public record Pin(String question, ArticleId article) {}
